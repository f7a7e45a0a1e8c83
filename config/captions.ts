/**
 * What a caption without a credit looks like in a text dump: it names who or what is seen. A short line between
 * paragraphs that has neither is kept as a subhead.
 */
/** First words, beside those of `sceneOpeners`: "Các đại biểu dự hội nghị…", "Học sinh bản Nà Lốc…". */
// biome-ignore format: a list of phrases reads better in rows
export const captionOpeners: string[] = [
  'các đại biểu', 'đại biểu', 'các con bạc', 'con bạc', 'các nghi phạm', 'các bị can', 'các nạn nhân', 'đồng chí', 'các đồng chí', 'ông', 'bà', 'anh', 'chị', 'em', 'lãnh đạo', 
  'cảnh', 'người dân', 'bà con', 'nhân dân',
  'các tình nguyện viên', 'tình nguyện viên', 'đông đảo', 'lực lượng', 'công an', 'bộ đội', 'cán bộ', 'chiến sĩ',
  'cán bộ, chiến sĩ', 'học sinh', 'sinh viên', 'các em', 'các cháu', 'cháu', 'hai bé', 'các bác sĩ', 'bác sĩ', 'y bác sĩ',
  'nông dân', 'công nhân', 'phóng viên', 'nghệ sĩ', 'nghệ nhân', 'cô giáo', 'thầy giáo', 'cô', 'thầy', 'cụ',
  'già làng', 'già bản', 'giáo viên', 'nhân viên', 'nhóm', 'đoàn viên', 'thanh niên', 'phụ nữ', 'nhà',
  'cổng', 'ghe', 'tàu', 'máy bay', 'sân', 'lớp học', 'điểm cầu', 'đàn', 'vườn', 'cánh đồng', 'bìa', 'trang bìa',
  'bảng', 'hàng tấn', 'một khu', 'một đoạn', 'một ngôi', 'một căn', 'một chiếc', 'một hộ', 'một gia đình', 'một nhóm', 'một tiết mục', 'một buổi', 'một số mặt hàng', 'hlv', 'huấn luyện viên', 'tay vợt', 'võ sĩ', 'tài xế', 'ca sĩ', 'diễn viên', 'vận động viên', 'các vận động viên', 'đội', 'chủ tịch', 'phó chủ tịch', 'bí thư',
  'phó bí thư', 'bí thư tỉnh ủy', 'thủ tướng', 'tổng bí thư', 'chủ tịch nước', 'chủ tịch quốc hội', 'phó thủ tướng',
  'bộ trưởng', 'thứ trưởng', 'giám đốc', 'trưởng ban', 'đại diện', 'thượng tá', 'đại tá', 'trung tá', 'thiếu tướng',
  'trung tướng', 'đại tướng', 'đoàn', 'khách', 'du khách', 'khu', 'khu vực', 
  'xe', 'biểu đồ', 'sơ đồ',
  'bản đồ', 'thường trực', 'tiết mục', 'màn', 'lễ', 'tác phẩm', 'tuyến đường', 'cầu',
  'diễn biến', 'những chiếc', 'những người', 'những em', 'những đứa trẻ', 'những ngôi nhà', 'chiếc', 'hàng trăm', 'hàng chục',
  'hội viên', 'hội nông dân', 'hội phụ nữ', 'hội liên hiệp phụ nữ', 'hội cựu chiến binh', 'chi hội', 'đảng viên', 'đội viên', 'ban tổ chức',
  'hàng nghìn', 'hàng ngàn', 'cô và trò', 'thầy và trò', 'thầy trò', 'cô trò', 'bệnh nhân', 'toàn liên đội', 'liên đội', 'cầu thủ',
];
/** Words of what one sees people do: "…phát biểu tại hội nghị", "…trao quà cho…". */
// biome-ignore format: a list of phrases reads better in rows
export const captionVerbs: string[] = [
  'phát biểu', 'trao', 'tặng', 'tham gia', 'tham dự', 'dự hội nghị', 'chụp ảnh', 'chụp hình', 'lưu niệm',
  'tại hội nghị', 'tại buổi', 'tại lễ', 'tại cuộc', 'tại đại hội', 'tại chương trình', 'tại hiện trường', 'tại tòa',
  'tại trụ sở', 'tại phiên tòa', 'tại phiên xét xử', 'trước tòa', 'sau ca phẫu thuật', 'sau ca mổ', 'tại bệnh viện', 'tại cơ quan', 'kiểm tra', 'thăm', 'chủ trì', 'tiếp đoàn', 'tiếp đại', 'tiếp các', 'tiếp ông', 'tiếp bà', 'tiếp ngài', 'tiếp xã giao', 'tiếp đồng chí', 'hướng dẫn', 'thu hoạch', 'chăm sóc', 'biểu diễn',
  'dâng hương', 'cắt băng', 'bắt tay', 'ký kết', 'trình bày', 'chúc mừng', 'động viên', 'tuần tra', 'trong ảnh',
  'dọn vệ sinh', 'thu gom rác', 'phát quang', 'san lấp', 'trồng cây', 'diễu hành', 'nhận quà', 'chữa cháy', 'dập lửa', 'đến hiện trường',
  'bên trái', 'bên phải', 'thứ hai từ', 'nhìn từ', 'đang', 'khám sàng lọc', 'khám bệnh', 'làm thủ tục', 'xếp hàng',
];
/** First words of a lone sentence with a stop that is a caption if it tells nothing else: "Quang cảnh Đại hội.". */
// biome-ignore format: a list of phrases reads better in rows
export const sceneOpeners: string[] = [
  'Quang cảnh', 'Nghi thức', 'Toàn cảnh', 'Khung cảnh', 'Một góc', 'Hiện trường', 'Tang vật', 'Tang chứng', 'Vật chứng', 'Số tang vật', 'Số vật liệu', 'Số hàng', 'Số gỗ', 'Số ma túy', 'Số pháo', 'Số thuốc', 'Đối tượng',
  'Các đối tượng', 'Hai đối tượng', 'Nghi phạm', 'Nghi can', 'Bị cáo', 'Các bị cáo', 'Hai bị cáo', 'Ba bị cáo', 'Nhóm bị cáo', 'Bị can', 'Hai bị can', 'Hai nghi phạm', 'Nhóm đối tượng', 'Nhóm nghi phạm', 'Nạn nhân',
  'Chiếc xe', 'Ngôi nhà', 'Căn nhà', 'Hình ảnh', 'Ảnh', 'Bức ảnh', 'Bức thư', 'Lá thư', 'Bức tranh', 'Bức tượng', 'Phối cảnh', 'Mô hình', 'Gian hàng',
];
/** Who does what is seen: "Đồng chí … tặng hoa…", "Cử tri xã … kiến nghị tại buổi tiếp xúc." */
// biome-ignore format: a list of phrases reads better in rows
export const sceneSubjects: string[] = [
  'Các đại biểu', 'Đại biểu', 'Lãnh đạo', 'Các đồng chí', 'Đồng chí', 'Ông', 'Bà', 'Thủ tướng', 'Tổng Bí thư', 'Chủ tịch', 'Bí thư',
  'Phó', 'Đoàn', 'Cử tri', 'Cán bộ', 'Chiến sĩ', 'Bộ đội', 'Lực lượng', 'Người dân', 'Bà con', 'Nông dân', 'Nhân dân',
  'Học sinh', 'Học viên', 'Sinh viên', 'Các em', 'Các cháu', 'Giáo viên', 'Công nhân', 'Nhân viên', 'Đoàn viên', 'Thanh niên',
  'Tình nguyện viên', 'Các tình nguyện viên', 'Bác sĩ', 'Các bác sĩ', 'Ban tổ chức', 'Ban Tổ chức', 'Các đội', 'Các ghe',
  'Các vận động viên', 'Vận động viên', 'Các VĐV', 'Cầu thủ', 'Các cầu thủ', 'Các trận đấu', 'Các tiết mục', 'Trận đấu', 'Công an', 'Cơ quan', 'Cảnh sát', 'Du khách', 'Đại diện', 'Thường trực', 'Hội viên', 'Hội', 'Chi hội', 'Người Việt', 'Kiều bào', 'Phụ nữ', 'Đại tá',
  'Thượng tá', 'Thiếu tướng', 'Trung tướng', 'Giám đốc', 'Anh', 'Chị', 'Em', 'Cô', 'Thầy', 'Nghệ nhân', 'Tổ', 'Nhóm', 'Thành viên', 'Các thành viên', 'Trưởng', 'Thứ trưởng', 'Bộ trưởng',
];
/** What they do there, as one sees it. */
// biome-ignore format: a list of phrases reads better in rows
export const sceneDoings: string[] = [
  'phát biểu', 'tặng hoa', 'tặng quà', 'tặng', 'trao quà', 'trao tặng', 'trao thưởng', 'trao học bổng', 'trao bằng',
  'trao cờ', 'ủng hộ đồng bào', 'quyên góp ủng hộ', 'trao giấy', 'trao quyết định', 'trao tiền', 'trao nhà', 'trao hỗ trợ', 'trao bảng', 'trao giải', 'trao cúp', 'trao huy chương', 'trao kỷ niệm chương', 'trao xe', 'trao sổ', 'chụp ảnh',
  'chụp hình', 'cắt băng', 'bấm nút', 'dâng hương', 'dâng hoa', 'biểu quyết', 'bỏ phiếu', 'ra mắt', 'tiếp xúc cử tri',
  'kiến nghị tại', 'thăm', 'kiểm tra', 'tham quan', 'thu hoạch', 'chăm sóc', 'biểu diễn', 'thi đấu', 'tranh tài',
  'tham gia hiến máu', 'hiến máu', 'tham gia ngày hội', 'tham gia chương trình', 'hào hứng', 'khám sàng lọc', 'khám bệnh', 'gặt lúa', 'giúp dân', 'giúp người dân', 'giúp bà con', 'giúp nhân dân', 'giúp gia đình', 'tuần tra', 'trồng cây', 'bắt tay',
  'ký kết', 'chứng kiến lễ ký', 'vớt rác', 'đua tài', 'so tài', 'thi tài', 'tập luyện', 'đối thoại với', 'nêu ý kiến', 'trao đổi với', 'trao đổi tại', 'thảo luận tại', 'hội đàm với', 'hội kiến', 'tiếp đại sứ', 'tiếp đoàn',
  'tiếp ông', 'tiếp bà', 'tiếp ngài', 'tiếp bộ trưởng', 'tiếp ngoại trưởng', 'tiếp thủ tướng', 'tiếp chủ tịch', 'tiếp tổng', 'tiếp thứ trưởng',
  'tiếp phó', 'tống đạt quyết định', 'đọc lệnh', 'đọc quyết định', 'thi hành lệnh', 'khám xét', 'lấy lời khai', 'áp giải', 'dẫn giải', 'diễn ra sôi nổi',
  'diễn ra quyết liệt', 'diễn ra hấp dẫn', 'vui mừng', 'ăn mừng', 'khởi động', 'chào cờ', 'đánh trống', 'dọn dẹp', 'chuẩn bị', 'làm thủ tục', 'xếp hàng', 'cấp phát',
];
/** How guests are seen, each in a sentence of their own: "Vi Ngọc Bích tới sớm để chung vui." */
// biome-ignore format: a list of phrases reads better in rows
export const guestDoings: string[] = [
  'tạo dáng', 'chung vui', 'chúc mừng', 'ủng hộ', 'xinh đẹp', 'duyên dáng', 'rạng rỡ', 'lộng lẫy', 'tươi tắn', 'quyến rũ', 'trẻ trung',
  'cười', 'khoe', 'diện', 'trong tà áo', 'trong trang phục', 'trong bộ', 'trên thảm đỏ',
];
/** What a short line says that judges or asks: a subhead, though it begins with whom a picture could show. */
// biome-ignore format: a list of phrases reads better in rows
export const subheadWords: string[] = [
  'cần', 'phải', 'nên', 'mong', 'còn', 'vẫn', 'chưa', 'không', 'đã', 'sẽ', 'là', 'vì', 'hơn', 'nhất', 'càng', 'luôn',
  'chủ động', 'quyết liệt', 'khó', 'lo', 'lo lắng', 'kỳ vọng', 'vào cuộc', 'tăng', 'giảm', 'đồng lòng', 'đồng thuận',
  'đồng tình', 'ủng hộ', 'làm chủ', 'chung sức', 'chung tay', 'hưởng lợi', 'được lợi', 'thận trọng', 'nói gì', 'ra sao',
  'thế nào', 'gần dân', 'lòng dân', 'trở lại', 'cầu nối', 'đội ngũ', 'nhà nước', 'cảnh giác', 'cảnh báo', 'khuyến cáo',
  'đoàn kết', 'phát triển', 'nâng cao', 'hiệu quả', 'vai trò', 'trách nhiệm', 'kết nối', 'giải pháp', 'hướng tới', 'vươn lên',
];
/** What a paragraph begins with, and a photographer's name does not go on with: where a credit ends that is glued to text. */
// biome-ignore format: a list of phrases reads better in rows
export const paragraphOpeners: string[] = [
  'Theo', 'Ngày', 'Sáng', 'Chiều', 'Tối', 'Trưa', 'Ông', 'Bà', 'Anh', 'Chị', 'Trước', 'Tại', 'Trong', 'Đây',
  'Được', 'Cũng', 'Tuy', 'Hiện', 'Sau', 'Khi', 'Để', 'Với', 'Từ', 'Nhiều', 'Các', 'Những', 'Một', 'Đồng chí',
  'Thay mặt', 'Phát biểu', 'Ngoài', 'Bên cạnh', 'Nhờ', 'Do', 'Vì', 'Cụ thể', 'Đến', 'Trên', 'Qua', 'Còn', 'Không',
  'Mỗi', 'Hàng', 'Ngay',
];
/** What a sentence says that goes beyond a picture: when, why, how much, who thinks so. A lone sentence between two paragraphs
 * that says none of it shows rather than tells: of 209 that were paragraphs none is so, of 43 captions half are. */
