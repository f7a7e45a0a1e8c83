import { inEnglish } from '../faults/english.ts';
import type { Texts } from './texts.ts';

const number = new Intl.NumberFormat('en-GB');
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const monthName = (month: string) => months[Number(month) - 1] ?? month;
const count = (n: number, one: string, more = `${one}s`) => `${number.format(n)} ${n === 1 ? one : more}`;

export const en: Texts = {
  language: 'en',
  ownName: 'English',
  number: (value) => number.format(value),
  date: ({ year, month, day, time }) => {
    if (!month) return year;
    if (!day) return `${monthName(month)} ${year}`;
    const date = `${Number(day)} ${monthName(month).slice(0, 3)} ${year}`;
    return time ? `${date}, ${time}` : date;
  },
  noDate: 'date unknown',
  noSource: 'source unknown',

  site: 'Điểm Báo',
  tagline: 'search and read Vietnamese newspapers',
  description:
    'Search Vietnamese newspapers by source, date, section and cited document, read articles without the clutter, make a press review.',
  skip: 'Skip to the content',
  home: 'Front page',
  toSources: 'Sources',
  preferences: {
    theme: 'Theme',
    themes: { auto: 'System', light: 'Light', dark: 'Dark' },
    type: 'Type size',
    types: { small: 'Small', normal: 'Medium', large: 'Large' },
  },
  shortcuts: 'Keyboard',
  close: 'Close',
  shortcutList: [
    { keys: '/', does: 'to the search box' },
    { keys: 'j', does: 'next article' },
    { keys: 'k', does: 'previous article' },
    { keys: 'Enter', does: 'open the article in focus' },
    { keys: 'b', does: 'put the article into the press review, or take it out' },
    { keys: '?', does: 'show this list' },
  ],

  box: {
    label: 'Search the newspapers',
    placeholder: 'Words, “a phrase”, a document number…',
    button: 'Search',
  },
  suggestionsName: 'Suggestions',
  suggestions: 'suggestions; press the down arrow to choose.',
  total: (n, query) => `${count(n, 'article')} with ${query}`,
  totalPartial: (n, query) => `${count(n, 'article')} close to ${query}`,
  everything: (n) => `${count(n, 'article')}, newest first`,
  pageOf: (page, pages) => `page ${number.format(page)} of ${number.format(pages)}`,
  note: (note) => {
    switch (note.code) {
      case 'nothing-to-search':
        return 'There is neither a letter nor a digit to search for, so every article is listed.';
      case 'too-long':
        return `The query is too long; only its first ${number.format(note.syllables)} syllables are searched.`;
      case 'some-without-accents':
        return 'Words typed without accents match every accent; words typed with accents match exactly.';
      case 'abbreviation': {
        const say = note.articles === 1 ? 'says' : 'say';
        return `${note.short} is also “${note.long}”, as ${count(note.articles, 'article')} ${say}.`;
      }
      case 'quote-without-pair':
        return 'A quotation mark has no pair, so what follows it is searched as separate words.';
    }
  },
  partialSome: 'Few articles have all the words, so the closest others follow; each says what it lacks.',
  partialAll: 'No article on this page has all the words. These are the closest; each says what it lacks.',
  missing: 'lacks:',
  standIn: 'the page prints no headline; these are its first words',
  emptyArticle: 'Article without words',
  inferred: 'inferred',

  filters: 'Filters',
  filtersInForce: 'Filters in force',
  removeFilter: (label) => `Remove filter ${label}`,
  clearFilters: 'Clear all',
  facetNames: {
    source: 'Source',
    year: 'Year',
    month: 'Month',
    section: 'Section',
    topic: 'Topic',
    author: 'Author',
    cited: 'Cited document',
  },
  chipNames: {
    source: 'Source',
    year: 'Year',
    month: 'Month',
    section: 'Section',
    topic: 'Topic',
    author: 'Author',
    cited: 'Document',
    from: 'From',
    to: 'To',
  },
  yearAndMonth: 'Year, month',
  month: monthName,
  filterList: 'Narrow the list',
  showMore: (n) => `Show ${number.format(n)} more`,
  toResults: (n) => `See ${count(n, 'article')}`,
  byHand: 'Dates',
  from: 'From',
  to: 'To',
  apply: 'Filter by date',
  dateHint: 'For example 2023, 11/2023 or 24.11.2023',
  badDate: (value) => `“${value}” is no date. Type 2023, 11/2023 or 24.11.2023.`,
  backwards: 'The first date is after the last, so dates do not filter yet. Swap them.',
  problem: (problem) => {
    const { field, value } = problem;
    switch (problem.kind) {
      case 'choice':
        return `“${value}” in the address is no choice for ${field} (${problem.choices.join(', ')}); the default is used.`;
      case 'number':
        return `“${value}” in the address is no ${field} from ${problem.least} to ${number.format(problem.most)}; the default is used.`;
      case 'year':
        return `“${value}” is no year (like 2023); it is left out.`;
      case 'month':
        return `“${value}” is no month (like 2023-11); it is left out.`;
      case 'length':
        return field === 'q'
          ? `The query is too long; its first ${number.format(problem.most)} characters are searched.`
          : `“${value}” is longer than ${number.format(problem.most)} characters; it is left out.`;
      case 'many':
        return `One can filter by ${number.format(problem.most)} values of ${field}; “${value}” is left out.`;
      case 'reach':
        return `One can page to page ${number.format(problem.most)}. Narrow the search.`;
    }
  },

  order: 'Sort by',
  sorts: { relevance: 'best match', newest: 'newest', oldest: 'oldest' },
  perPage: 'Per page',
  takeAway: 'Export these results',
  pages: 'Pages of results',
  previous: 'Previous page',
  next: 'Next page',
  pageNumber: (page) => `Page ${number.format(page)}`,
  reach: (reach) =>
    `One search can be paged to its ${number.format(reach)}th result. Add a filter, download all of it below, or read on:`,
  byNewest: 'in order, newest first',
  byOldest: 'in order, oldest first',
  onwards: { from: (day) => `articles of ${day} and later`, to: (day) => `articles of ${day} and earlier` },
  undated: (n) => `${count(n, 'article')} of unknown date`,
  beyondLast: (page, pages) => `There is no page ${number.format(page)}: these results have ${count(pages, 'page')}.`,
  toLastPage: 'To the last page',

  nothing: (query) => `No article has ${query}`,
  nothingAtAll: 'No article fits the filters',
  nothingHeld: 'There are no articles yet. Ingest pages with npm run ingest.',
  didYouMean: 'Did you mean',
  loosen: 'You could loosen the search:',
  withoutFilter: (label) => `Remove ${label}`,
  withoutAnyFilter: 'Remove every filter',
  withoutQuotes: 'Search the words apart, not the exact phrase',
  withoutAccents: 'Search these words with any accents',
  withoutExclusion: 'Exclude nothing',
  found: (n) => count(n, 'article'),
  help: 'How to search',
  helpRows: [
    { typed: 'đối ngoại nhân dân', finds: 'articles with all these words; those with them close together come first' },
    { typed: 'doi ngoai', finds: 'typed without accents, every accent matches' },
    { typed: '"đối ngoại nhân dân"', finds: 'exactly this phrase' },
    { typed: 'biển đảo -du lịch', finds: 'without the word after the minus' },
    { typed: 'Lào OR Campuchia', finds: 'either' },
    { typed: 'title:"cựu chiến binh"', finds: 'in the title alone' },
    { typed: 'source:baohatinh author:"Thu Hà"', finds: 'by source, by author' },
    { typed: '12-CT/TW', finds: 'articles that cite this document' },
  ],

  originalOf: (source) => `Read it on ${source}`,
  permalink: 'Link to share',
  backToSearch: 'Back to the results',
  highlightOff: 'Turn highlighting off',
  highlightOn: 'Highlight the words',
  previousHit: 'Previous article',
  nextHit: 'Next article',
  captions: 'Picture captions',
  cited: 'Cited documents',
  document: 'Document',
  documentNames: 'Its names in the articles',
  documentMayBeSeveral:
    'Numbering starts again with every congress or every year, so the articles below may mean different documents of one number.',
  documentIssued: (date, place) =>
    [place && `of ${place}`, date && `of ${date}`].filter(Boolean).join(', ') || 'of unknown date',
  documentIssuedBy: (telling, of) =>
    `as ${number.format(telling)} of ${count(of, 'article')} ${telling === 1 ? 'says' : 'say'}`,
  documentsApart: (n) =>
    `By the dates or places of issue that the articles tell, ${number.format(n)} documents bear this number.`,
  documentAlsoDated: (dates) => `Some articles print ${dates.join(', ')}.`,
  documentEither: 'Not told which',
  documentEitherHint: 'These articles tell too little of date or place, so each may mean any of the documents above.',
  citing: (n) => `${count(n, 'article')} ${n === 1 ? 'cites' : 'cite'} it`,
  citingNewest: 'Articles that cite it, newest first',
  citedTogether: 'Often cited along with it',
  overTime: 'Over time',
  tags: 'Tags',
  facts: 'Where each fact was read',
  factsHint: 'What the page does not tell is left open, never guessed.',
  fieldNames: {
    url: 'Address',
    source: 'Source',
    title: 'Title',
    lead: 'Lead',
    published: 'Published',
    authors: 'Author',
    section: 'Section',
    topic: 'Topic',
    tags: 'Tags',
    captions: 'Captions',
    paragraphs: 'Paragraphs',
  },
  evidence: {
    text: 'read in the page’s text',
    markup: 'read in the page’s markup',
    manifest: 'told by the record that came with the page',
    address: 'read in the page’s address',
    feed: 'told by the newspaper’s feed; the page does not print it',
    template: 'inferred from the page’s template; the page does not print it',
    hand: 'corrected by hand',
  },
  removed: 'Taken out',
  removedNone: 'Nothing was taken out of this page.',
  removedHint: (n) =>
    `${count(n, 'piece')} of the page ${n === 1 ? 'is' : 'are'} not part of the article and not searched.`,
  reasons: {
    related: 'other news',
    comments: 'comments',
    navigation: 'navigation',
    share: 'share buttons',
    tags: 'tag line',
    clock: 'the page’s clock',
    counter: 'counter',
    player: 'player',
    duplicate: 'repeated',
    dateline: 'date line',
    byline: 'byline',
    'source-line': 'source line',
    advertisement: 'advertisement',
    footer: 'page footer',
    stray: 'stray piece',
    hand: 'taken out by hand',
    template: 'site’s template',
  },
  line: (line) => `line ${number.format(line)}`,
  history: {
    told: (first, changes) =>
      `The newspaper has changed this article. First read ${first}; found changed ${changes.join('; ')}.`,
    toVersions: 'See what changed',
    gone: (since) => `The newspaper has taken the page down, as seen ${since}. Below is what was read before.`,
    versions: 'Versions of the article',
    hint: 'Underlined words were put in by the newspaper, struck words taken out. The times are those of reading, not of the change.',
    none: 'The article has not been seen to change since it was first read.',
    first: (read) => `First version, read ${read}`,
    changed: (number, read) => `Version ${number}, read ${read}`,
    text: 'Text',
    unchanged: (paragraphs) =>
      `(${paragraphs === 1 ? 'one paragraph' : `${number.format(paragraphs)} paragraphs`} unchanged)`,
    added: '[put in:',
    removed: '[taken out:',
    ends: ']',
    whole: 'The whole text of this version',
  },
  editor: {
    byHand: (fields) => `Corrected by hand in this archive: ${fields.join(', ')}.`,
    title: 'Editing',
    signInHint: 'This page is for whoever keeps the archive. The token is what ADMIN_TOKEN is on the server.',
    token: 'Token',
    wrong: 'That is not the token.',
    signIn: 'Sign in',
    signOut: 'Sign out',
    hint: 'Whatever is done by hand outlives every run, and is logged below. Open an article and press “Correct by hand” to correct or delete it.',
    deleted: 'Deleted articles',
    deletedNone: 'No article was deleted.',
    restore: 'Put back',
    log: 'Log',
    logNone: 'Nothing was done by hand.',
    actions: {
      correct: 'corrected',
      'put-back': 'put a block back in',
      'take-out': 'took a block out of',
      add: 'added',
      delete: 'deleted',
      restore: 'put back',
      retry: 'tried again',
      move: 'moved',
    },
    edit: 'Correct by hand',
    editHint: 'An empty box means unknown. What the page says is kept; to type it again takes the correction back.',
    sourceHint: 'The newspaper, then its host in brackets: Báo Sông Hiến (baosonghien.example)',
    authorsHint: 'One a line, the role in brackets: Lý Văn Páo (Ảnh)',
    tagsHint: 'One a line',
    original: (value) => (value === '' ? 'The page does not say.' : `On the page: ${value}`),
    save: 'Save',
    delete: 'Delete the article',
    deleteHint:
      'A deleted article does not come back, whatever feeds or folders bring, until it is put back on the page “Editing”.',
    why: 'Reason',
    retry: 'Try again',
    add: {
      title: 'Add a page',
      hint: 'Give an address for the server to fetch, or paste the page’s text or HTML.',
      content: 'Pasted content (text or HTML)',
      name: 'What to call the pasted page',
      open: 'Open',
      told: {
        new: 'A new article was added.',
        changed: 'The article was held; this page is another version of it.',
        unchanged: 'The article was held, and nothing is new.',
        quarantined: 'The page is in quarantine, for no article could be read from it; the reason stands there.',
        dropped: 'The page was taken in before, its time is over, and it is not taken in again.',
        late: 'The page did not answer in time; try again later.',
      },
      refused: (reason) => `The page could not be fetched: ${reason}.`,
      wrong: {
        url: 'An address begins with http:// or https://.',
        date: 'That is no date: write 2023, 11/2023 or 24.11.2023.',
        nothing: 'Give an address, or paste something.',
      },
    },
    blocks: {
      title: 'Blocks of the page',
      hint: 'Put back what was wrongly removed, take out what slipped in. It is kept by the block’s text, and so holds for later versions of the page.',
      'put-back': 'Put back',
      'take-out': 'Take out',
      putBack: 'put back by hand',
      lostPutBack: 'Put back by hand, and no longer on the page:',
      lostTakenOut: 'Taken out by hand, and no longer on the page:',
      missing: (text) => `There is no block “${text.slice(0, 80)}” to move; the page may have just changed.`,
      moved: (putBack, takenOut) =>
        [
          ...putBack.map((text) => `Put back: “${text.slice(0, 80)}”.`),
          ...takenOut.map((text) => `Taken out: “${text.slice(0, 80)}”.`),
        ].join(' '),
    },
  },
  related: 'Related articles',
  sameStory: 'Other reports of the same event',
  toStory: 'The whole story',
  story: 'Story',
  reports: (count, sources) =>
    `${number.format(count)} ${count === 1 ? 'report' : 'reports'} by ${number.format(sources)} ${sources === 1 ? 'paper' : 'papers'}, in the order of time`,
  otherReports: (count) => `and ${number.format(count)} other ${count === 1 ? 'report' : 'reports'}`,
  words: (count) => `${number.format(count)} syllables`,
  scraped: 'The page as scraped',
  toScraped: 'See the whole page as scraped',
  scrapedHint: 'Dark text was kept; grey text was taken out, with the reason.',
  scrapedNone: 'The page as scraped is no longer held. What was taken out is listed with the article.',
  scrapedElsewhere: 'Pieces that do not stand in one place',
  table: 'Table in the article',
  fetched: (moment) => `Fetched ${moment}.`,
  noParagraphs: 'This page has a title and captions only, no body.',

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
      `Cannot be read since ${since}${runs > 1 ? ` (${number.format(runs)} runs in a row)` : ''}: ${reason}.`,
    overdue: (last) => `Overdue: nothing has read it since ${last}. Look after the process that runs the schedule.`,
    silent: (days, habit) =>
      `Silent: no new article for ${number.format(days)} days, where ${number.format(habit)} a week are usual.`,
    quiet: (articles, habit) =>
      `Quiet: ${count(articles, 'new article')} in seven days, where ${number.format(habit)} are usual.`,
    unreadable: (quarantined, articles) =>
      `Its pages have probably changed: in seven days ${count(quarantined, 'page')} went into quarantine, and ${number.format(articles)} became articles.`,
  },
  runsTitle: 'Latest runs',
  runsNone: 'No run yet. Ingest pages with npm run ingest.',
  run: { source: 'Source', started: 'Started', took: 'Took', read: 'Read', result: 'Result' },
  runResult: (run) => {
    const parts = [
      run.new && `${number.format(run.new)} new`,
      run.changed && `${number.format(run.changed)} changed`,
      run.unchanged && `${number.format(run.unchanged)} unchanged`,
      run.quarantined && `${number.format(run.quarantined)} quarantined`,
      run.gone && `${number.format(run.gone)} gone from their newspaper`,
      run.dropped && `${number.format(run.dropped)} pages dropped as no longer kept`,
    ].filter(Boolean);
    return parts.length ? parts.join(', ') : 'no pages';
  },
  runUnfinished: 'not finished, or cut off (the next run goes on from there)',
  fault: inEnglish,
  runFailed: (error) => `could not run: ${error}`,
  problems: (n) => `${count(n, 'input')} could not be read`,
  learnt: {
    title: 'Templates learnt',
    none: 'Nothing yet. Once a source has enough articles, what it repeats on unrelated ones is listed here.',
    hint: 'What a source prints on many unrelated articles is part of none of them. Later runs leave it out; npm run reindex takes it out of the articles that are held already.',
    more: (total, shown) => `${number.format(shown)} of ${number.format(total)} sources are listed.`,
    blocks: (n) => count(n, 'piece'),
    found: (pages, of) => `on ${number.format(pages)} of the ${number.format(of)} articles looked at`,
    since: (moment) => `learnt ${moment}`,
  },
  quarantineTitle: 'Quarantine',
  quarantineNone: 'No page is in quarantine.',
  quarantineTotal: (n, shown) =>
    shown < n ? `${count(n, 'page')}; the newest ${number.format(shown)} are below.` : `${count(n, 'page')}.`,
  quarantineHint:
    'Pages that could not become articles are kept here with the reason. npm run ingest -- --retry-quarantine tries them again, and so does npm run reindex.',
  quarantineLook: 'Look at it',
  quarantinedTitle: 'A page in quarantine',
  quarantineDownload: (bytes) => `Download the page (${number.format(Math.ceil(bytes / 1024))} kB)`,
  quarantineBinary: 'This page is no text, so it cannot be shown here.',
  quarantineCut: 'Only its beginning is shown; download it for the rest.',
  tries: (n) => `tried ${n === 1 ? 'once' : `${number.format(n)} times`}`,
  seconds: (seconds) => (seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`),

  review: {
    name: 'Press review',
    title: 'Review of the press',
    titleLabel: 'Title',
    dateLabel: 'Date',
    headingLabel: 'Heading',
    noteLabel: 'Your line',
    pick: 'Put into the press review',
    added: 'Put into the press review.',
    taken: 'Taken out of the press review.',
    empty: 'No article yet. While searching and reading, press “Press review” beside an article to put it here.',
    addHeading: 'Add a heading',
    save: 'Save',
    moves: {
      heading: 'Add a heading above',
      first: 'Move to the top',
      up: 'Move up',
      down: 'Move down',
      remove: 'Take out',
    },
    toView: 'View to print, send, download →',
    toPaper: 'Save and view to print, send, download →',
    where:
      'This review is kept in this browser alone. The address of its view holds all of it: to send that is to send the review.',
    edit: 'Edit',
    print: 'Print',
    download: 'Download',
    copy: 'Copy the address to send',
    copied: 'Copied.',
    leads: 'Leads only',
    whole: 'Whole texts',
    gone: 'This article is no longer in the archive',
    unreadable: 'The address of the press review is cut short or mistyped. Ask for the whole address.',
    tooLong: 'This review is too long for the browser to keep. Download it, or make two of it.',
    newTab: '(opens in a new tab)',
    kept: 'Saved.',
    keptInAddress: 'Kept in this page’s address.',
    replaces: 'This review was sent to you. Saving it replaces the one that this browser keeps.',
  },

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
