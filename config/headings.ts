import type { Reason } from '../src/article.ts';

// What newspapers print over what is not the article. Phrases are compared as `boilerplate.ts` tells.

/** Headings after which nothing of the article comes, unless prose goes on at once (then the heading is a subhead). */
// biome-ignore format: a list of phrases reads better in rows
export const endings: { reason: Reason; phrases: string[] }[] = [
  {
    // "Các tin khác" over a list of other headlines
    reason: 'related',
    phrases: [
      'tin cùng mục', 'cùng mục', 'các bài mới hơn', 'các bài cũ hơn', 'câu hỏi khác', 'liên kết hữu ích',
      'e magazine khác', 'bài viết cùng chủ đề', 'các tin khác', 'tin khác', 'các tin đã đưa', 'tin đã đưa',
      'các tin cũ hơn', 'tin cũ hơn', 'các tin mới hơn', 'tin mới hơn', 'tin cùng chuyên mục', 'cùng chuyên mục',
      'bài viết cùng chuyên mục', 'bài cùng chuyên mục', 'tin bài cùng chuyên mục', 'các tin cùng chuyên mục',
      'tin cùng chuyên đề', 'tin cùng loại', 'các bài viết khác', 'bài viết khác', 'các bài khác', 'bài khác',
      'tin bài khác', 'các tin bài khác', 'các bài viết liên quan', 'các bài đã đăng', 'bài đã đăng',
      'các tin tiếp theo', 'tin tiếp theo', 'tin mới', 'tin mới nhất', 'bài mới nhất', 'tin mới cập nhật',
      'mới nhất', 'mới cập nhật', 'xem nhiều nhất', 'xem nhiều', 'đọc nhiều', 'đọc nhiều nhất', 'tin đọc nhiều',
      'tin xem nhiều', 'tin nổi bật', 'nổi bật', 'tin nóng', 'mới nóng', 'thông tin hữu ích', 'tin hot', 'tiêu điểm', 'tin tức khác', 'tin tức mới',
      'tin tức mới nhất', 'các tin liên quan khác', 'đừng bỏ lỡ', 'có thể bạn quan tâm', 'bạn có thể quan tâm',
      'có thể bạn thích', 'bạn có thể thích', 'dành cho bạn', 'đề xuất cho bạn', 'gợi ý cho bạn', 'quan tâm nhiều',
      'được quan tâm', 'xem thêm tin khác', 'những tin mới hơn', 'những tin cũ hơn', 'những tin khác',
      'những bài khác', 'tin trong ngày', 'bài đọc nhiều', 'bài viết mới', 'bài mới đăng', 'tin mới đăng', 'bài viết mới nhất', 'bài viết nổi bật',
      'tin bài mới nhất', 'chuyên mục khác', 'các chuyên mục khác', 'có thể bạn chưa đọc', 'bài đang được quan tâm',
      'xem tiếp', 'bài viết trước', 'bài trước', 'bài tiếp theo', 'bài viết tiếp theo', 'bài viết sau',
      'tin cùng sự kiện', 'cùng tác giả', 'bài viết cùng tác giả', 'bài cùng tác giả', 'danh mục tin', 'tin ảnh',
      'video nổi bật', 'tin video', 'multimedia', 'media', 'đang được quan tâm', 'nhiều người đọc',
      'được xem nhiều nhất', 'tin được xem nhiều', 'tin được quan tâm', 'bài viết được quan tâm',
      'tin xem nhiều nhất', 'tin đọc nhiều nhất', 'tin nổi bật trong ngày', 'sự kiện nổi bật', 'trending',
      'you may also like', 'recommended', 'recommended for you', 'more stories', 'read next', 'most read',
      'most popular', 'latest news', 'related stories', 'more news', 'up next', 'more from', 'trending now',
      'popular posts', 'recent posts', 'leave a reply', 'leave a comment', 'more on this story', 'more on this topic',
      'more like this', 'related topics', 'related content', 'related posts', 'related coverage', 'editors picks',
      'editor s picks', 'top stories', 'you might also like', 'you might like', 'around the web', 'from around the web',
      'from our partners', 'promoted stories', 'sponsored stories', 'more to read', 'what to read next', 'keep reading',
      'latest stories', 'most viewed', 'most shared', 'most commented', 'today s top stories', 'in case you missed it',
      'more top stories', 'more articles', 'other stories', 'elsewhere on the web', 'about the author',
      'before you go', 'latest posts',
    ],
  },
  {
    // "Ý kiến bạn đọc" over a form
    reason: 'comments',
    phrases: [
      'gửi câu hỏi cho luật sư', 'gửi câu hỏi', 'viết bình luận mới', 'ý kiến bạn đọc', 'ý kiến của bạn',
      'ý kiến độc giả', 'ý kiến', 'bình luận', 'bình luận của bạn', 'bình luận bài viết', 'bình luận bài viết này',
      'bình luận của bạn đọc', 'gửi bình luận', 'gửi bình luận của bạn', 'gửi ý kiến', 'gửi ý kiến của bạn',
      'gửi phản hồi', 'gửi ý kiến phản hồi', 'ý kiến phản hồi', 'phản hồi', 'phản hồi của bạn', 'phản hồi bạn đọc',
      'thảo luận', 'viết bình luận', 'viết bình luận của bạn', 'để lại bình luận', 'thêm bình luận',
      'thêm bình luận mới', 'nhập bình luận', 'mời bạn bình luận', 'hãy bình luận đầu tiên', 'chưa có bình luận',
      'chưa có bình luận nào', 'có 0 bình luận', 'bạn đọc bình luận', 'bạn đọc phản hồi', 'cảm nhận của bạn',
      'góp ý', 'chia sẻ ý kiến của bạn', 'đăng nhập để bình luận', 'trả lời', 'hủy trả lời', 'comments', 'comment',
      'facebook comments', 'bình luận facebook', 'tổng số bình luận', 'ý kiến bạn đọc về bài viết', 'gửi cảm nhận',
      'để lại một bình luận', 'để lại một bình luận hủy', 'để lại bình luận hủy', 'trả lời hủy', 'để lại phản hồi hủy', 'để lại phản hồi', 'bạn nghĩ gì về bài viết này', 'đánh giá bài viết',
      'bạn đọc đánh giá', 'ý kiến bình luận', 'các ý kiến bình luận',
    ],
  },
];