// biome-ignore format: a list of phrases reads better in rows
export const tellingWords: string[] = [
  'này', 'đó', 'ấy', 'kia', 'tôi', 'họ', 'chúng', 'nó', 'mình', 'nhưng', 'mà', 'rồi', 'rất', 'hay', 'nếu', 'khi', 'không', 'chưa',
  'chỉ', 'hơn', 'nhất', 'quá', 'lắm', 'lại', 'luôn', 'càng', 'bởi', 'do', 'theo', 'thấy', 'biết', 'nghĩ', 'muốn', 'mong', 'cần',
  'nào', 'gì', 'sao', 'đâu', 'ai', 'bao', 'vừa', 'hiện nay', 'đến nay', 'tăng', 'giảm', 'gồm', 'thu hút', 'quy tụ', 'dự kiến', 'khoảng',
  'tổng', 'mỗi', 'từng', 'tiếp tục', 'trở thành', 'cho thấy', 'giúp', 'tạo', 'góp phần', 'mang', 'khiến', 'làm cho', 'chia sẻ',
  'gặp khó khăn', 'tiến hành', 'huy động', 'phát hiện', 'bắt đầu', 'ngụ', 'tuổi', 'diễn ra', 'lần đầu', 'nhiều lần', 'chấp nhận',
  'sinh ra', 'sinh năm', 'lên tới', 'chiếm', 'kêu gọi', 'bổ sung', 'rơi vào', 'đề cập', 'hợp tác', 'đối diện', 'chịu', 'quyết định',
  'phát triển', 'đảm bảo', 'xử lý', 'nhằm vào', 'liên quan', 'vốn', 'thường', 'nhạy cảm', 'lớn nhất', 'ít nhất', 'thời điểm', 'về việc',
];
/** What a sentence begins with that goes on from another, or tells when and where it happened. */
// biome-ignore format: a list of phrases reads better in rows
export const tellingOpeners: string[] = [
  'Theo', 'Tại', 'Sau', 'Khi', 'Để', 'Với', 'Từ', 'Trong', 'Ngoài', 'Hiện(?! trường)', 'Trước', 'Trên', 'Ở', 'Về', 'Nhân', 'Mở đầu', 'Kết',
  'Cũng', 'Còn', 'Đó', 'Đây', 'Và', 'Nhưng', 'Tuy', 'Do', 'Vì', 'Nhờ', 'Cùng', 'Bên', 'Qua', 'Đến', 'Tới', 'Vào', 'Lúc', 'Ngày',
  'Sáng', 'Chiều', 'Tối', 'Trưa', 'Đêm', 'Hôm', 'Năm', 'Tháng', 'Mới', 'Vừa', 'Đặc biệt', 'Riêng', 'Như', 'Tiếp', 'Cụ thể',
  'Phát biểu', 'Thay mặt', 'Dịp', 'Thông qua', 'Việc', 'Dự', 'Tham dự', 'Đồng thời', 'Mặc', 'Dù', 'Nếu', 'Bởi', 'Rồi', 'Thế',
  'Nghe', 'Thấy', 'Đúng', 'Khoảng', 'Có', 'Không', 'Chưa', 'Chỉ', 'Ngay', 'Kể', 'Hàng năm', 'Hằng năm', 'Mỗi', 'Nói', 'Ông ta', 'Anh ta', 'Cô ấy',
  'Họ', 'Ông', 'Bà', 'Cô', 'Anh', 'Chị', 'Cậu', 'Toàn', 'Mọi', 'Là', 'Chuyện', 'Sự', 'Độ', 'Lỗ', 'Cơ cấu', 'Quỹ', 'Tội', 'Xin', 'Kính', 'Mời', 'Hãy', 'Thực hiện', 'Tổng', 'Giai đoạn', 'Lần', 'Vấn đề', 'Hai bên', 'Thưa', 'Trân trọng', 'Nhằm', 'Đề nghị',
];

/** What short paragraphs rather than captions begin with besides; no more than a sign. */
// biome-ignore format: a list of phrases reads better in rows
export const paragraphStarts: string[] = [
  'Tôi', 'Chúng', 'Em', 'Nó', 'Điều', 'Cả', 'Hơn', 'Giá', 'Kết quả', 'Hiện', 'Thậm chí', 'Vậy', 'Thêm', 'Cho', 'Bản thân', 'Nhiều',
];
