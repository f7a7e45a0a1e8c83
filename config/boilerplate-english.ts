import type { Reason } from '../src/article.ts';
import type { Phrases } from './boilerplate.ts';

/** What English sites print around an article, beside what `boilerplate.ts` has; read by the same rules. */

/** Headings after which nothing of the article comes. */
// biome-ignore format: a list of phrases reads better in rows
export const endings: { reason: Reason; phrases: string[] }[] = [
  {
    reason: 'related',
    phrases: [
      'from the web', 'more from the web', 'more around the web', 'recommended stories', 'recommended articles',
      'recommended by', 'we recommend', 'promoted content', 'paid content', 'sponsored', 'sponsored content',
      'sponsored links', 'trending stories', 'latest headlines', 'latest articles', 'recent stories', 'recent articles',
      'recent comments', 'most watched', 'most emailed', 'must read', 'must reads', 'must read stories',
      'editor s choice', 'editors choice', 'top news', 'don t miss', 'next story', 'previous story', 'next article',
      'previous article', 'next post', 'previous post', 'post navigation', 'similar articles', 'similar posts',
      'similar stories', 'related items', 'related links', 'related internet links', 'related videos', 'related tags', 'you may be interested in',
      'you may also be interested in', 'other news', 'other articles', 'our picks', 'hot topics', 'filed under',
      'about the authors', 'about this site', 'more in this section', 'more in this series', 'more great stories',
      'more coverage', 'today s headlines', 'what others are reading', 'people also read', 'readers also liked',
      'also on the web', 'also in news', 'also in the news', 'explore more', 'discover more', 'ready to get started',
      'we want to hear from you', 'what do you think', 'popular now', 'popular on the web', 'the latest',
      'today s best videos', 'more to explore', 'popular stories', 'popular articles', 'recommended videos', 'watch next', 'best of the web', 'special offers', 'visual stories', 'web stories',
    ],
  },
  {
    reason: 'comments',
    phrases: [
      'add a comment', 'add your comment', 'add comment', 'write a comment', 'post a comment', 'post comment',
      'leave your comment', 'submit a comment', 'submit a correction', 'reader comments', 'comments are closed',
      'comment on this story', 'comments on this story', 'comment on this article', 'responses', 'join the conversation', 'join the discussion',
      'start a conversation', 'have your say', 'discussion', 'leave a reply cancel reply', 'view comments',
      'show comments', 'your comment', 'trackbacks', 'pingbacks', 'one response', 'no comments', 'no comments yet',
    ],
  },
];

/** Beginnings of such headings, of six words at most: "More from Politics", "Related to this story". */
// biome-ignore format: a list of phrases reads better in rows
export const endingBegins: { reason: Reason; phrases: string[] }[] = [
  {
    reason: 'related',
    phrases: [
      'related to this', 'part of complete coverage', 'more on', 'latest in', 'latest from', 'popular in', 'popular on', 'most popular in', 'most watched',
      'most read in', 'trending in', 'trending on', 'more by', 'recommended from', 'you might also', 'other stories in',
    ],
  },
  { reason: 'comments', phrases: ['comments on', 'comments for', 'responses to', 'thoughts on', 'visitor opinions', 'add your opinion'] },
];

