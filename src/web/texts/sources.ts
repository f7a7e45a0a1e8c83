import type { Run } from '../../archive/archive.ts';
import { inEnglish } from '../../faults/english.ts';
import type { Fault } from '../../faults/fault.ts';
import { inVietnamese } from '../../faults/vietnamese.ts';
import { count, english, vietnamese } from './numbers.ts';

/** Sources, runs, what was learnt, and the quarantine. */
export type SourcesTexts = {
  sourcesTitle: string;
  scheduleTitle: string;
  schedule: {
    name: string;
    when: string;
    next: string;
    last: string;
    weeks: string;
    running: string;
    never: string;
    none: string;
  };
  alarm: {
    failing(runs: number, since: string, reason: string): string;
    overdue(last: string): string;
    silent(days: number, habit: number): string;
    quiet(articles: number, habit: number): string;
    unreadable(quarantined: number, articles: number): string;
  };
  runsTitle: string;
  runsNone: string;
  run: { source: string; started: string; took: string; read: string; result: string };
  runResult(run: Pick<Run, 'new' | 'changed' | 'unchanged' | 'quarantined' | 'gone' | 'dropped'>): string;
  runUnfinished: string;
  runFailed(error: string): string;
  fault(fault: Fault): string;
  problems(count: number): string;
  learnt: {
    title: string;
    none: string;
    hint: string;
    more(total: number, shown: number): string;
    blocks(count: number): string;
    /** On how many of the articles that were looked at a block stands. */
    found(pages: number, of: number): string;
    since(moment: string): string;
  };
  quarantineTitle: string;
  quarantineNone: string;
  quarantineTotal(count: number, shown: number): string;
  quarantineHint: string;
  quarantineLook: string;
  quarantinedTitle: string;
  quarantineDownload(bytes: number): string;
  quarantineBinary: string;
  quarantineCut: string;
  tries(count: number): string;
  seconds(seconds: number): string;
};

const vi: SourcesTexts = {
  sourcesTitle: 'Nguồn tin và các lần nạp',
  scheduleTitle: 'Nguồn nạp theo lịch',
  schedule: {
    name: 'Nguồn',
    when: 'Lịch (cron)',
    next: 'Lần tới',
    last: 'Lần gần nhất',
    weeks: 'Bài mới theo tuần',
    running: 'đang chạy',
    never: 'chưa chạy',
    none: 'Chưa có nguồn nào được hẹn giờ. Khai báo trong config/sources.',
  },
  alarm: {
    failing: (runs, since, reason) =>
      `Không lấy được tin từ ${since}${runs > 1 ? ` (${vietnamese.format(runs)} lần liền)` : ''}: ${reason}.`,
    overdue: (last) => `Quá hạn: từ ${last} không ai nạp nguồn này. Xem lại tiến trình chạy theo lịch.`,
    silent: (days, habit) =>
      `Im ắng: ${vietnamese.format(days)} ngày không có bài mới, trong khi thường có ${vietnamese.format(habit)} bài mỗi tuần.`,
    quiet: (articles, habit) =>
      `Ít tin hẳn: bảy ngày qua chỉ có ${vietnamese.format(articles)} bài mới, thường là ${vietnamese.format(habit)} bài mỗi tuần.`,
    unreadable: (quarantined, articles) =>
      `Trang của báo này có lẽ đã đổi: bảy ngày qua ${vietnamese.format(quarantined)} trang bị cách ly, chỉ ${vietnamese.format(articles)} trang thành bài.`,
  },
  runsTitle: 'Các lần nạp gần đây',
  runsNone: 'Chưa có lần nạp nào. Nạp trang báo bằng lệnh npm run ingest.',
  run: { source: 'Nguồn', started: 'Bắt đầu', took: 'Mất', read: 'Đã đọc', result: 'Kết quả' },
  runResult: (run) => {
    const parts = [
      run.new && `${vietnamese.format(run.new)} bài mới`,
      run.changed && `${vietnamese.format(run.changed)} bài đã sửa`,
      run.unchanged && `${vietnamese.format(run.unchanged)} bài không đổi`,
      run.quarantined && `${vietnamese.format(run.quarantined)} trang bị cách ly`,
      run.gone && `${vietnamese.format(run.gone)} bài không còn trên báo`,
      run.dropped && `${vietnamese.format(run.dropped)} trang đã bỏ theo hạn giữ`,
    ].filter(Boolean);
    return parts.length ? parts.join(', ') : 'không có trang nào';
  },
  runUnfinished: 'chưa xong, hoặc đã bị ngắt giữa chừng (lần sau sẽ làm tiếp)',
  runFailed: (error) => `không chạy được: ${error}`,
  fault: inVietnamese,
  problems: (count) => `${vietnamese.format(count)} đầu vào không đọc được`,
  learnt: {
    title: 'Khuôn trang đã học',
    none: 'Chưa học được gì. Khi một nguồn có nhiều bài, những mẩu lặp lại trên các bài không liên quan sẽ hiện ở đây.',
    hint: 'Những mẩu nguồn in trên nhiều bài không liên quan đến nhau, nên không thuộc bài nào. Các lần nạp sau bỏ chúng ra; npm run reindex bỏ chúng khỏi cả những bài đã có.',
    more: (total, shown) => `${vietnamese.format(shown)} trong ${vietnamese.format(total)} nguồn được liệt kê.`,
    blocks: (count) => `${vietnamese.format(count)} mẩu`,
    found: (pages, of) => `có trên ${vietnamese.format(pages)} trong ${vietnamese.format(of)} bài đã xem`,
    since: (moment) => `học từ ${moment}`,
  },
  quarantineTitle: 'Trang bị cách ly',
  quarantineNone: 'Không có trang nào bị cách ly.',
  quarantineTotal: (count, shown) =>
    shown < count
      ? `${vietnamese.format(count)} trang, ${vietnamese.format(shown)} trang mới nhất dưới đây.`
      : `${vietnamese.format(count)} trang.`,
  quarantineHint:
    'Trang chưa thành bài được giữ ở đây cùng lý do. Thử lại bằng lệnh npm run ingest -- --retry-quarantine; npm run reindex cũng thử lại tất cả.',
  quarantineLook: 'Xem trang',
  quarantinedTitle: 'Trang bị cách ly',
  quarantineDownload: (bytes) => `Tải nguyên trang (${vietnamese.format(Math.ceil(bytes / 1024))} kB)`,
  quarantineBinary: 'Trang này không phải văn bản nên không xem ở đây được.',
  quarantineCut: 'Chỉ hiện phần đầu; tải về để xem hết.',
  tries: (count) => `đã thử ${vietnamese.format(count)} lần`,
  seconds: (seconds) =>
    seconds < 60
      ? `${vietnamese.format(seconds)} giây`
      : `${vietnamese.format(Math.floor(seconds / 60))} phút ${seconds % 60} giây`,
};

