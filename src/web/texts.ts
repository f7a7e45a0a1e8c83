import { type DocumentTexts, documentTexts } from './texts/document.ts';
import { type EditorTexts, editorTexts } from './texts/editor.ts';
import { type ErrorsTexts, errorsTexts } from './texts/errors.ts';
import { type FiltersTexts, filtersTexts } from './texts/filters.ts';
import { type FrameTexts, frameTexts } from './texts/frame.ts';
import { type HistoryTexts, historyTexts } from './texts/history.ts';
import { type NothingTexts, nothingTexts } from './texts/nothing.ts';
import { type ReaderTexts, readerTexts } from './texts/reader.ts';
import { type ResultsTexts, resultsTexts } from './texts/results.ts';
import { type ReviewTexts, reviewTexts } from './texts/review.ts';
import { type SourcesTexts, sourcesTexts } from './texts/sources.ts';

/** Everything the pages say, in one language. One file a page, with both languages; its type makes a missing text an error. */
export type Texts = FrameTexts &
  ResultsTexts &
  FiltersTexts &
  NothingTexts &
  ReaderTexts &
  DocumentTexts &
  HistoryTexts &
  EditorTexts &
  SourcesTexts &
  ReviewTexts &
  ErrorsTexts;

const vi: Texts = {
  ...frameTexts.vi,
  ...resultsTexts.vi,
  ...filtersTexts.vi,
  ...nothingTexts.vi,
  ...readerTexts.vi,
  ...documentTexts.vi,
  ...historyTexts.vi,
  ...editorTexts.vi,
  ...sourcesTexts.vi,
  ...reviewTexts.vi,
  ...errorsTexts.vi,
};

const en: Texts = {
  ...frameTexts.en,
  ...resultsTexts.en,
  ...filtersTexts.en,
  ...nothingTexts.en,
  ...readerTexts.en,
  ...documentTexts.en,
  ...historyTexts.en,
  ...editorTexts.en,
  ...sourcesTexts.en,
  ...reviewTexts.en,
  ...errorsTexts.en,
};

export const languages: Record<'vi' | 'en', Texts> & Record<string, Texts> = { vi, en };
export const defaultLanguage = 'vi';
