import type { Reason } from '../src/article.ts';

/**
 * What the names, classes and ids of HTML elements say, by conventions that many sites and content management systems
 * share. Words are matched whole, in lower case, parted by "-" and spaces: "related-news" has "related". Nothing here
 * may name one site.
 */
export const apartNames: Record<string, Reason> = {
  nav: 'navigation',
  menu: 'navigation',
  footer: 'footer',
  aside: 'related',
  form: 'comments',
  button: 'share',
  select: 'navigation',
  dialog: 'stray',
};

/** Words in a class or id that set an element apart from the article. Stands first what is most telling. `sold`: a whole
 * element is the wall, a paragraph or a list is what the wall hides. */
// biome-ignore format: a list of phrases reads better in rows
export const apartHints: { reason: Reason; words: string[]; sold?: true }[] = [
  {
    // "box_comment", "binh-luan", "disqus_thread"
    reason: 'comments',
    words: [
      'comments?', 'comments?(?:list|box|wrap|area|section|thread|container|content|form)\\w*', 'talkbacks?', 'cmt', 'disqus(?:-thread)?', 'binh-?luan', 'y-?kien', 'respond',
      'livefyre', 'fb-comments', 'feedback', 'phan-?hoi', 'boxcomment', 'box-comment\\w*', 'comment-\\w+',
      'reader-?comments', 'comentarios\\w*', 'commentaires', 'kommentare', 'replies', 'discussion', 'gop-?y',
    ],
  },
  {
    // "news-relation", "tin-lien-quan", "kbwscwl-relatedbox", "outbrain"
    reason: 'related',
    words: [
      'relat(?:ed?|ion|ives|ive-?news)\\w*', '\\w*related\\w*', 'relatednews', 'lien-?quan', 'tin-?lq', 'tinlq',
      'bai-?khac', 'khac', '\\w*lienquan\\w*', 'tin-?khac', 'tin-?moi\\w*', 'tin-?cung', 'cung-?chuyen-?muc',
      '\\w*cungchuyenmuc', 'other-?news', 'othernews', 'more-?news', 'morenews', 'news-?other', 'news-?more',
      'recommend\\w*', 'suggest(?:ed|ions?)?', 'popular\\w*', 'most-?(?:read|view\\w*|popular|recent|commented)',
      'mostread', 'trending', 'latest', 'newest', 'doc-?nhieu', 'xem-?nhieu', 'docthem', 'doc-them', 'xem-them',
      'xemthem', 'top-?view\\w*', 'same-?cat\\w*', 'samecate\\w*', 'outbrain', 'taboola', 'zergnet', 'mgid',
      'teasers?', 'up-?next', 'read-?next', 'readmore', 'read-?more', 'more-?stories', 'more-?from', 'see-?also',
      'also-?read', 'next-?prev', 'prev-?next', 'post-?navigation', 'hot-?news', 'news-?hot', 'tin-?hot',
      'tin-?nong', 'relate-container', 'news-?list', 'list-?news', 'box-?news', 'news-?box', 'timeline-?news',
      'collection-?list', 'sidebars?', 'side-?bar\\w*', 'right-?col(?:umn)?', 'col-?right', 'column-?right',
      'right-?bar', 'right-?pane', 'right-?rail', 'rail', 'widgets?', 'aside', 'inner-article', 'box-tinlienquan',
      'bai-?lien-?quan', 'cross-?sell', 'bottom-?stories', 'story-?list', 'you-?may', 'trc-\\w+', 'boxrelated',
    ],
  },
  {
    // "social_share", "rating", "toolbar"
    reason: 'share',
    words: [
      'shar(?:e|es|ing|er|ed|edaddy)', 'share-\\w+', '\\w+-share', 'sharebar', 'sharethis', 'social\\w*',
      'addthis\\w*', 'addtoany', 'a2a(?!\\d)', 'fb-like', 'fb-share\\w*', 'zalo\\w*', 'tools?', 'toolbar', 'toolbox', 'tien-?ich',
      'rating\\w*', 'ratings', 'vote', 'voting', 'polls?', 'survey\\w*', 'tham-?do\\w*', 'binh-?chon\\w*', 'stars?', 'follow\\w*', 'subscri(?:be|ption)\\w*', 'newsletter\\w*',
      'signup', 'sign-up', 'print', 'in-bai', 'danh-?gia', 'reactions?', 'donat(?:e|ion)', 'like-button', 'bookmark',
    ],
  },
  {
    reason: 'navigation',
    words: [
      'nav', 'navbar', 'navigation', 'main-?nav', 'sub-?nav', 'topnav', 'menu\\w*', 'main-?menu', 'sub-?menu',
      'breadcrumbs?', 'bread-crumbs?', 'breadcrum\\w*', 'topbar', 'top-bar', 'skip\\w*', 'pagination', 'pager',
      'paging', 'search\\w*', 'login', 'log-in', 'site-?header', 'masthead', 'page-?header-?top', 'sitemap',
      'language-?switch\\w*', 'hotline', 'toc', 'table-of-contents', 'muc-?luc', 'category-?list', 'lwptoc',
      'ez-toc-container', 'jump-?to', 'content-?sub', 'mw-jump\\w*',
    ],
  },
  {
    reason: 'footer',
    words: [
      'footer\\w*', 'site-?footer', 'page-?footer', 'copyrights?', 'imprint', 'foot', 'colophon', 'legal',
      'site-?disclaimer', 'ban-?quyen', 'print-?footer',
    ],
  },
  {
    reason: 'advertisement',
    words: [
      'ads?', 'ad-\\w+', 'ads-\\w+', '\\w+-ads?', 'advert\\w*', 'adv', 'adsbygoogle', 'adbox', 'adslot', 'adunit',
      'qc', 'quang-?cao\\w*', 'banners?', 'sponsor\\w*', 'dfp', 'gpt', 'promo\\w*', 'commercial', 'sis-\\w+',
      'affiliate\\w*', 'aff-\\w+', 'native-ad\\w*', 'google-?ads?',
    ],
  },
  {
    reason: 'tags',
    words: [
      'tags?', 'tag-?list', 'list-?tags?', 'tags-\\w+', 'tag-\\w+', '\\w+-tags?', 'keywords?', 'tu-?khoa',
      'tagcloud', 'tag-?cloud', 'topics?-?list', 'hashtags?', 'box-?tags?', 'post-?tags', 'cat-?links',
    ],
  },
  {
    reason: 'player',
    words: [
      'audio\\w*', 'audio-?player', 'player', 'tts', 'video-js', 'vjs-\\w+', 'jwplayer', 'mejs-\\w+',
      'podcast-?player', 'video-?(?:data|title|duration|playlist|controls)', 'text-?to-?speech', 'giong-?doc',
    ],
  },
  {
    reason: 'byline',
    words: [
      'author-?box', 'author-?bio', 'about-?author', 'author-?info', 'author-?profile', 'bio', 'biography',
      'vcard-bio', 'post-?signature\\w*', 'signature\\d*', 'user-?sig(?:nature)?',
    ],
  },
  { reason: 'counter', words: ['views?-?count\\w*', 'luot-?xem', 'view-?counter', 'post-?views', 'counter'] },
  {
    reason: 'stray',
    words: [
      'onetrust\\w*', 'ot-sdk\\w*', 'ot-pc\\w*', 'optanon\\w*', 'didomi\\w*', 'qc-cmp\\w*', 'cmp-?(?:banner|container|modal)',
      'truste', 'usercentrics\\w*', 'modal\\w*', 'pop-?up\\w*', 'overlay', 'cookies?\\w*', 'gdpr', 'consent', 'lightbox\\w*', 'tooltip\\w*',
      '(?:reg|access|registration|login)-?wall', 'sr-only', 'screen-reader-text', 'visually-?hidden', '(?<!-)hidden(?![-\\d])', 'dropdown\\w*',
      'toast', 'loading', 'site-?notice', 'site-?sub', 'edit-?section', 'mw-editsection', 'noprint', 'error-message',
    ],
  },
  { reason: 'stray', words: ['paywall(?!ed)\\w*'], sold: true },
];

