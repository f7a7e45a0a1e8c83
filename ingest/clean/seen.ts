import {
  captionOpeners,
  captionVerbs,
  sceneDoings,
  sceneOpeners,
  sceneSubjects,
  subheadWords,
} from '../../config/captions.ts';
import { wordCount } from './prose.ts';
import { firstWordOf } from './words.ts';

// With their accents: "tặng" is seen, "tầng" is not.
const openers = Map.groupBy(
  [...captionOpeners, ...sceneOpeners.map((opener) => opener.toLowerCase())].map((opener) => `${opener} `),
  (opener) => opener.slice(0, opener.indexOf(' ')),
);
const verbs = new RegExp(` (?:${captionVerbs.join('|')}) `);
// A caption names people where they stand: "Phạm Thị Dung (giữa)…", or begins with a full name.
const placed =
  /\((?:bìa |hàng |áo |thứ |bên |ngoài |đứng |ngồi |ở )?(?:giữa|trái|phải|(?:trước|sau|đầu|đỏ|trắng|xanh|vàng|đen)(?=[),])|(?:hai|ba|tư|năm|\d) (?:từ|bên)|đầu (?:tiên |bên |từ )|ngoài cùng)[^()]{0,20}\)/u;
// "Chị Lò Thị Sen (áo xanh) cho biết…"
const speaking = /(?<!\p{L})(?:cho biết|cho hay|chia sẻ|kể|nói|tâm sự)(?!\p{L})/u;
const surelyPlaced =
  /\((?:ở |đứng |ngồi )?(?:giữa|(?:bên |bìa |từ )?(?:trái|phải)(?: (?:sang|qua)(?: (?:trái|phải))?)?|ngoài cùng,? (?:bên )?(?:trái|phải)|thứ (?:\d|hai|ba|tư|năm) từ [^()]{2,16}|áo \p{Ll}+)\)/u;
