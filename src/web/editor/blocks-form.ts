import type { Hand } from '../../archive/archive.ts';
import type { Article } from '../../article.ts';
import { blockText, lostBlocks } from '../../hand.ts';
import type { Texts } from '../texts.ts';

/** A block that an editor may move, and what is told beside it. */
export type FormBlock = { text: string; about: string };

/** The blocks of an article: what is in it, what is not, and what was moved by hand and is no longer on its page. */
export type BlocksForm = { paragraphs: FormBlock[]; removed: FormBlock[]; lost: (FormBlock & { to: BlockAction })[] };

/** Where a block goes. */
export type BlockAction = 'put-back' | 'take-out';

/** `own` is the article as its page alone has it; null where the page can no longer be read. */
export function blocksForm(article: Article, own: Article | null, hand: Hand | undefined, t: Texts): BlocksForm {
  const putBack = new Set(hand?.blocks?.putBack);
  const lost = own === null ? null : lostBlocks(hand?.blocks, own);
  return {
    paragraphs: article.paragraphs.map((text) => ({
      text,
      about: putBack.has(blockText(text)) ? t.editor.blocks.putBack : '',
    })),
    removed: article.removed.map(({ text, reason, line }) => ({
      text,
      about: `${t.reasons[reason]}, ${t.line(line)}`,
    })),
    lost: [
      ...(lost?.putBack ?? []).map((text) => ({ text, about: t.editor.blocks.lostPutBack, to: 'take-out' as const })),
      ...(lost?.takenOut ?? []).map((text) => ({ text, about: t.editor.blocks.lostTakenOut, to: 'put-back' as const })),
    ],
  };
}
