/** Rubrics of Vietnamese newspapers, spelled as they are shown but for the first letter. A line above the headline that is
 * one of these is the article's section, whatever its case and accents. */
// biome-ignore format: a list of phrases reads better in rows
export const sections: string[] = [
  'ảnh', 'tin vắn', 'ẩm thực', 'chuyện nghề', 'sống', 'yêu', 'thơ ca', 'hậu trường', 'thời trang', 'điện ảnh',
  'âm nhạc', 'bạn đọc viết', 'kiều bào', 'quân sự', 'du học', 'tuyển sinh', 'khởi nghiệp', 'nhịp sống', 'thời sự',
  'tin tức', 'chính trị', 'chính trị - xã hội', 'thời sự - chính trị', 'chính trị - thời sự', 'xây dựng Đảng',
  'xây dựng Đảng - chính quyền', 'kinh tế', 'kinh tế - xã hội', 'kinh doanh', 'xã hội', 'văn hóa',
  'văn hóa - xã hội', 'văn hóa - văn nghệ', 'văn hóa - thể thao', 'văn hóa - giải trí', 'văn nghệ', 'giáo dục',
  'giáo dục - đào tạo', 'khoa học', 'khoa học - công nghệ', 'công nghệ', 'y tế', 'sức khỏe', 'y tế - sức khỏe',
  'đời sống', 'pháp luật', 'an ninh - quốc phòng', 'quốc phòng - an ninh', 'quốc phòng', 'an ninh',
  'an ninh trật tự', 'an ninh - trật tự', 'pháp luật - đời sống', 'pháp luật - bạn đọc', 'bạn đọc',
  'bạn đọc - pháp luật', 'thể thao', 'thế giới', 'quốc tế', 'trong nước', 'trong tỉnh', 'tin trong tỉnh',
  'tin trong nước', 'tin quốc tế', 'tin thế giới', 'du lịch', 'môi trường', 'nông nghiệp', 'nông thôn mới',
  'nông nghiệp - nông thôn', 'công nghiệp', 'thương mại', 'tài chính', 'tài chính - ngân hàng', 'ngân hàng',
  'chứng khoán', 'hàng hóa', 'bất động sản', 'doanh nghiệp', 'thị trường', 'tiêu dùng', 'giải trí', 'giới trẻ', 'nhịp sống trẻ',
  'phụ nữ', 'gia đình', 'xe', 'ô tô - xe máy', 'giao thông', 'đô thị', 'quy hoạch', 'lao động - việc làm',
  'lao động', 'việc làm', 'công đoàn', 'dân tộc', 'tôn giáo', 'dân tộc - tôn giáo', 'dân tộc - miền núi', 'biển đảo',
  'biên giới', 'đối ngoại', 'chính sách', 'cải cách hành chính', 'chuyển đổi số', 'phóng sự', 'phóng sự - ký sự',
  'ký sự', 'bình luận', 'góc nhìn', 'ý kiến', 'diễn đàn', 'xã luận', 'phỏng vấn', 'nhân ái', 'gương sáng',
  'người tốt việc tốt', 'học tập và làm theo Bác', 'tin hoạt động', 'hoạt động', 'tin địa phương', 'địa phương',
  'tin tổng hợp', 'sự kiện', 'chuyên đề', 'chuyên mục', 'tin tức - sự kiện', 'tin tức sự kiện',
  'sự kiện - bình luận', 'vấn đề hôm nay', 'quê hương - đất nước', 'đất và người', 'sáng tác', 'thơ', 'truyện ngắn',
  'đoàn thể', 'mặt trận', 'quốc hội', 'hội đồng nhân dân', 'đại biểu nhân dân', 'tư liệu', 'lý luận',
  'nghiên cứu - trao đổi', 'bảo vệ nền tảng tư tưởng của Đảng', 'năng lượng', 'hội nhập',
  'đầu tư', 'nông sản', 'địa ốc', 'dân sinh', 'an sinh xã hội', 'phóng sự ảnh', 'phóng sự - điều tra', 'văn hóa - du lịch',
  'thể thao - du lịch', 'quân đội', 'kinh tế - tài chính', 'kinh tế - đầu tư', 'chính sách mới', 'khoa giáo',
  'giáo dục - y tế', 'hữu nghị', 'giao lưu nhân dân', 'hồ sơ - tư liệu', 'vĩ mô', 'bảo hiểm', 'làm đẹp', 'mẹ và bé',
  'cộng đồng', 'thiện nguyện', 'khoa học công nghệ', 'bạn đọc làm báo', 'thị trường chứng khoán', 'tài chính quốc tế',
  'văn học', 'văn học - nghệ thuật', 'văn học nghệ thuật', 'nhịp cầu bạn đọc', 'nhịp cầu nhân ái', 'phê phán',
  'quốc phòng toàn dân', 'thời tiết', 'dư luận', 'pháp đình', 'hình sự', 'chuyện lạ', 'nội chính', 'dân vận', 'tổ chức',
  'tuyên giáo', 'nông dân', 'nông thôn', 'thủy sản', 'xuất nhập khẩu', 'logistics', 'hạ tầng', 'xây dựng', 'kiến trúc',
  'phân tích', 'hàng hóa', 'giá cả', 'nhà đất', 'bóng đá việt nam', 'bóng đá quốc tế', 'bóng đá trong nước', 'các môn khác', 'dinh dưỡng', 'hồ sơ vụ án',
  'ký sự pháp đình', 'vụ án', 'nghị trường', 'trao đổi', 'kinh tế biển', 'giáo dục 24h', 'tư vấn', 'di sản', 'quản lý', 'doanh nhân', 'việt nam và thế giới', 'người việt', 'người việt năm châu', 'văn hóa - xã hội - con người', 'bóng đá',
];

/** Rubrics that say nothing: where a trail ends in one, the rubric above it is the section. */
// biome-ignore format: a list of phrases reads better in rows
export const generalSections: string[] = [
  'tin tức', 'tin mới', 'tin', 'tin tức sự kiện', 'tin tức - sự kiện', 'chi tiết', 'chi tiết tin', 'bài viết', 'news',
  'tin nóng', 'mới nhất', 'tất cả', 'sự kiện', 'chuyên mục',
];
