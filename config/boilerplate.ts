import type { Reason } from '../src/article.ts';

/**
 * What newspapers print around an article, by reason. Phrases are compared without case, accents, punctuation and
 * counts, so "Ý KIẾN BẠN ĐỌC (12):" is "ý kiến bạn đọc". `docs/cleaning.md` tells how to add one.
 */
export type Phrases = {
  reason: Reason;
  /** Lines that are this phrase and nothing else, wherever they stand: no article says just this on a line. */
  anywhere: string[];
  /** Lines that are boilerplate before and after the body only: inside it they may be a subhead ("Miền Bắc"). */
  outside: string[];
  /** Short lines that begin so, wherever they stand. With a colon at its end, a colon or a number must follow. */
  begins: string[];
  /** Short lines that begin so, before and after the body only. */
  beginsOutside: string[];
};

// biome-ignore format: a list of phrases reads better in rows
export const phrases: Phrases[] = [
  {
    // menus, breadcrumbs, page tools: "Multimedia Đọc Báo in", "Trang chủ"
    reason: 'navigation',
    anywhere: [
      'google translate',
      'tăng kích thước chữ', 'giảm kích thước chữ', 'tăng cỡ chữ', 'giảm cỡ chữ', 'mới nhất trước', 'cũ nhất trước', 'xem toàn màn hình',
      'cuộn xuống để đọc', 'về trang chủ', 'trở về trang chủ', 'quay về trang chủ', 'quay lại trang chủ', 'nhảy đến nội dung', 'cuộn xuống', 'tự động cập nhật', 'tải về', 'tải về file đính kèm', 'file đính kèm',
      'tệp đính kèm', 'tải file đính kèm', 'in công thức', 'trang chủ', 'trang nhất', 'multimedia đọc báo in',
      'đọc báo in', 'đọc báo giấy', 'rss', 'đăng nhập đăng ký', 'quên mật khẩu', 'sơ đồ trang', 'sitemap',
      'sơ đồ cổng', 'thư viện ảnh', 'thư viện video', 'về đầu trang', 'lên đầu trang', 'đầu trang', 'quay lên trên',
      'trở về đầu trang', 'xem thêm tin', 'tải app', 'tải ứng dụng', 'trang trước', 'trang sau', 'skip to content',
      'skip to main content', 'chuyển đến nội dung chính', 'chuyển đến nội dung', 'bỏ qua nội dung',
      'toggle navigation', 'đường dây nóng', 'gửi tin bài', 'xem theo ngày', 'chọn ngày', 'liên kết website',
      'liên kết web', 'chọn giao diện', 'tương phản', 'cỡ chữ a a', 'a a a', 'thông tin tiện ích', 'màu chữ',
      'cỡ chữ', 'đóng cửa sổ', 'xem các bài viết của tác giả', 'xem tất cả bài viết của tác giả', 'báo lỗi cho chúng tôi', 'báo lỗi nội dung', 'chứng nhận tín nhiệm mạng', 'back to top', 'return to top', 'open menu', 'close menu', 'main menu',
    ],
    outside: [
      'chi tiết', 'top', 'trở lên trên', 'cuối cùng', 'bạn đang ở', 'home', 'menu', 'multimedia', 'báo in', 'báo giấy', 'e magazine',
      'emagazine', 'longform', 'infographic', 'infographics', 'video', 'videos', 'podcast', 'tìm kiếm', 'tìm',
      'search', 'đăng nhập', 'đăng ký', 'thoát', 'liên hệ', 'giới thiệu', 'tiếng việt', 'english', 'vietnamese',
      'tiếng anh', 'quay lại', 'trở lại', 'trở về', 'quay về', 'xem tất cả', 'tất cả', 'tải thêm', 'trước', 'sau',
      'tiếp theo', 'tiếp', 'đóng', 'close', 'danh mục', 'chuyên mục', 'tin tức', 'đề xuất', 'hotline', 'gửi bài', 'ngày',
      'liên kết', 'văn bản', 'văn bản mới', 'thủ tục hành chính', 'hỏi đáp', 'sign in', 'log in', 'subscribe',
      'next', 'previous',
    ],
    begins: [
      'bạn đang đọc bài viết', 'bạn có thể chuyển sang phiên bản', 'bạn đang ở đây', 'bạn đang ở:', 'bạn đang xem:', 'trang chủ >', 'trang chủ /', 'trang chủ »', 'trang chủ ›',
    ],
    beginsOutside: [
      'trang chủ', 'bạn đang ở', 'trở lại', 'home', 'bạn đang xem', 'quay lại trang', 'quay lại', 'tìm kiếm theo',
      'xem các tin',
    ],
  },
  {
    // share, print and rating bars: "Chia sẻ", "In bài viết", "0 / 5 (0 đánh giá)"
    reason: 'share',
    anywhere: [
      'gửi thông tin cho tòa soạn', 'nhận tin qua zalo', 'mời bạn đọc bình chọn',
      'thích và chia sẻ bài viết qua', 'chia sẻ bài viết', 'chia sẻ lên facebook', 'chia sẻ facebook', 'chia sẻ bài viết này', 'share', 'tweet',
      'facebook', 'twitter', 'zalo', 'gửi email', 'gửi mail', 'print', 'in bài viết', 'in trang', 'in tin', 'bản in',
      'in trang này', 'sao chép liên kết', 'copy link', 'copy link thành công', 'link bài gốc', 'link nguồn bài viết', 'truy cập link gốc', 'xem bài gốc', 'lấy link',
      'lưu bài viết', 'theo dõi báo trên', 'pinterest', 'linkedin', 'telegram', 'messenger', 'whatsapp', 'viber',
      'gửi bài viết', 'gửi cho bạn bè', 'in bài', 'gửi bài viết cho bạn bè', 'in bài viết này',
      'gửi bài viết qua email', 'đã sao chép', 'click để đánh giá bài viết', 'đánh giá bài viết', 'chưa có đánh giá về bài viết', 'chưa có đánh giá', 'zalo facebook',
      'facebook twitter', 'facebook zalo', 'in email', 'share on facebook', 'share on twitter', 'share this',
      'google news', 'chia sẻ zalo', 'chia sẻ liên kết', 'tặng sao', 'tặng sao cho tác giả',
      'trở thành người đầu tiên tặng sao cho bài viết', 'không hữu ích', 'share this article', 'share this story',
      'email this article', 'save', 'link copied', 'copy url', 'share this page', 'share this post', 'share via email',
      'share via', 'share with', 'send to a friend', 'print this article', 'print this page', 'copy this link',
      'more sharing options', 'read about sharing', 'click to share', 'share on whatsapp', 'share on linkedin', 'pin it',
      'reddit', 'tumblr', 'flipboard', 'submit to reddit', 'add to bookmarks', 'save article', 'email facebook twitter',
      'jump to comments', 'show comments', 'view comments', 'view all comments', 'post a comment', 'join the conversation',
      'join the discussion', 'gift this article', 'listen to this article', 'read in app', 'add us on google',
    ],
    outside: [
      'chia sẻ', 'chia sẻ qua', 'email', 'in', 'link gốc', 'lưu bài', 'lưu', 'thích', 'like', 'theo dõi', 'google',
      'youtube', 'tiktok', 'gửi tin', 'link', 'theo dõi trên', 'bookmark', 'yêu thích', 'đánh giá', 'xếp hạng',
      'qr code', 'mã qr', 'quà tặng', 'hữu ích', 'comments', 'instagram',
    ],
    begins: [
      'cỡ chữ:', 'màu chữ:', 'tổng số điểm của bài viết', 'mời quý vị theo dõi', 'bạn thấy bài viết', 'bài viết này hữu ích', 'mời bạn đọc theo dõi',
      'mời độc giả theo dõi', 'click để đánh giá', 'theo dõi trên google', 'theo dõi báo', 'bấm để chia sẻ',
      'share on', 'follow us', 'click to share', 'follow us on', 'like us on', 'find us on', 'join us on', 'connect with us',
      'share this:', 'đánh giá của bạn:', 'bạn thích bài viết này', 'theo dõi chúng tôi', 'theo dõi kênh', 'nhấn theo dõi', 'bấm theo dõi', 'theo dõi zalo', 'theo dõi fanpage', 'quan tâm zalo',
      'đăng ký kênh', 'copy link', 'follow me on', 'trở thành người đầu tiên tặng sao',
    ],
    beginsOutside: [
      'chia sẻ bài viết', 'chia sẻ:', 'xếp hạng:', 'theo dõi trên', 'bạn có thấy bài viết', 'tham gia nhóm',
      'tham gia kênh', 'sao chép',
    ],
  },
  {
    // forms and lists of comments
    reason: 'comments',
    anywhere: [
      'tên của bạn', 'email của bạn', 'mã xác nhận', 'mã bảo mật', 'mã kiểm tra', 'mã an toàn', 'nội dung bình luận', 'nhập bình luận của bạn',
      'nhập lại', 'captcha', 'xem tất cả bình luận', 'xem thêm bình luận', 'xem thêm ý kiến', 'mới nhất cũ nhất',
      'bình luận hay nhất', 'hãy sử dụng tiếng việt có dấu', 'vui lòng gõ tiếng việt có dấu', 'báo cáo vi phạm',
      'nhập mã', 'nhập mã bảo mật', 'thông tin người gửi', 'bình luận hay', 'được quan tâm nhất',
      'thông tin tài khoản', 'thích nhất', 'cũ nhất', 'quan tâm nhất', 'mới nhất quan tâm nhất', 'chưa có bình luận', 'chưa có bình luận nào',
    ],
    outside: [
      'họ tên', 'họ và tên', 'tên', 'địa chỉ email', 'tiêu đề', 'nội dung', 'gửi', 'gửi đi', 'làm lại', 'xóa', 'hủy',
      'hủy bỏ', 'đồng ý', 'số điện thoại', 'điện thoại', 'địa chỉ', 'website', 'email', 'cũ nhất', 'quan tâm nhất',
      'trả lời', 'reply', 'không bắt buộc', 'bắt buộc', 'refresh',
    ],
    begins: [
      'nội dung câu hỏi', 'vui lòng nhập', 'gửi bình luận', 'email của bạn sẽ không', 'bạn cần đăng nhập',
      'đăng nhập để bình luận', 'tối thiểu 10 chữ', 'hãy là người đầu tiên bình luận', 'chưa có bình luận',
      'hiện chưa có bình luận', 'chưa có ý kiến', 'bạn phải đăng nhập', 'mời bạn nhập', 'bình luận bài viết này',
      'hãy sử dụng tiếng việt có dấu', 'your email address will not', 'you must be logged in', 'ý kiến bạn đọc:',
      'bình luận của bạn đã được gửi', 'gửi file đính kèm không', 'bạn còn lại:', 'tối đa:', 'tối thiểu:', 'bạn muốn gửi bình luận', 'bạn không thể gửi bình luận',
    ],
    beginsOutside: [
      'bạn vui lòng', 'bình luận của bạn', 'ý kiến của bạn', 'vui lòng đăng nhập', 'đăng nhập để', 'bạn còn lại',
      'hãy nhập', 'viết bình luận', 'nhập nội dung', 'ban biên tập có quyền', 'lưu ý bình luận',
    ],
  },
  {
    // voices of text-to-speech players: "Nghe đọc bài", "Nữ miền Bắc", "0:00 / 0:00"
    reason: 'player',
    anywhere: [
      'nghe đọc bài', 'nghe bài viết', 'nghe nội dung', 'nghe audio', 'nam miền bắc', 'nữ miền bắc', 'nam miền nam',
      'nữ miền nam', 'nữ miền trung', 'nam miền trung', 'tốc độ đọc', 'giọng đọc', 'nghe tóm tắt',
      'your browser does not support the audio element', 'trình duyệt của bạn không hỗ trợ thẻ audio',
      'video player is loading', 'play video', 'xem clip', 'video tự động phát', 'video tạm dừng', 'nghe podcast', 'nghe đọc báo', 'unmute', 'fullscreen',
      'toàn màn hình', 'nghe bài báo', 'nghe đọc bài viết', 'play audio',
    ],
    outside: [
      'đọc bài', 'đọc bài viết', 'nghe', 'giọng nam', 'giọng nữ', 'miền bắc', 'miền nam', 'miền trung', 'giọng bắc',
      'tạm dừng', 'phát', 'dừng', 'tốc độ', '1x', 'audio', 'tóm tắt', 'xem tóm tắt', 'nghe báo', 'play', 'mute',
      'tắt tiếng', 'replay', 'pause', 'loaded', 'progress', 'nghe tin', 'bắc', 'nam', 'nữ',
    ],
    begins: [
      'your browser does not support', 'browser not support', 'trình duyệt của bạn không hỗ trợ', 'trình duyệt không hỗ trợ',
      'chọn giọng đọc', 'tốc độ đọc:', 'giọng đọc:', 'remaining time', 'video player is', 'this is a modal window',
      'current time',
    ],
    beginsOutside: ['giọng đọc', 'nghe đọc', 'nghe bài viết', 'tốc độ đọc', 'duration'],
  },
  {
    // view and comment counters: "Lượt xem: 1.234"
    reason: 'counter',
    anywhere: ['lượt xem', 'lượt đọc', 'lượt thích', 'lượt truy cập', 'số lượt xem', 'số lần đọc', 'thống kê truy cập'],
    outside: ['views', 'xem', 'thống kê', 'đang online'],
    begins: [
      'xem:', 'lượt xem:', 'số lượt xem:', 'số lượt người xem:', 'số lượt người đọc:', 'số lượt đọc:', 'số lần được xem:', 'lượt đọc:', 'số lần xem:', 'số lần đọc:', 'số người xem:', 'đã xem:', 'đã đọc:',
      'lượt truy cập:', 'tổng lượt truy cập', 'tổng số lượt truy cập', 'đang truy cập:', 'tổng truy cập:',
      'số lượt truy cập:', 'lượt thích:',
    ],
    beginsOutside: [
      'đang online:', 'hôm nay:', 'hôm qua:', 'trực tuyến:', 'trong ngày:', 'trong tuần:', 'trong tháng:',
      'tuần này:', 'tháng này:', 'tất cả:', 'người đang online', 'khách online', 'lượt xem',
    ],
  },
  {
    reason: 'advertisement',
    anywhere: [
      'nhập email của bạn',
      'quảng cáo', 'advertisement', 'advertisements', 'ads by', 'nội dung tài trợ', 'liên hệ quảng cáo',
      'thông tin quảng cáo', 'scroll to continue', 'story continues below', 'story continues below advertisement',
      'article continues below', 'article continues after advertisement', 'sponsored content', 'advertisement continue reading',
      'advertisement continue reading the main story', 'continue reading the main story', 'skip advertisement',
      'article continues below advertisement', 'this article contains affiliate links', 'scroll for more',
      'sign up for our newsletter', 'subscribe to our newsletter', 'sign up here', 'subscribe now', 'sign up now',
      'get the newsletter', 'thank you for subscribing', 'thanks for signing up', 'invalid email address',
      'enter your email address', 'this content can also be viewed on the site it originates from',
    ],
    outside: [
      'tài trợ', 'ads', 'adv', 'sponsored', 'đối tác', 'bạn cần biết', 'rao vặt', 'thông tin doanh nghiệp',
      'advertising', 'continue reading',
    ],
    begins: [
      'get our free newsletter', 'sign up for the newsletter', 'sign up to our', 'sign up for our', 'by signing up you',
      'by subscribing you', 'by clicking sign up', 'this site is protected by recaptcha', 'we may earn a commission',
      'we may earn commission', 'this article contains affiliate links', 'all products featured', 'all products recommended',
      'if you purchase an independently reviewed', 'if you buy something through', 'subscribe to the newsletter',
      'liên hệ quảng cáo', 'đặt mua báo', 'đăng ký nhận tin', 'đăng ký nhận bản tin', 'sign up for our newsletter',
      'subscribe to our newsletter', 'article continues after', 'story continues below',
    ],
    beginsOutside: ['quảng cáo', 'mua báo', 'nhận bản tin', 'ads by', 'advertisement'],
  },
  {
    // the imprint's minor lines; what opens one stands under `imprint`
    reason: 'footer',
    anywhere: [
      'thông tin tòa soạn', 'chính sách bảo mật', 'điều khoản sử dụng', 'all rights reserved', 'privacy policy',
      'terms of use', 'terms of service',
    ],
    outside: ['bản quyền', 'tòa soạn', 'cookie', 'ban biên tập', 'về chúng tôi'],
    begins: [
      'all rights reserved', 'this website uses cookies', 'this site uses cookies', 'we use cookies', 'we and our partners',
      'by continuing to use', 'by using this site you', 'this material may not be published', 'trang web này sử dụng cookie',
    ],
    beginsOutside: [
      'điện thoại:', 'đt:', 'tel:', 'fax:', 'email:', 'e-mail:', 'ban biên tập:', 'đường dây nóng:', 'hotline:', 'tổng đài:',
      'địa chỉ:', 'trụ sở:', 'tòa soạn:', 'website:', 'mst:',
    ],
  },
  {
    // what stands where a picture, a video or a form was
    reason: 'stray',
    anywhere: [
      'img', 'chụp lại hình ảnh', 'leftcenterrightdel', 'analytic', 'ảnh minh họa', 'ảnh minh hoạ', 'hình minh họa', 'null', 'undefined', 'no image', 'avatar',
      'đang tải dữ liệu', 'iframe', 'placeholder', 'chú thích ảnh', 'xem album', 'phóng to', 'thu nhỏ',
    ],
    outside: [
      'hình ảnh', 'ảnh', 'image', 'photo', 'video', 'clip', 'nan', 'default', 'loading', 'đang tải', 'vui lòng chờ',
      'icon', 'logo', 'banner', 'bài', 'xem ảnh', 'trạng thái', 'nguồn:',
    ],
    begins: ['vui lòng bật javascript', 'please enable javascript', 'đang tải dữ liệu'],
    beginsOutside: ['loading', 'đang tải'],
  },
];

