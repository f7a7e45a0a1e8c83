import {
  Document,
  ExternalHyperlink,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type BodyPart, typeset } from '../body.ts';
import type { Texts } from '../texts.ts';
import { xmlText } from '../xml-text.ts';
import { printedTexts, type ReviewArticle, type ReviewPage } from './review-page.ts';

/** Official papers in Vietnam are set in this face and size; lengths are twentieths of a point, sizes half points. */
const paper = { font: 'Times New Roman', size: 26, after: 120 };

/** A press review as a Word file. */
export function reviewDocx(page: ReviewPage, whole: boolean, t: Texts): Promise<Buffer> {
  const document = new Document({
    title: xmlText(page.title),
    creator: t.site,
    styles: {
      default: {
        document: {
          run: { font: paper.font, size: paper.size, language: { value: t.language === 'vi' ? 'vi-VN' : 'en-GB' } },
          paragraph: { spacing: { after: paper.after } },
        },
      },
    },
    sections: [
      {
        children: [
          heading(page.title, HeadingLevel.TITLE),
          plain(page.date),
          ...page.entries.flatMap((entry) =>
            entry.kind === 'heading' ? [heading(entry.text, HeadingLevel.HEADING_1)] : article(entry, whole, t),
          ),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function article(entry: ReviewArticle, whole: boolean, t: Texts): (Paragraph | Table)[] {
  const link = new ExternalHyperlink({
    link: entry.link,
    children: [new TextRun({ text: xmlText(entry.link), style: 'Hyperlink' })],
  });
  const origin = new TextRun({ text: xmlText(`${entry.source}, ${entry.date}. `), italics: true });
  return [
    heading(entry.title ?? t.review.gone, HeadingLevel.HEADING_2),
    ...(entry.title === null ? [] : [new Paragraph({ children: [origin, link] })]),
    ...(entry.note ? [new Paragraph({ children: [new TextRun({ text: xmlText(entry.note), bold: true })] })] : []),
    ...typeset(printedTexts(entry, whole), xmlText).map(bodyPart),
  ];
}

function bodyPart(part: BodyPart<string>): Paragraph | Table {
  switch (part.kind) {
    case 'paragraph':
      return new Paragraph({ text: part.text });
    case 'subhead':
      return new Paragraph({ text: part.text, heading: HeadingLevel.HEADING_3 });
    case 'lines':
      return new Paragraph({
        children: part.lines.map((text, at) => new TextRun(at === 0 ? { text } : { text, break: 1 })),
      });
    case 'table': {
      const columns = Math.max(...part.rows.map((row) => row.length));
      const cell = (text: string, bold: boolean) =>
        new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, bold })] })] });
      return new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        rows: part.rows.map((row, at) => {
          const head = part.headed && at === 0;
          const texts = Array.from({ length: columns }, (_, column) => row[column] ?? '');
          return new TableRow({ tableHeader: head, children: texts.map((text) => cell(text, head)) });
        }),
      });
    }
  }
}

function heading(text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph {
  return new Paragraph({ text: xmlText(text), heading: level });
}

function plain(text: string): Paragraph {
  return new Paragraph({ text: xmlText(text) });
}
