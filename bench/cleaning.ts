import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { blocksOfHtml } from '../ingest/clean/blocks-html.ts';
import { clean } from '../ingest/clean/clean.ts';
import { type Score, score } from './shingles.ts';

const usage = `usage: npm run bench:cleaning -- FOLDER [NODE_MODULES] [PYTHON]
FOLDER holds one folder a page: source.html, and expected.html with the article's body.
NODE_MODULES: where @mozilla/readability and linkedom@0.18.14 are installed; PYTHON: one that imports trafilatura.`;

/** A page with its answer: what a reader calls the article's body, as text. */
type Sample = { name: string; html: string; expected: string };
/** An extractor's answers, in the pages' order, and the processor time it took for them, in seconds. */
type Run = { bodies: string[]; seconds: number };

const textOf = (html: string) =>
  blocksOfHtml(html)
    .pieces.map((piece) => piece.text)
    .join('\n');

function samplesOf(folder: string): Sample[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'source.html')) && existsSync(join(folder, name, 'expected.html')))
    .map((name) => ({
      name,
      html: readFileSync(join(folder, name, 'source.html'), 'utf8'),
      expected: textOf(readFileSync(join(folder, name, 'expected.html'), 'utf8')),
    }));
}

/** Runs an extractor over the pages; user time of this process, which other programs on the machine disturb least. */
function timed(samples: Sample[], extract: (html: string) => string): Run {
  const before = process.cpuUsage();
  const bodies = samples.map(({ html }) => extract(html));
  return { bodies, seconds: process.cpuUsage(before).user / 1e6 };
}

function own(html: string): string {
  const content = { kind: 'html' as const, html };
  const cleaned = clean({ origin: 'bench', url: null, source: null, fetched: null, content, told: {} });
  if ('rejected' in cleaned) return '';
  return [cleaned.article.lead ?? '', ...cleaned.article.paragraphs].join('\n');
}

async function readability(samples: Sample[], modules: string): Promise<Run | string> {
  const parser = join(modules, 'linkedom/esm/index.js');
  const reader = join(modules, '@mozilla/readability/index.js');
  if (!existsSync(parser) || !existsSync(reader)) return `@mozilla/readability and linkedom are not in ${modules}`;
  const { parseHTML } = await import(pathToFileURL(parser).href);
  const { Readability } = (await import(pathToFileURL(reader).href)).default;
  return timed(samples, (html) => textOf(new Readability(parseHTML(html).document).parse()?.content ?? ''));
}

// Reads {"html"} a line, writes {"text", "seconds"} a line.
const python = `
import json, sys, time, trafilatura
for line in sys.stdin:
    html = json.loads(line)
    start = time.process_time()
    text = trafilatura.extract(html) or ''
    print(json.dumps({'text': text, 'seconds': time.process_time() - start}))
`;

async function trafilatura(samples: Sample[], command: string): Promise<Run | string> {
  const probe = spawnSync(command, ['-c', 'import trafilatura'], { encoding: 'utf8' });
  if (probe.status !== 0) return `${command} cannot import trafilatura (pip install trafilatura lxml_html_clean)`;
  const child = spawn(command, ['-c', python], { stdio: ['pipe', 'pipe', 'ignore'] });
  child.stdin.end(samples.map(({ html }) => `${JSON.stringify(html)}\n`).join(''));
  const answers: { text: string; seconds: number }[] = (await text(child.stdout))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { bodies: answers.map((one) => one.text), seconds: answers.reduce((sum, { seconds }) => sum + seconds, 0) };
}

function print(name: string, samples: Sample[], run: Run | string): void {
  if (typeof run === 'string') {
    console.log(`${name.padEnd(22)} SKIPPED: ${run}`);
    return;
  }
  const scores = samples.map(({ expected }, at) => score(run.bodies[at] ?? '', expected));
  const mean = (of: keyof Score) => (scores.reduce((sum, one) => sum + one[of], 0) / scores.length).toFixed(4);
  const speed = (samples.length / run.seconds).toFixed(1);
  console.log(
    `${name.padEnd(22)} F1 ${mean('f1')}  precision ${mean('precision')}  recall ${mean('recall')}  ${speed} pages/s of processor time`,
  );
}

const [folder, modules = 'node_modules', command = 'python3'] = process.argv.slice(2);
const samples = folder !== undefined && existsSync(folder) ? samplesOf(folder) : [];
if (samples.length === 0) {
  console.error(usage);
  process.exitCode = 2;
} else {
  console.log(`${samples.length} pages; F1 by 4-word shingles, mean over pages`);
  print('this cleaner, first', samples, timed(samples, own));
  print('this cleaner, warm', samples, timed(samples, own));
  print('Readability, linkedom', samples, await readability(samples, modules));
  print('trafilatura', samples, await trafilatura(samples, command));
}