/** Words before a telling word that take its meaning away: "has-sidebar", "no-comments". */
export const notApart: string[] = ['has', 'with', 'no', 'without', 'not', 'hide', 'is'];

/** Names of a layout that has a sidebar beside the content, for the element around both. */
export const layoutNames: string[] = [
  'content-(?:and-)?sidebar(?:-\\w+)?',
  'sidebar-content-wrap',
  '\\w+-with-sidebar',
];

/** Classes of a dialog that asks for consent to cookies: it may say more than a short article. */
export const consentHints: string[] = [
  'cookies?-\\w+',
  '\\w+-cookies?',
  'gdpr',
  'consent',
  'onetrust\\w*',
  'ot-sdk\\w*',
  'didomi\\w*',
  'qc-cmp\\w*',
];

/** Classes of a list whose parts are folded away, and belong to what is read all the same. */
export const foldHints: string[] = ['(?:[a-z]+-){0,3}accordions?', 'faqs?', 'collapsibles?'];

/** Classes of what is hidden until a click opens it. */
export const openedHints: string[] = ['modal\\w*', 'pop-?up\\w*', 'lightbox\\w*', 'dropdown\\w*', 'tooltip\\w*'];

/** Classes of which an element has others that only file it, and what these begin with: WordPress' "tag-print category-vote". */
export const filed = { by: ['hentry', 'type-post', 'status-publish'], as: ['category', 'tag'] };

/** Page builders' names before a word: their "widget" and "column" are any part of the page. */
export const builders: string[] = ['elementor', 'et-pb', 'fl', 'vc', 'wpb', 'wp-block', 'sqs', 'siteorigin'];

