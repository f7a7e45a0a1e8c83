import { remembered } from '../remembered.ts';
import { type HintTest, type Telling, tellingOf } from './hints.ts';
import { hintOf } from './region.ts';

const signClass = /emoji|smil(?:ey|ie)|math|latex|\bicon\b|\binline\b/i;
// Inline elements that stand before the text without a space: a place ("Hà TĩnhNước sông…"), and old portals' headlines and
// dates, each a `font` or `span` of one cell; what stands for a line's end;
// old forums' posts.
const apartClass =
  /(?:^|\s)(?:br|line-?break|post(?:body|details))(?:\s|$)|(?:^|[\s_-])(?:location-?stamp|dateline|(?:title|tieu-?de)-?(?:detail|news|bai|tin)?|(?:detail|news)-?title|post-?date|ngay-?dang|updated)(?:$|[\s_-])/i;

const centredClass = /(?:^|\s)(?:text-center|align-?center|center)(?:\s|$)/i;
const italicClass = /(?:^|\s)(?:italic|fst-italic|font-italic|text-italic)(?:\s|$)/;
const boldClass = /(?:^|\s)(?:strong|bold|fw-bold|font-bold)(?:\s|$)/;

/** What the value of a `class` attribute says of its element. */
export class ClassNames {
  readonly #value: string;
  /** A sign within a line of text, where it is a picture. */
  readonly sign: boolean;
  /** A block of its own, though its element runs within a line. */
  readonly apart: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly centred: boolean;
  #hint: string | undefined;
  #telling: Telling | undefined;
  // Of each test one bit: whether it was made, and what came of it.
  #tested = 0;
  #passed = 0;

  constructor(value: string) {
    this.#value = value;
    this.sign = signClass.test(value);
    this.apart = apartClass.test(value);
    this.bold = boldClass.test(value);
    this.italic = italicClass.test(value);
    this.centred = centredClass.test(value);
  }

  /** As part of `Region.hint`. */
  get hint(): string {
    this.#hint ??= hintOf([this.#value]);
    return this.#hint;
  }

  /** Whether it sets a block apart. */
  get telling(): Telling {
    this.#telling ??= tellingOf(this.hint);
    return this.#telling;
  }

  passes({ pattern, bit }: HintTest): boolean {
    if ((this.#tested & bit) === 0) {
      this.#tested |= bit;
      if (pattern.test(this.hint)) this.#passed |= bit;
    }
    return (this.#passed & bit) !== 0;
  }
}

/** Pages repeat a few hundred classes; each is looked at once. */
export const classNames = remembered((value) => new ClassNames(value));

export const noClass = new ClassNames('');
