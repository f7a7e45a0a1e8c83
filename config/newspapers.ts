/**
 * How newspapers call themselves, by host. A page tells mostly its address and seldom its newspaper's name, and then in
 * several ways ("Báo điện tử …", "… Online"); a facet would show one newspaper under each. A host that is not here is shown
 * as the page's markup names the site, else as the host.
 */
// biome-ignore format: a table reads better in rows
export const newspapers: Record<string, string> = {
  // national
  'nhandan.vn': 'Nhân Dân', 'qdnd.vn': 'Quân đội nhân dân', 'cand.com.vn': 'Công an nhân dân',
  'vietnamplus.vn': 'VietnamPlus', 'baotintuc.vn': 'Báo Tin tức', 'bnews.vn': 'Bnews', 'vnanet.vn': 'Thông tấn xã Việt Nam',
  'dangcongsan.vn': 'Đảng Cộng sản Việt Nam', 'baochinhphu.vn': 'Báo Chính phủ', 'chinhphu.vn': 'Cổng Thông tin Chính phủ',
  'vov.vn': 'VOV', 'vovworld.vn': 'VOV World', 'vtv.vn': 'VTV', 'vtcnews.vn': 'VTC News',
  'vnexpress.net': 'VnExpress', 'dantri.com.vn': 'Dân trí', 'vietnamnet.vn': 'VietNamNet', 'znews.vn': 'Znews',
  'tuoitre.vn': 'Tuổi Trẻ', 'thanhnien.vn': 'Thanh Niên', 'tienphong.vn': 'Tiền Phong', 'laodong.vn': 'Lao Động',
  'nld.com.vn': 'Người Lao Động', 'plo.vn': 'Pháp Luật TP.HCM', 'baophapluat.vn': 'Pháp luật Việt Nam',
  'sggp.org.vn': 'Sài Gòn Giải Phóng', 'hanoimoi.vn': 'Hà Nội mới', 'kinhtedothi.vn': 'Kinh tế & Đô thị',
  'anninhthudo.vn': 'An ninh Thủ đô', 'congan.com.vn': 'Công an TP.HCM', 'daidoanket.vn': 'Đại Đoàn Kết',
  'daibieunhandan.vn': 'Đại biểu Nhân dân', 'quochoi.vn': 'Cổng Thông tin Quốc hội', 'congluan.vn': 'Nhà báo và Công luận',
  'giaoducthoidai.vn': 'Giáo dục và Thời đại', 'suckhoedoisong.vn': 'Sức khỏe và Đời sống', 'danviet.vn': 'Dân Việt',
  'nongnghiep.vn': 'Nông nghiệp Việt Nam', 'baogiaothong.vn': 'Báo Giao thông', 'baoxaydung.com.vn': 'Báo Xây dựng',
  'congthuong.vn': 'Báo Công Thương', 'baotainguyenmoitruong.vn': 'Tài nguyên và Môi trường', 'baovanhoa.vn': 'Báo Văn hóa',
  'toquoc.vn': 'Tổ Quốc', 'bienphong.com.vn': 'Biên phòng', 'baodantoc.vn': 'Dân tộc và Phát triển',
  'phunuonline.com.vn': 'Phụ nữ TP.HCM', 'phunuvietnam.vn': 'Phụ nữ Việt Nam', 'nguoiduatin.vn': 'Người Đưa Tin',
  'kienthuc.net.vn': 'Tri thức và Cuộc sống', 'ngaynay.vn': 'Ngày Nay', 'baodautu.vn': 'Báo Đầu tư',
  'tinnhanhchungkhoan.vn': 'Đầu tư Chứng khoán', 'vneconomy.vn': 'VnEconomy', 'cafef.vn': 'CafeF', 'kenh14.vn': 'Kênh 14',
  'thesaigontimes.vn': 'Kinh tế Sài Gòn', 'thoibaotaichinhvietnam.vn': 'Thời báo Tài chính', 'vietbao.vn': 'Việt Báo',
  'baomoi.com': 'Báo Mới', 'thethaovanhoa.vn': 'Thể thao & Văn hóa', 'baoquocte.vn': 'Thế giới và Việt Nam',
  'thoidai.com.vn': 'Thời Đại', 'vufo.org.vn': 'Liên hiệp các tổ chức hữu nghị Việt Nam', 'mofa.gov.vn': 'Bộ Ngoại giao',
  'tapchicongsan.org.vn': 'Tạp chí Cộng sản', 'tapchimattran.vn': 'Tạp chí Mặt trận', 'lyluanchinhtri.vn': 'Lý luận chính trị',
  'vietnam.vn': 'Vietnam.vn', 'vietmy.net.vn': 'Việt Mỹ',
  // provinces and cities
  'baoangiang.com.vn': 'Báo An Giang', 'baobariavungtau.com.vn': 'Báo Bà Rịa - Vũng Tàu', 'baobacgiang.vn': 'Báo Bắc Giang',
  'baobackan.vn': 'Báo Bắc Kạn', 'baobaclieu.vn': 'Báo Bạc Liêu', 'baobacninh.com.vn': 'Báo Bắc Ninh',
  'baodongkhoi.vn': 'Báo Đồng Khởi', 'baobinhdinh.vn': 'Báo Bình Định', 'baobinhduong.vn': 'Báo Bình Dương',
  'baobinhphuoc.com.vn': 'Báo Bình Phước', 'baobinhthuan.com.vn': 'Báo Bình Thuận', 'baocamau.vn': 'Báo Cà Mau',
  'baocantho.com.vn': 'Báo Cần Thơ', 'baocaobang.vn': 'Báo Cao Bằng', 'baodanang.vn': 'Báo Đà Nẵng',
  'baodaklak.vn': 'Báo Đắk Lắk', 'baodaknong.vn': 'Báo Đắk Nông', 'baodienbienphu.vn': 'Báo Điện Biên Phủ',
  'baodongnai.com.vn': 'Báo Đồng Nai', 'baodongthap.vn': 'Báo Đồng Tháp', 'baogialai.com.vn': 'Báo Gia Lai',
  'baohagiang.vn': 'Báo Hà Giang', 'baohanam.com.vn': 'Báo Hà Nam', 'baohatinh.vn': 'Báo Hà Tĩnh',
  'baohaiduong.vn': 'Báo Hải Dương', 'baohaiphong.vn': 'Báo Hải Phòng', 'baohaugiang.com.vn': 'Báo Hậu Giang',
  'baohoabinh.com.vn': 'Báo Hòa Bình', 'baohungyen.vn': 'Báo Hưng Yên', 'baokhanhhoa.vn': 'Báo Khánh Hòa',
  'baokiengiang.vn': 'Báo Kiên Giang', 'baokontum.com.vn': 'Báo Kon Tum', 'baolaichau.vn': 'Báo Lai Châu',
  'baolamdong.vn': 'Báo Lâm Đồng', 'baolangson.vn': 'Báo Lạng Sơn', 'baolaocai.vn': 'Báo Lào Cai', 'baolongan.vn': 'Báo Long An',
  'baonamdinh.vn': 'Báo Nam Định', 'baonghean.vn': 'Báo Nghệ An', 'baoninhbinh.org.vn': 'Báo Ninh Bình',
  'baoninhthuan.com.vn': 'Báo Ninh Thuận', 'baophutho.vn': 'Báo Phú Thọ', 'baophuyen.vn': 'Báo Phú Yên',
  'baoquangbinh.vn': 'Báo Quảng Bình', 'baoquangnam.vn': 'Báo Quảng Nam', 'baoquangngai.vn': 'Báo Quảng Ngãi',
  'baoquangninh.vn': 'Báo Quảng Ninh', 'baoquangtri.vn': 'Báo Quảng Trị', 'baosoctrang.org.vn': 'Báo Sóc Trăng',
  'baosonla.vn': 'Báo Sơn La', 'baotayninh.vn': 'Báo Tây Ninh', 'baothaibinh.com.vn': 'Báo Thái Bình',
  'baothainguyen.vn': 'Báo Thái Nguyên', 'baothanhhoa.vn': 'Báo Thanh Hóa', 'huengaynay.vn': 'Huế ngày nay',
  'baoapbac.vn': 'Báo Ấp Bắc', 'baotravinh.vn': 'Báo Trà Vinh', 'baotuyenquang.com.vn': 'Báo Tuyên Quang',
  'baovinhlong.com.vn': 'Báo Vĩnh Long', 'baovinhphuc.com.vn': 'Báo Vĩnh Phúc', 'baoyenbai.com.vn': 'Báo Yên Bái',
};
