/** What went wrong, told to people. */
export type ErrorsTexts = {
  deleted: { title: string; text(at: string): string };
  notFound: { title: string; text: string };
  unavailable: { title: string; text(engine: string): string; again: string };
  broken: { title: string; text: string };
  tooMany: { title: string; text: string };
  forbidden: { title: string; text: string };
  badRequest: { title: string; text: string };
};

const vi: ErrorsTexts = {
  deleted: {
    title: 'Bài đã được gỡ khỏi kho',
    text: (at) => `Người giữ kho đã gỡ bài này ngày ${at}.`,
  },
  notFound: {
    title: 'Không có trang này',
    text: 'Địa chỉ có thể đã gõ sai, hoặc bài đã được gỡ khỏi kho.',
  },
  unavailable: {
    title: 'Tạm thời không tìm được',
    text: (engine) =>
      `${engine} không trả lời. Trang sẽ tự hoạt động lại khi ${engine} trả lời; không cần làm gì thêm.`,
    again: 'Thử lại',
  },
  broken: {
    title: 'Chương trình gặp lỗi',
    text: 'Lỗi đã được ghi lại. Hãy thử lại, hoặc bắt đầu một lần tìm mới.',
  },
  tooMany: { title: 'Quá nhiều yêu cầu', text: 'Hãy đợi một phút rồi thử lại.' },
  forbidden: { title: 'Không nhận biểu mẫu này', text: 'Biểu mẫu được gửi từ một trang khác.' },
  badRequest: { title: 'Địa chỉ không đọc được', text: 'Địa chỉ có ký tự sai. Hãy bắt đầu một lần tìm mới.' },
};

const en: ErrorsTexts = {
  deleted: { title: 'The article was deleted', text: (at) => `Whoever keeps the archive took it out on ${at}.` },
  notFound: { title: 'There is no such page', text: 'The address may be mistyped, or the article was taken out.' },
  unavailable: {
    title: 'Search is unavailable for the moment',
    text: (engine) => `${engine} does not answer. This page works again by itself as soon as ${engine} does.`,
    again: 'Try again',
  },
  broken: { title: 'Something went wrong', text: 'The failure was logged. Try again, or start a new search.' },
  tooMany: { title: 'Too many requests', text: 'Wait a minute, then try again.' },
  forbidden: { title: 'This form is not accepted', text: 'It was sent from another site.' },
  badRequest: { title: 'The address cannot be read', text: 'It holds wrong characters. Start a new search.' },
};

export const errorsTexts = { vi, en };