const fullName = /^(?:\p{Lu}[\p{Ll}\p{M}]+(?:['’]\p{L}+)?\s){3,5}\p{Ll}/u;

// "Người dân mong sớm có cầu mới", "Cầu nối giữa hai nước": a subhead judges, a picture cannot.
const longestJudgement = 60;
const judged = new RegExp(`(?<!\\p{L})(?:${subheadWords.join('|')})(?!\\p{L})`, 'u');
/** Whether a line judges, as a subhead does. */
export const isJudgement = (text: string): boolean => judged.test(text.charAt(0).toLowerCase() + text.slice(1));

// "Hồ Nà Pheo - nơi xảy ra vụ lật thuyền"; a subhead says what a place is: "Tân Hạc - nơi ý Đảng gặp lòng dân".
const namesPlace =
  / [-–] nơi (?:xảy ra|diễn ra|tổ chức|phát hiện|tìm thấy|đặt|[^.]{0,40}(?:chết|đuối|tử vong|gặp nạn|mất tích|rơi))(?!\p{L})/u;

const scenes = new Set(sceneOpeners.map((opener) => opener.toLowerCase()));
// "Số mỹ phẩm không rõ nguồn gốc tại cơ sở …": what was found there
const heap = /^Số (?!lượng|người|ca |tiền|vốn|liệu|phận|hóa)\p{Ll}+ /u;
// "Cụ bà Trần Thị Xoan năm nay đã 84 tuổi": who is seen, by a full name
const presented = /^\p{Lu}\p{Ll}*(?: \p{Ll}+){0,2}(?: \p{Lu}[\p{Ll}\p{M}]+){3,4}(?:,| \p{Ll})/u;
const fewestWords = 6;
const manyWords = 10;

/** Whether a text tells where people stand in a picture, as only a caption does: "…(thứ hai từ phải sang)…". */
export const placesPeople = (text: string): boolean => text.includes('(') && placed.test(text);

/** The same so surely that it tells even of a sentence with its stop. */
export const surelyPlacesPeople = (text: string): boolean =>
  text.includes('(') && surelyPlaced.test(text) && !speaking.test(text);

/** Whether a line's words say who or what is seen: "Các đại biểu dự hội nghị", "Toàn cảnh buổi lễ". */
export function looksSeen(text: string): boolean {
  if (placesPeople(text) || fullName.test(text) || namesPlace.test(text)) return true;
  const key = `${text.toLowerCase().replace(/[,.;:]/g, '')} `;
  if (verbs.test(` ${key}`)) return true;
  if (text.startsWith('Số ') && !/:|[.!?]$/.test(text) && heap.test(text) && wordCount(text) >= manyWords) return true;
  const opener = openers.get(key.slice(0, key.indexOf(' ')))?.find((one) => key.startsWith(one));
  // "Các thợ trẻ đóng cọc neo mới cho ghe của bà con": of so many words no subhead is.
  if (opener === undefined)
    return text.startsWith('Các ') && wordCount(text) >= manyWords && !judged.test(text.slice(4));
  if (scenes.has(opener.trim())) return true;
  if (wordCount(text) >= fewestWords && presented.test(text)) return true;
  const lower = text.charAt(0).toLowerCase() + text.slice(1);
  return wordCount(text) >= fewestWords && !(text.length < longestJudgement && judged.test(lower));
}

const sureOpening = new RegExp(`^(?:Các đại biểu|${sceneOpeners.join('|')})(?!\\p{L})`, 'u');

/** The same, where even people and things may be a subhead's: "Quang cảnh buổi lễ", but not "Thứ trưởng dự khai giảng". */
export const isSurelySeen = (text: string): boolean => placesPeople(text) || sureOpening.test(text);

const longestScene = 190;
// "ngày hội “Chủ nhật đỏ”" quotes a name, and nothing that was said.
const quotedName = /(?<=\p{L} )[“"'‘](\p{Lu}[^“”"'’.,:!?]{2,45})[”"'’]/gu;
// "Quang cảnh Đại hội.", "Đối tượng Cường."
const scene = new RegExp(`^(?:${sceneOpeners.join('|')})\\s[^.,;:“"]{3,90}\\.$`, 'u');
// What is told of them, and not seen; the more so of what people do.
const said =
  'đã|sẽ|vẫn|hiện(?! nghi thức)|từng|cho biết|cho hay|khai(?! giảng| mạc| trương| hội| xuân)|thừa nhận|nói|khẳng định|nhấn mạnh|yêu cầu|đề nghị|thì|nên|vì|do đó|sau đó|trước đó';
const told = new RegExp(`(?<!\\p{L})(?:${said})(?!\\p{L})`, 'u');
const toldOfPeople = new RegExp(`(?<!\\p{L})(?:${said}|là|cũng|còn|được|bị|có|phải|nhằm|để)(?!\\p{L})`, 'u');
// "Đồng chí Bùi Thị Mai, Phó Bí thư Tỉnh ủy, phát biểu chỉ đạo Đại hội."
const subject = new RegExp(`^(?:${sceneSubjects.join('|')})(?!\\p{L})`, 'iu');
const doing = new RegExp(
  `(?<!đã |sẽ |cũng |được |để |và |phải )(?<!\\p{L})(?:${sceneDoings.join('|')})(?:[,\\s][^.;:“"]{2,100})?\\.$`,
  'iu',
);
// "Trao đổi với phóng viên, …" tells rather than shows.
const telling = /^(?:trao đổi|thảo luận|đối thoại|nêu|tiếp|hội)(?!\p{L})/u;
// "Kiểm tra mô hình học cụ.", "Trao quà cho học sinh nghèo.": without saying who.
const bareDoing = new RegExp(
  `^(?:${sceneDoings
    .filter((one) => !telling.test(one))
    .map((one) => one.charAt(0).toUpperCase() + one.slice(1))
    .join('|')})\\s[^.;:“"]{4,110}\\.$`,
  'u',
);
// "Chợ nổi nhìn từ trên cao.", "Khu tái định cư chụp từ flycam."
const viewed = /^\p{Lu}[^.,;:“"]{3,80}\s(?:nhìn|chụp|ghi hình) từ\s[^.,;:]{3,40}\.$/u;
// "Tang vật thu giữ hơn 11.000 bao thuốc lá, trị giá 180 triệu đồng."
const seized =
  /^(?:(?:Tang vật|Vật chứng|Số \p{L}+(?: \p{L}+)?)(?: vụ án| vụ việc)?(?: bị| được)? (?:thu giữ|tạm giữ)(?! gồm| là) [^.;:“"]{3,100}|(?:Tang vật|Vật chứng|Số \p{L}+(?: \p{L}+)?) (?:bị|được) [^.,;:“"]{4,60} (?:phát hiện|thu giữ|tạm giữ|tịch thu)(?: kịp thời)?)\.$/u;
const attending = /^(?:Các đại biểu|Đại biểu)\s(?:tham dự|dự)\s[^.,;:]{4,60}\.$/u;

// What each of these begins with, but for views from somewhere.
const firstWords = new Set(
  [...sceneOpeners, ...sceneSubjects, ...sceneDoings, 'Các', 'Đại', 'Tang', 'Vật', 'Số'].map(firstWordOf),
);

const views = /(?:nhìn|chụp|hình) từ/;

/** Whether a lone sentence says what is seen in a picture, of no day: one that ends in a stop as paragraphs do. */
export function isSceneSentence(sentence: string): boolean {
  // A quoted name is never a sentence's end.
  if (!sentence.endsWith('.') || sentence.endsWith('..') || sentence.length > 2 * longestScene) return false;
  if (!firstWords.has(firstWordOf(sentence)) && !views.test(sentence)) return false;
  const text = sentence.replace(quotedName, '$1');
  if (text.length > longestScene || tellsDay(text)) return false;
  if (/giữ|phát hiện|tịch thu/.test(text) && seized.test(text.replace(/(?<=\d)\.(?=\d)/g, ''))) return true;
  if (/[.;:“"]/.test(text.slice(0, -1).replace(/(?<=\p{Lu}\p{L}{0,3})\./gu, ''))) return false;
  if (attending.test(text) || viewed.test(text)) return true;
  if (told.test(text)) return false;
  if (scene.test(text)) return true;
  if (!toldOfPeople.test(text) && bareDoing.test(text)) return true;
  const done = subject.test(text) ? doing.exec(text) : null;
  // "…trao giấy khen cho người có thành tích" is seen; "…trao 50 suất quà cho hộ có hoàn cảnh khó khăn" counts.
  return done !== null && !toldOfPeople.test(/\d/.test(text) ? text : text.slice(0, done.index));
}

/** Whether nothing in a sentence goes beyond what a picture can show: no day, no past, nothing said or quoted. */
export const isPlainScene = (text: string): boolean =>
  !tellsDay(text) && !toldOfPeople.test(text) && !/[;:“"?!]/.test(text);

/** Whether a sentence tells when: "Sáng 15/3…", "…lúc 7 giờ". */
export const tellsDay = (text: string): boolean =>
  /(?:Sáng|Chiều|Tối|Ngày|ngày|lúc|từ)\s\d|(?<!\d)\d{1,2}[/-]\d/u.test(text);
