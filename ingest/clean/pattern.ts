import type { Reason } from '../../src/article.ts';
import { isSyllable } from '../../src/vietnamese/syllable.ts';
import { reading } from './prose.ts';
import { phraseKey } from './visible.ts';

// "![cau-go.jpg](https://anh.bao.vn/cau-go.jpg?w=680)", as converters to Markdown write a picture
const pictureMark = /^!\[[^\]]*\]\(\S*\)$/;
// "[cau-go.jpg]", "[Cau-go-mo]": as text browsers do
const pictureFile = /^\[(?=.*\p{L})[^\s[\]]{3,80}\]$/u;
// "[images cols="three" lightbox="true"]", a publishing system's own code that was not filled
const shortcode = /^\[[a-z][\w-]{2,30}(?: [\w-]{2,20}=["'“”″][^[\]]{0,80})+\]$/;
const toolbar =
  /(?:chia sẻ|Chia sẻ) (?:bài viết )?(?:lên|qua) (?:facebook|twitter|zalo|google|Facebook|Twitter|Zalo|Google)(?: |$|\+)/;

// Lines of boilerplate that hold a name or a figure, so that no phrase can say them whole.
const patterns: [RegExp, Reason][] = [
  // "Theo dõi Báo … trên Google News"
  [
    /^(?:theo dõi|quan tâm|đọc|xem|follow|nhấn theo dõi|bấm theo dõi) .{2,50} (?:trên|on)(?: (?:google|facebook|zalo|youtube|tiktok|twitter|instagram|linkedin|mạng|kênh).{0,40}|:?)$/iu,
    'share',
  ],
  // "Follow @lena_hill", "Like the Harbour Post on Facebook and follow us …"
  [/^follow:? @\w{2,30}(?: for .{3,80})?$|^like .{2,40} on facebook(?!\p{L})/iu, 'share'],
  // "mail facebook google pos stwis"
  [
    /^(?:(?:e-?mail|mail|facebook|google|zalo|twitter|tweet|print|pos|stwis|share|youtube|tiktok|telegram|linkedin|pinterest|messenger|viber|x|copy|link|like)[\s|,]*){2,}$/iu,
    'share',
  ],
  [/^[Tt]heo dõi(?: \p{Lu}[^.!?]{1,30})?$/u, 'share'],
  // "* Mời bạn đọc vào chuyên mục … xem các tin, bài liên quan", "* Mời quý vị theo dõi các chương trình của Đài trên TV Online!"
  [
    /^\*?\s*(?:kính )?mời (?:các |quý )?(?:bạn|vị|độc giả|bạn đọc|khán giả|quý)(?!\p{L})[^.]*(?:xem|theo dõi|đón đọc|đón xem|truy cập|vào chuyên mục)/iu,
    'share',
  ],
  // "Mời độc giả gửi câu hỏi về tòa soạn qua email …"
  [
    /^\*?\s*(?:kính )?mời (?:các |quý )?(?:bạn|vị|độc giả|bạn đọc|khán giả)(?!\p{L})[^.]*gửi (?:câu hỏi|ý kiến|bài|thông tin)/iu,
    'comments',
  ],
  // "Tặng bạn mã giảm giá … khi đọc …"
  [/^tặng (?:bạn )?mã giảm giá .{2,80}$/iu, 'advertisement'],
  // "TOM HILL, Harbour Post Staff Writer thill@post.example"
  [/^(?:\p{Lu}[\p{L}.’'-]{0,20},? ){2,9}\S{2,40}@\S{3,60}\.\S{2,10}$/u, 'byline'],
  [/^advertise (?:on|with) \S{3,40}$/iu, 'advertisement'],
  // "phongvien@bao.vn"
  [/^\S{2,40}@\S{3,60}\.\S{2,10}$/, 'byline'],
  // "2 hours ago10:05 Jon King", "Fouzia Van Der Fort|Published 4 months ago": above each part of a live report
  [
    /^(?:\p{Lu}[\p{L}.' -]{3,40}\|?(?:Published )?)?(?:\d{1,2}|an?) (?:sec(?:ond)?|min(?:ute)?|hour|day|week|month|year)s? ago(?: ?\d{1,2}:\d\d)?(?: \p{Lu}[\p{L}.' -]{2,40})?$/u,
    'dateline',
  ],
  // "Also on bao.vn" above another article's picture, "Add Hồ Sen as an interest to stay up to date …"
  [/^(?:also|more|read more|see more) (?:on|at) [\w-]{2,30}(?:\.[a-z]{2,6}){1,2}$/i, 'related'],
  [/^add .{2,40} as an interest to stay up to date/i, 'advertisement'],
  [/^placeholder image\W*\d*$/i, 'stray'],
  [/^\S.{2,30} is not responsible for the content of external (?:internet |web)?sites?\.?$/i, 'footer'],
  // "0 |", "• |"
  [/^[\d•|\s]{1,8}\|$/, 'counter'],
  // "Copyright © 2013, Harbour Post", "Copyright 2012 Ferry & Company, Inc. All Rights Reserved"
  [/^copyright (?:©|\(c\)|\d{4}).{0,90}$/iu, 'footer'],
  // "{title}", "{{ author }}": a template that was not filled
  [/^\{{1,2}[^{}]{1,40}\}{1,2}$|^%[a-z_]{2,30}%$/i, 'stray'],
  // "W_lang-gom-01.jpg" where the picture stood
  // "ba (8).jpg" too
  [/^(?:(?!https?:)\S{1,119}|[^/.,:;!?"“”]{1,60})\.(?:jpe?g|png|gif|webp|bmp|jfif|heic)(?:\?\S*)?$/iu, 'stray'],
  // "https://bao.vn/cau-go.html" of the page that was reprinted
  [/^https?:\/\/\S+$/i, 'source-line'],
  // "voi-con-tro-ve-rung-3-0913", "mypham1_tbuv"
  [/^[a-z\d]{1,12}(?:-[a-z\d]{1,12}){4,30}$/, 'stray'],
  // "Ảnh minh họa. (Nguồn: TTXVN)": of no picture in particular
  [/^\(?Ảnh minh h[oọ][aạ]\.?\s*(?:[-–(]\s*)?(?:(?:Nguồn|Ảnh)\s*:\s*.{2,30}?)?\)?\.?$/u, 'stray'],
  // "Nguồn ảnh VnExpress", below a picture that has no caption
  [/^\(?Nguồn ảnh \p{Lu}[^:]{1,40}$/u, 'stray'],
];

// Those that hold a figure: not asked of a line without one.
const figured: [RegExp, Reason][] = [
  // "intNumViewTotal=435"
  [/^[a-z]\w{2,30}=\d{1,9}$/i, 'counter'],
  // "4.7/5 - (38 bình chọn)", "[In tin này]"
  [/^[\d.,]+\s?\/\s?5(?!\d).{0,40}$/u, 'share'],
  [/^Trang \d+\s?\/\s?\d+$|^page \d{1,2} of \d{1,2}$/iu, 'navigation'],
  // "Trúc Giang và 2 tác giả khác" over the list of them
  [/^(?:\p{Lu}[\p{L}. ]{2,40})?\s?và \d tác giả khác$/u, 'byline'],
  // "by Lena Hill at July 18, 2013 12:12 pm. Updated at …"
  [
    /^(?:posted |published |written )?by:? \p{Lu}[^,!?]{2,40}? (?:at|on) \p{Lu}\p{L}{2,8}\.? \d{1,2}, \d{4}(?:\s.{0,70})?$/iu,
    'byline',
  ],
  // "và 1 tác giả khác"
  [/^và \d{1,2} tác giả khác$/iu, 'byline'],
  // "5 giờ trước", "Lò Thị Sen 12 phút trước"
  [/^(?:\p{Lu}\p{Ll}+ ){0,4}\d{1,3} (?:giây|phút|giờ|ngày|tuần|tháng) trước$/u, 'comments'],
  // "20:24Antony Clements-Thrower", "20:42KEY EVENT"
  [/^\d{1,2}:\d\d\p{Lu}[\p{L}.' -]{3,40}$/u, 'dateline'],
  // "5 min", "43 min read"
  [/^\d{1,2} ?min(?:ute)?s?(?: read)?$/i, 'counter'],
  // "3 of 10" below each picture of a series
  [/^\d{1,3} of \d{1,3}$/, 'counter'],
  // "7 liên quan", "123 lượt xem", "0 bình luận"
  [/^[\d.,]+\s?(?:liên quan|lượt xem|lượt đọc|views?|bình luận|comments?|chia sẻ|shares?|likes?|thích)$/iu, 'counter'],
  // "Bình luận 0", "Thích: 12"
  [
    /^(?:bình luận|phản hồi|ý kiến|comments?|chia sẻ|thích|likes?|đã xem|lượt thích)\s*:?\s*\(?\d[\d.,]*\)?$/iu,
    'counter',
  ],
  // "- Đã xem: 88"
  [
    /^(?:[-–•]|print|bản in|in bài)\s*(?:số lượt xem bài viết|đã xem|lượt xem|phản hồi|xem)\s*:\s*[\d.,]+$/iu,
    'counter',
  ],
  [/^\d{1,3} giây nữa\.?$/iu, 'comments'],
  // "tin nhap 20160519193807 Học tập Bác từ những điều bình dị": the picture's name before a link
  [/^tin nhap \d{6,}/, 'related'],
  // "Người thợ gốm cuối cùng ở bến Cau - Hình 1", "… - 2": a picture's alternative text; "2 - 1" is a result
  [/^(?=(?:\S+ ){8})[^:]{30,200}(?<!\d) [-–] (?:(?:Ảnh|Hình) )?\d{1,2}\.?$/u, 'stray'],
  [/^(?=(?:\S+ ){4})(?!.*(?:Ảnh|Nguồn)\s?:).{15,200}\s?[-–]\s?(?:Ảnh|Hình) \d{1,2}\.?$/u, 'stray'],
  // "Giờ Hà Nội (GMT+7)" over a live report
  [/^Giờ (?:Hà Nội|Việt Nam) \(GMT ?\+ ?7\)$/u, 'clock'],
  [/^(?=.*\d)[a-z\d-]{3,60}_[a-z\d_-]{2,20}$/, 'stray'],
  // "hoi thao1", "IMG_2043": a picture's name
  [/^(?:[a-z]{2,10} ){0,4}[a-z]{2,12}[ _-]?\d{1,3}$/, 'stray'],
  [/^(?:IMG|DSC|DJI|MVI)[\s_-]?\d{3,8}(?:[\s_-]\S{1,12})?$/i, 'stray'],
  // "0:00 / 3:12"
  [/^\d{1,2}:\d\d(?::\d\d)?\s*\/\s*\d{1,2}:\d\d(?::\d\d)?$/, 'player'],
];

// "Check out more of our travel stories by signing up to our free weekly newsletter", "Do you have a story? Email …@…"
const longestAppeal = 260;
const longestWord = 120;
// A paragraph may end with an address to write to; an appeal begins with it.
const appealReach = 60;
const forReading = /^thank(?:s| you) for reading(?!\p{L}).{0,60}(?:subscrib|sign up|newsletter|support|for free)/iu;
const signUp =
  /(?:sign(?:ing)? up|subscrib(?:e|ing)) (?:here |now |today )?(?:to|for) (?:our|the|his|her|my|this|free)(?!\p{L})/iu;
const getInTouch =
  /(?:get in touch|e-?mail(?:ing)? us|contact us|do you (?:have|know)|have you (?:been|got)).{0,120}?\S@\S+\.\S|^have a (?:tip|story).{0,120}\S@\S/iu;

// "Chú ý: Việc đăng lại bài viết trên … mà không ghi rõ nguồn … là vi phạm bản quyền"
const reprint = /(?:đăng lại|sao chép|sử dụng lại) (?:bài|nội dung|thông tin).{0,160}(?:bản quyền|nguồn)/u;

const notice = /^\W{0,3}lưu ý: [^.]{2,60} (?:biên tập|kiểm duyệt) (?:các )?(?:ý kiến|bình luận)(?!\p{L})/iu;

/** "LƯU Ý: … sẽ biên tập ý kiến của bạn đọc trước khi xuất bản. …": what a page tells those who write to it. */
export const isReadersNotice = (text: string): boolean => notice.test(text);

/** Why a line is boilerplate by its form; null where it is none. */
export function patternReason(text: string): Reason | null {
  // "A- A A+ | Chia sẻ bài viết lên facebook Chia sẻ bài viết lên twitter"
  if (text.length < 300 && text.includes('hia sẻ') && toolbar.test(text)) return 'share';
  // "22-07-2018Cầu mới thông xe": another article's date, glued to its headline
  if (/^\d{1,2}[-/]\d{1,2}[-/]\d{4}(?=\p{Lu}\p{Ll})/u.test(text) && text.length < longestAppeal) return 'related';
  if (isGluedHeadlines(text)) return 'related';
  if (text.startsWith('©') && text.length < longestAppeal && /rights reserved/i.test(text)) return 'footer';
  if (text.startsWith('![') && pictureMark.test(text)) return 'stray';
  if (text.startsWith('[') && (pictureFile.test(text) || shortcode.test(text))) return 'stray';
  if (text.length < longestAppeal) {
    if (text.includes('ewsletter') && signUp.test(text)) return 'advertisement';
    const appeal = text.includes('@') ? text.search(getInTouch) : -1;
    if (appeal >= 0 && appeal < appealReach) return 'comments';
    if (forReading.test(text)) return 'advertisement';
    if (/^(?:Chú|Lưu) ý: /u.test(text) && reprint.test(text)) return 'footer';
  }
  // What a page keeps encoded has no spaces; nor have Chinese and Japanese.
  if (text.length > longestWord && !text.startsWith('http')) return /^[!-~]+$/.test(text) ? 'stray' : null;
  const holds = ([pattern]: [RegExp, Reason]) => pattern.test(text);
  return (patterns.find(holds) ?? (/\d/.test(text) ? figured.find(holds) : undefined))?.[1] ?? null;
}

// "Giữ lửa nghề gốmCùng nhau nặn nồi": other articles' headlines, glued
const gluedAt = /(?<=^(?:\S+ ){2,14}\p{L}*\p{Ll})(?=\p{Lu}\p{Ll}*(?: \S+){2,14}$)/u;
const lowerUpper = /\p{Ll}\p{Lu}/u;

function isGluedHeadlines(text: string): boolean {
  if (text.length > 200 || text.includes(':') || reading(text) !== 'line' || !lowerUpper.test(text)) return false;
  const at = text.search(gluedAt);
  if (at < 0) return false;
  const [before, after] = [text.slice(0, at).split(' ').at(-1) ?? '', text.slice(at).split(' ', 1)[0] ?? ''];
  // "VinCom", "BaoViet": a brand.
  if (/^[A-Z][a-z]+$/.test(before) && /^[A-Z][a-z]+$/.test(after)) return false;
  return isSyllable(phraseKey(before)) && isSyllable(phraseKey(after));
}
