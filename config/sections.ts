/** Rubrics of Vietnamese newspapers. A line above the headline that is one of these is the article's section. */
// biome-ignore format: a list of phrases reads better in rows
export const sections: string[] = [
  'thời sự', 'tin tức', 'chính trị', 'chính trị - xã hội', 'thời sự - chính trị', 'chính trị - thời sự',
  'xây dựng đảng', 'xây dựng đảng - chính quyền', 'kinh tế', 'kinh tế - xã hội', 'kinh doanh', 'xã hội', 'văn hóa',
  'văn hóa - xã hội', 'văn hóa - văn nghệ', 'văn hóa - thể thao', 'văn hóa - giải trí', 'văn nghệ', 'giáo dục',
  'giáo dục - đào tạo', 'khoa học', 'khoa học - công nghệ', 'công nghệ', 'y tế', 'sức khỏe', 'y tế - sức khỏe',
  'đời sống', 'pháp luật', 'an ninh - quốc phòng', 'quốc phòng - an ninh', 'quốc phòng', 'an ninh',
  'an ninh trật tự', 'an ninh - trật tự', 'pháp luật - đời sống', 'pháp luật - bạn đọc', 'bạn đọc',
  'bạn đọc - pháp luật', 'thể thao', 'thế giới', 'quốc tế', 'trong nước', 'trong tỉnh', 'tin trong tỉnh',
  'tin trong nước', 'tin quốc tế', 'tin thế giới', 'du lịch', 'môi trường', 'nông nghiệp', 'nông thôn mới',
  'nông nghiệp - nông thôn', 'công nghiệp', 'thương mại', 'tài chính', 'tài chính - ngân hàng', 'ngân hàng',
  'chứng khoán', 'bất động sản', 'doanh nghiệp', 'thị trường', 'tiêu dùng', 'giải trí', 'giới trẻ', 'nhịp sống trẻ',
  'phụ nữ', 'gia đình', 'xe', 'ô tô - xe máy', 'giao thông', 'đô thị', 'quy hoạch', 'lao động - việc làm',
  'lao động', 'việc làm', 'công đoàn', 'dân tộc', 'tôn giáo', 'dân tộc - tôn giáo', 'dân tộc - miền núi', 'biển đảo',
  'biên giới', 'đối ngoại', 'chính sách', 'cải cách hành chính', 'chuyển đổi số', 'phóng sự', 'phóng sự - ký sự',
  'ký sự', 'bình luận', 'góc nhìn', 'ý kiến', 'diễn đàn', 'xã luận', 'phỏng vấn', 'nhân ái', 'gương sáng',
  'người tốt việc tốt', 'học tập và làm theo bác', 'tin hoạt động', 'hoạt động', 'tin địa phương', 'địa phương',
  'tin tổng hợp', 'sự kiện', 'chuyên đề', 'chuyên mục', 'tin tức - sự kiện', 'tin tức sự kiện',
  'sự kiện - bình luận', 'vấn đề hôm nay', 'quê hương - đất nước', 'đất và người', 'sáng tác', 'thơ', 'truyện ngắn',
  'đoàn thể', 'mặt trận', 'quốc hội', 'hội đồng nhân dân', 'đại biểu nhân dân', 'tư liệu', 'lý luận',
  'nghiên cứu - trao đổi', 'bảo vệ nền tảng tư tưởng của đảng', 'năng lượng', 'hội nhập',
];