/** First words of a slogan above the headline: "Nhiệt liệt chào mừng Đại hội Đảng bộ tỉnh…". */
// biome-ignore format: a list of phrases reads better in rows
export const slogans: string[] = [
  'quyết tâm thực hiện thắng lợi', 'nhiệt liệt chào mừng', 'chào mừng quý', 'chào mừng bạn đến', 'chào mừng các bạn đến',
  'toàn đảng toàn dân toàn quân', 'đẩy mạnh học tập và làm theo', 'học tập và làm theo tư tưởng', 'thi đua lập thành tích',
  'lập thành tích chào mừng', 'đảng cộng sản việt nam quang vinh', 'sống chiến đấu lao động và học tập theo gương',
  'không có gì quý hơn độc lập',
];

/** Beginnings of a newspaper's imprint: after the body, what follows them is its footer. */
// biome-ignore format: a list of phrases reads better in rows
export const imprint: string[] = [
  'thông tin liên hệ', 'giấy phép số', 'giấy phép hoạt động', 'giấy phép xuất bản', 'giấy phép báo',
  'giấy phép thiết lập', 'giấy phép của', 'gp số', 'số giấy phép', 'tổng biên tập', 'phó tổng biên tập',
  'chịu trách nhiệm nội dung', 'chịu trách nhiệm chính', 'cơ quan chủ quản', 'đơn vị chủ quản', 'bản quyền thuộc',
  'bản quyền ©', 'copyright', 'c bản quyền', 'ghi rõ nguồn', 'phát triển bởi', 'thiết kế bởi', 'powered by', 'designed by',
  'chỉ được phát hành lại', 'cấm sao chép', 'nghiêm cấm sao chép', 'không sao chép', 'trưởng ban biên tập', 'trưởng ban:', 'phó trưởng ban:',
  'mọi hình thức sao chép', 'yêu cầu ghi rõ', 'phụ trách nội dung', 'giữ bản quyền', 'cơ quan của đảng bộ',
  'tiếng nói của đảng bộ', 'trang thông tin điện tử', 'cổng thông tin điện tử', 'báo điện tử', 'tòa soạn', 'trụ sở',
];