const en: SourcesTexts = {
  sourcesTitle: 'Sources and runs',
  scheduleTitle: 'Sources on schedule',
  schedule: {
    name: 'Source',
    when: 'Schedule (cron)',
    next: 'Next',
    last: 'Last',
    weeks: 'New articles by week',
    running: 'running now',
    never: 'not yet',
    none: 'No source is on schedule. Declare them in config/sources.',
  },
  alarm: {
    failing: (runs, since, reason) =>
      `Cannot be read since ${since}${runs > 1 ? ` (${english.format(runs)} runs in a row)` : ''}: ${reason}.`,
    overdue: (last) => `Overdue: nothing has read it since ${last}. Look after the process that runs the schedule.`,
    silent: (days, habit) =>
      `Silent: no new article for ${english.format(days)} days, where ${english.format(habit)} a week are usual.`,
    quiet: (articles, habit) =>
      `Quiet: ${count(articles, 'new article')} in seven days, where ${english.format(habit)} are usual.`,
    unreadable: (quarantined, articles) =>
      `Its pages have probably changed: in seven days ${count(quarantined, 'page')} went into quarantine, and ${english.format(articles)} became articles.`,
  },
  runsTitle: 'Latest runs',
  runsNone: 'No run yet. Ingest pages with npm run ingest.',
  run: { source: 'Source', started: 'Started', took: 'Took', read: 'Read', result: 'Result' },
  runResult: (run) => {
    const parts = [
      run.new && `${english.format(run.new)} new`,
      run.changed && `${english.format(run.changed)} changed`,
      run.unchanged && `${english.format(run.unchanged)} unchanged`,
      run.quarantined && `${english.format(run.quarantined)} quarantined`,
      run.gone && `${english.format(run.gone)} gone from their newspaper`,
      run.dropped && `${english.format(run.dropped)} pages dropped as no longer kept`,
    ].filter(Boolean);
    return parts.length ? parts.join(', ') : 'no pages';
  },
  runUnfinished: 'not finished, or cut off (the next run goes on from there)',
  runFailed: (error) => `could not run: ${error}`,
  fault: inEnglish,
  problems: (n) => `${count(n, 'input')} could not be read`,
  learnt: {
    title: 'Templates learnt',
    none: 'Nothing yet. Once a source has enough articles, what it repeats on unrelated ones is listed here.',
    hint: 'What a source prints on many unrelated articles is part of none of them. Later runs leave it out; npm run reindex takes it out of the articles that are held already.',
    more: (total, shown) => `${english.format(shown)} of ${english.format(total)} sources are listed.`,
    blocks: (n) => count(n, 'piece'),
    found: (pages, of) => `on ${english.format(pages)} of the ${english.format(of)} articles looked at`,
    since: (moment) => `learnt ${moment}`,
  },
  quarantineTitle: 'Quarantine',
  quarantineNone: 'No page is in quarantine.',
  quarantineTotal: (n, shown) =>
    shown < n ? `${count(n, 'page')}; the newest ${english.format(shown)} are below.` : `${count(n, 'page')}.`,
  quarantineHint:
    'Pages that could not become articles are kept here with the reason. npm run ingest -- --retry-quarantine tries them again, and so does npm run reindex.',
  quarantineLook: 'Look at it',
  quarantinedTitle: 'A page in quarantine',
  quarantineDownload: (bytes) => `Download the page (${english.format(Math.ceil(bytes / 1024))} kB)`,
  quarantineBinary: 'This page is no text, so it cannot be shown here.',
  quarantineCut: 'Only its beginning is shown; download it for the rest.',
  tries: (n) => `tried ${n === 1 ? 'once' : `${english.format(n)} times`}`,
  seconds: (seconds) => (seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`),
};

export const sourcesTexts = { vi, en };