// biome-ignore format: a list of phrases reads better in rows
export const phrases: Phrases[] = [
  {
    // what stands where a picture, a film or a post of a network was
    reason: 'stray',
    anywhere: [
      'enlarge this image', 'toggle caption', 'hide caption', 'show caption', 'image caption', 'media caption',
      'view image', 'view images', 'view photo', 'view photos', 'view gallery', 'see gallery', 'view slideshow',
      'view full size image', 'view larger', 'view larger image', 'view larger images', 'click to enlarge', 'tap to expand', 'buy photo', 'twitter content', 'facebook content',
      'instagram content', 'youtube content', 'embedded content', 'view this post on instagram',
      'view this photo on instagram', 'this content is imported from twitter', 'this content is imported from youtube',
      'click to view slideshow', 'click image for slideshow', 'click image to enlarge', 'click on image to enlarge', 'show thumbnails', 'hide thumbnails', 'wait 1 second to continue', 'tweet may have been deleted', 'image unavailable',
      'slideshow', 'ad is hidden', 'loading comments', 'image copyright', 'image source', 'image credit',
      'copyright image copyright', 'image', 'article information', 'skip past newsletter promotion', 'after newsletter promotion', 'end of article',
      'go to accessibility shortcuts', 'enlarge', 'enlarge image', 'enlarge photo', 'start quote', 'end quote',
    ],
    outside: ['story highlights', 'caption', 'share caption'],
    begins: [
      'this content is not available due to your', 'text within this block will maintain', 'this content is imported from', 'hide caption', 'image caption:', 'media caption:', 'end quote'],
    beginsOutside: [],
  },
  {
    reason: 'player',
    anywhere: [
      'autoplay', 'full screen', 'now playing', 'next up', 'watch now', 'listen now', 'play now', 'video settings',
      'video transcript', 'media playback is unsupported on your device', 'about connatix', 'watch live', 'watch video',
      'just watched', 'must watch', 'latest videos from', 'more videos', 'replay', 'replay video',
    ],
    outside: ['transcript', 'listen', 'watch'],
    begins: ['media playback is', 'this video has expired', 'we apologize this video', 'sorry the video player'],
    beginsOutside: [],
  },
  {
    reason: 'advertisement',
    anywhere: [
      'advertisement story continues below', 'article continues below this ad',
      'article continues after ad', 'story continued below',
      'story continues below this ad', 'story continues after ad', 'continue reading below', 'advertisement continue reading below',
      'scroll to continue with content', 'ad', 'sponsor message', 'message from our sponsor', 'remove ads',
      'hide this ad', 'scroll down to comment below', 'get our daily newsletter', 'subscribe today', 'subscribe',
      'sign up', 'become a member', 'support our journalism', 'donate now', 'newsletter sign up', 'free newsletter',
      'register sign in to unlock more articles', 'sign in or create an account', 'enjoying our latest content',
      'enjoy additional articles per month', 'thanks for reading', 'thank you for reading',
      'get email updates from your favourite authors', 'log in or create an account to continue',
    ],
    outside: [],
    begins: [
      'note to readers: if', 'note to readers if you purchase', 'you re reading a free article', 'stop the censors',
      'sign up to receive', 'sign up for free', 'sign up for breaking', 'sign up for the daily', 'get the latest news delivered',
      'we noticed you re using an ad', 'please turn off your ad', 'please disable your ad', 'want more updates from',
      'join our newsletter', 'want the latest', 'join our daily and weekly newsletters',
      'what do you think scroll down', 'create an account or sign in', 'create a free account to', 'registration is a free',
      'access articles from across', 'access the most recent journalism', 'you have full access to this article',
      'if you buy something using', 'when you purchase through links', 'join our community where you can', 'share your thoughts and join the conversation',
    ],
    beginsOutside: ['subscribe to', 'sign up for', 'get our', 'support our', 'join our'],
  },
  {
    reason: 'share',
    anywhere: [
      'share on email', 'share tweet', 'share tweet email', 'tweet share', 'email print', 'share save', 'share this article on',
      'copy link to clipboard', 'share to facebook', 'share to twitter', 'follow us on twitter', 'follow us on facebook',
      'follow', 'following', 'all sharing options', 'show more sharing options', 'start a conversation', 'add to favorites', 'embed this',
    ],
    outside: [
      'text size', 'print', 'small', 'medium', 'large', 'aa', 'post', 'pin', 'comment', 'send', 'bluesky', 'threads',
      'whatsapp', 'reddit', 'flipboard', 'telegram',
    ],
    begins: ['share all sharing options', 'click here to share', 'follow us on'],
    beginsOutside: ['follow', 'share'],
  },
  {
    reason: 'comments',
    anywhere: [
      'reply', 'reply with quote', 'reply quote', 'log in to reply', 'login to reply', 'sign in to reply', 'report abuse',
      'report post', 'report this post', 'post reply', 'upvote', 'downvote', 'click to expand',
    ],
    outside: [],
    begins: [
      'sort by newest', 'have something to say let us', 'your comment must be approved', 'comments must adhere',
      'for the best commenting experience', 'the writer has posted comments on',
    ],
    beginsOutside: [],
  },
  {
    // manuals' and wikis' buttons
    reason: 'navigation',
    anywhere: [
      'edit this page', 'edit page', 'edit on github', 'edit this page on github', 'view page source', 'improve this page',
      'suggest an edit', 'suggest edits', 'report an issue', 'on this page', 'in this article', 'table of contents',
      'was this page helpful', 'was this article helpful', 'scroll to top',
      'continue to article content', 'jump to sidebar section', 'prev next', 'previous next', 'back next', 'single page', 'view as single page', 'view on one page', 'view all on one page',
    ],
    outside: [],
    begins: [
      'see a way to make this page better', 'was this page helpful yes', 'was this article helpful yes', 'found a mistake in this',
      'this page was last modified', 'this page was last edited', 'this page has been accessed', 'retrieved from http',
    ],
    beginsOutside: [],
  },
  {
    reason: 'related',
    anywhere: [],
    outside: [],
    begins: ['like this topic you may'],
    beginsOutside: [],
  },
  {
    reason: 'footer',
    anywhere: ['our standards the thomson reuters trust principles'],
    outside: [],
    begins: ['our standards: the thomson', 'this copy is for your personal', 'this blog is not written or edited'],
    beginsOutside: [],
  },
  {
    reason: 'byline',
    anywhere: [
      'read full bio', 'view full bio', 'see full bio', 'full bio', 'read full profile', 'view profile', 'view full profile',
      'more from this author', 'more by this author', 'written by', 'view all posts', 'see all posts', 'all posts by this author',
    ],
    outside: [],
    begins: ['view all posts by', 'see all posts by', 'more posts by', 'to contact the reporter on this', 'to contact the reporters on this', 'to contact the editor responsible', 'to contact the editors responsible', 'article by:'],
    beginsOutside: [],
  },
  {
    reason: 'dateline',
    anywhere: [],
    outside: [],
    begins: ['this article is more than', 'this story is from', 'last updated on', 'originally published on'],
    beginsOutside: ['last updated', 'last modified', 'updated on', 'published on', 'first published'],
  },
];
