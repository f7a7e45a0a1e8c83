/** So many code units are copied at once. */
export const room = 4096;

/** The code units of the text that was copied last. */
export const codes = new Uint16Array(room);
const bytes = Buffer.from(codes.buffer);

/** Copies a text's code units into `codes`, up to `room` of them, and tells how many. For whole lines: a loop over the copy
 * takes half of what asking the text for each takes, whatever it is a part of or was put together from. */
export const copyCodes = (text: string): number => bytes.write(text, 'utf16le') >> 1;