/** Classes of the element that holds an article's body. */
// biome-ignore format: a list of phrases reads better in rows
export const bodyHints: string[] = [
  'article-?-?body', 'articlebody', 'article-?-?content', 'articlecontent', 'post-?-?content', 'post-?-?body',
  'entry-?-?content', 'content-?detail\\w*', 'detail-?-?content\\w*', 'details?-?-?body', 'detail-?text',
  'fck-detail', 'fck', 'news-?-?content', 'news-?-?detail', 'news-?body', 'newsdetail', 'body-?content',
  'story-?-?body\\w*', 'story-?content', 'article-?detail', 'singular-?content', 'cms-?body', 'the-?article-?body',
  'noi-?dung', 'noidung\\w*', 'noidungbai\\w*', 'bai-?viet', 'contentdetail', 'main-?content-?detail',
  'text-?content', 'article-?text', 'body-?text', 'content-?body', 'c-entry-content', 'maincontent', 'chi-?tiet',
  'td-post-content', 'entry', 'hentry', 'journal-content-article', 'contentbody', 'bodytext', 'storytext',
  'article-?copy', 'rte', 'wysiwyg', 'ck-content', 'edittor-content', 'edittor', 'editor-content', 'detail-cmain',
  'afcbc-body', 'knc-content',
];

/** Classes of a caption. */
// biome-ignore format: a list of phrases reads better in rows
export const captionHints: string[] = [
  'captions?', '\\w+-caption', 'caption-\\w+', 'insert-?image', 'image-caption', 'img-?desc', 'image-?desc\\w*',
  'photo-?desc\\w*', 'pic-?desc', 'picture-?desc', 'avatar-?desc', 'chu-?thich\\w*', 'imgcap', 'photo-?cms-?caption',
  'wp-caption-text', 'exp-?edit', 'exp-?no-?edit', 'note-?image', 'image-?note', 'ghichu-?anh', 'fig-?caption',
  'pcaption', 'desc-?(?:img|image|photo|anh)', 'caption-?(?:img|image|photo|anh)', 'image-?credit', 'photo-?credit', 'img-?note',
];

/** Classes of the lead ("sapo"). */
// biome-ignore format: a list of phrases reads better in rows
export const leadHints: string[] = [
  'sapo\\w*', 'p-head', 'detail-sp', 'sap', 'abs', 'chappeau', 'deck', 'single-deck', 'post-deck', '\\w*-sapo',
  'lead', 'summary', 'article-?summary', 'news-?summary', 'detail-?summary', 'desc', 'description',
  'short-?desc\\w*', 'abstract', 'intro', 'introtext', 'chapeau', 'dek', 'standfirst', 'excerpt', 'tom-?tat',
  'trich-?dan-?dau', 'head-?content', 'hometext', 'bodytext-intro', 'article-?desc\\w*', 'news-?desc\\w*',
  'des', 'news-?lead', 'post-?excerpt', 'singular-sapo', 'sub-?headline',
];

/** Classes of a byline. */
// biome-ignore format: a list of phrases reads better in rows
export const authorHints: string[] = [
  'authors?', 'author-?name', 'author-mail', 'nguontin\\w*', 'cms-author', 'article-?author', 'post-?author',
  'news-?author', 'byline\\w*', 'tac-?gia\\w*', 'tacgia', 'nguoi-?viet', 'writer', 'p-author', 'author-?info',
  'detail-?author', 'name-?author', 'entry-?author',
];

/** Classes of the line that names who had the article first. */
export const sourceHints: string[] = ['source', 'p-source', 'news-?source', 'article-?source', 'nguon', 'nguon-?bai'];

/** Classes of a date. */
// biome-ignore format: a list of phrases reads better in rows
export const dateHints: string[] = [
  'date\\w*', 'time\\w*', 'publish\\w*', 'pub-?date', 'post-?time', 'ngay-?dang', 'thoi-?gian', 'entry-?date',
  'posted-?on', 'datetime', 'meta', 'post-?meta', 'article-?date', 'bread-?time', '\\w+-time', '\\w+-date',
  'header-?time',
];

/** Classes of the box beside or above a post that tells of who wrote it, by conventions of forums. */
// biome-ignore format: a list of phrases reads better in rows
export const userHints: string[] = [
  'user-?info\\w*', 'user-?details?', 'user-?block', 'message-?user\\w*', 'cell--user', 'post-?profile', 'post-?user\\w*',
  'poster-?(?:info|profile|details)', 'post-?details', 'post-?author\\w*', 'postbit-?user\\w*', 'author-?pane', 'topic-meta-data',
];

/** Classes of what a post quotes of another. */
export const quoteHints: string[] = ['\\w*-?quotes?', 'quote-\\w+', 'quot(?:ed|ing)\\w*'];