/** Beginnings of such headings, of six words at most: "Đọc nhiều trong Giáo dục", "Xem thêm trên Báo …". */
// biome-ignore format: a list of phrases reads better in rows
export const endingBegins: { reason: Reason; phrases: string[] }[] = [
  {
    reason: 'related',
    phrases: [
      'tin nổi bật', 'đọc nhiều trong', 'cùng chuyên mục', 'xem thêm trên', 'tin cùng chuyên mục',
      'có thể bạn quan tâm', 'tin mới trong', 'xem nhiều trong', 'đọc thêm về', 'tin khác trong', 'các tin khác',
      'bài viết cùng', 'tin cùng chủ đề', 'khám phá thêm', 'more in', 'more from', 'read more from',
      'tin bài liên quan', 'tin mới',
    ],
  },
  { reason: 'comments', phrases: ['bình luận của', 'ý kiến bạn đọc', 'gửi bình luận'] },
];

/** Headings of boxes that stand after the article as often as inside it. Their items are removed; the article may go on. */
// biome-ignore format: a list of phrases reads better in rows
export const boxes: string[] = [
  'tin liên quan', 'bài liên quan', 'tin bài liên quan', 'bài viết liên quan', 'các tin liên quan',
  'tin liên quan đến bài viết', 'các tin liên quan đến bài viết',
  'các bài liên quan', 'nội dung liên quan', 'liên quan', 'đọc thêm', 'xem thêm', 'đọc tiếp', 'tham khảo thêm',
  'mời xem thêm', 'mời đọc thêm', 'có liên quan', 'sự kiện liên quan', 'video liên quan',
  'tin cùng chủ đề', 'cùng chủ đề', 'bài cùng chủ đề', 'cùng sự kiện', 'thông tin liên quan', 'tin tức liên quan',
  'bài viết tham khảo', 'xem thêm bài viết', 'xem nhanh', 'nội dung chính', 'mục lục', 'mời bạn xem thêm',
  'mời quý vị xem thêm', 'độc giả xem thêm', 'related story', 'related article', 'recommended reading', 'further reading', 'also read',
  'you may like', 'related articles', 'related news', 'related', 'see also', 'read more',
  'read also', 'mentioned in this article', 'topics mentioned in this article',
];

/** Headings that are no article's subhead, though running text goes on below them: a list that a script fills stood there. */
// biome-ignore format: a list of phrases reads better in rows
export const neverSubheads: string[] = [
  'tin mới', 'tin mới nhất', 'tin nóng', 'tin khác', 'các tin khác', 'tin liên quan', 'bài liên quan', 'tin cùng chuyên mục',
  'đừng bỏ lỡ', 'có thể bạn quan tâm', 'đọc nhiều', 'xem nhiều', 'đọc thêm', 'đọc ngay', 'đọc tiếp',
];

/** Headings over a list of the article's tags. */
// biome-ignore format: a list of phrases reads better in rows
export const tagHeadings: string[] = [
  'tag', 'tags', 'từ khóa', 'keyword', 'keywords', 'khám phá thêm chủ đề', 'trở lại chủ đề', 'xem thêm về',
  'chủ đề liên quan', 'chủ đề', 'hashtag', 'thẻ',
];

/** A line that begins so and goes on with another article's headline: "Xem thêm: Khánh thành cầu…", ">>> Đọc thêm …". */
// biome-ignore format: a list of phrases reads better in rows
export const pointers: string[] = [
  'xem thêm', 'đọc thêm', 'mời đọc thêm', 'mời xem thêm', 'đọc tiếp', 'tham khảo thêm', 'tin liên quan',
  'bài liên quan', 'mời bạn xem thêm', 'mời quý độc giả xem', 'mời độc giả xem', 'mời quý vị xem', 'mời bạn đọc xem',
  'see also', 'read more', 'read also', 'also read', 'read next', 'related', 'related story', 'related article',
  'related stories', 'more', 'read', 'watch', 'don t miss', 'you may like', 'xem video', 'bấm vào đây', 'xem chi tiết', 'xem tại đây',
];
