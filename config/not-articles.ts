/**
 * What pages say that hold no article. Compared without case and accents. A page is refused for such a phrase only
 * when hardly any running text stands on it: articles write about paywalls and error pages too.
 */
// biome-ignore format: a list of phrases reads better in rows
export const refusals: { why: 'error-page' | 'robot-check' | 'paywall' | 'search-results'; phrases: string[] }[] = [
  {
    why: 'error-page',
    phrases: [
      'không tìm thấy trang', 'trang không tồn tại', 'trang bạn yêu cầu không tồn tại',
      'trang bạn tìm không tồn tại', 'trang bạn đang tìm không tồn tại', 'không tìm thấy nội dung',
      'không tìm thấy bài viết', 'bài viết không tồn tại', 'bài viết đã bị xóa', 'nội dung không tồn tại',
      'đường dẫn không tồn tại', 'lỗi 404', '404 not found', 'error 404', 'page not found', 'not found',
      '403 forbidden', 'forbidden', 'access denied', 'truy cập bị từ chối', '500 internal server error',
      'internal server error', '502 bad gateway', 'bad gateway', '503 service unavailable', 'service unavailable',
      'service temporarily unavailable', '504 gateway time out', 'gateway timeout', 'lỗi hệ thống',
      'hệ thống đang bảo trì', 'website đang bảo trì', 'trang web đang bảo trì', 'database error', 'runtime error',
      'server error in', 'đã có lỗi xảy ra', 'có lỗi xảy ra', 'trang này hiện không có', 'rất tiếc trang bạn',
      'trang bạn tìm kiếm không tồn tại', 'không tồn tại hoặc đã bị xóa',
    ],
  },
  {
    why: 'robot-check',
    phrases: [
      'just a moment', 'đang kiểm tra trình duyệt', 'vui lòng chờ', 'vui lòng bật javascript',
      'bật javascript để tiếp tục', 'checking your browser', 'enable javascript and cookies', 'verify you are human',
      'attention required', 'xác minh bạn không phải là robot', 'xác minh bạn là con người',
      'tôi không phải là người máy', 'please enable cookies', 'chúng tôi sử dụng cookie',
      'trang web này sử dụng cookie', 'we value your privacy', 'we use cookies', 'ddos protection by',
      'are you a robot',
    ],
  },
  {
    why: 'paywall',
    phrases: [
      'nội dung dành cho thuê bao', 'dành cho bạn đọc trả phí', 'dành cho độc giả trả phí',
      'dành riêng cho thuê bao', 'dành cho thành viên', 'chỉ dành cho thành viên', 'đăng ký để đọc tiếp',
      'đăng nhập để đọc tiếp', 'vui lòng đăng nhập để đọc', 'mua gói để đọc', 'đặt mua để đọc', 'trả phí để đọc',
      'vui lòng đăng ký gói', 'bạn cần đăng nhập để xem', 'bài viết dành cho hội viên',
      'subscribe to continue reading', 'subscribe to read', 'to continue reading', 'already a subscriber',
      'log in to read', 'nâng cấp tài khoản để đọc', 'mua số báo này', 'nội dung này chỉ dành cho',
      'chỉ dành cho bạn đọc đã đăng ký', 'gói đọc báo', 'vui lòng đăng nhập để tiếp tục',
    ],
  },
  {
    why: 'search-results',
    phrases: [
      'kết quả tìm kiếm', 'tìm kiếm với từ khóa', 'kết quả tìm kiếm cho', 'không tìm thấy kết quả', 'search results',
      'search results for', 'tìm thấy kết quả', 'nothing found',
    ],
  },
];
