import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { cleaning } from '../config/ingest.ts';
import { openSqliteEngine } from '../src/search/sqlite/engine.ts';
import { readSettings } from '../src/settings.ts';
import { openStores } from '../src/stores.ts';
import { press } from './articles.ts';
import { asText, generatePage } from './generate-pages.ts';
import { scratch } from './scratch.ts';

function run(file: string, args: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
    env: { ...process.env, ELASTICSEARCH_URL: '', ...env },
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status, stdout, stderr };
}

describe('npm run search', { timeout: 60_000 }, () => {
  it('where there is no index says so with the mend, and makes nothing', () => {
    const folder = join(scratch(), 'nham-ten');
    const { status, stderr, stdout } = run('src/search-main.ts', ['đối ngoại'], { DATA_DIR: folder });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(
      `There is no index in ${folder}: set DATA_DIR to where it is, or make one with npm run ingest -- PATH.\n`,
    );
    expect(existsSync(folder)).toBe(false);
  });

  it('tells what a query that finds nothing may have meant', async () => {
    const folder = scratch();
    const engine = openSqliteEngine(join(folder, 'articles.db'));
    await engine.put(press);
    await engine.close();
    expect(run('src/search-main.ts', ['ddoois ngoaij'], { DATA_DIR: folder })).toMatchObject({
      status: 1,
      stdout: '0 articles\nDid you mean: đối ngoại (2 articles)\n',
    });
  });
});

describe('npm run ingest -- --source', { timeout: 60_000 }, () => {
  it('reads a source of the list now, under its name', async () => {
    const env = { DATA_DIR: scratch() };
    expect(run('ingest/main.ts', ['--source', 'Trang mẫu'], env)).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^Read 64 pages/),
    });
    const { archive, close } = await openStores(readSettings({ ...env, ELASTICSEARCH_URL: '' }));
    onTestFinished(close);
    expect(await archive.runs(9)).toMatchObject([{ source: 'Trang mẫu', read: 64, error: null }]);
  });

  it.each<[string[], RegExp]>([
    [
      ['--source', 'Báo Lạ'],
      /^--source Báo Lạ: config\/sources\.yaml has no source of this name; it has "Trang mẫu"\.\n/,
    ],
    [['--source', 'Trang mẫu', 'samples'], /^--source stands alone: what is read, and how, is told in config/],
  ])('%j is refused with the mend', (args, message) => {
    const { status, stderr } = run('ingest/main.ts', args, { DATA_DIR: scratch() });
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('    at ');
  });
});

describe('npm run clean', { timeout: 60_000 }, () => {
  const file = () => join(scratch({ 'a.txt': asText(generatePage(1)) }), 'a.txt');

  it('prints an article a line', () => {
    const path = file();
    const { status, stdout } = run('ingest/clean-main.ts', ['--json', path]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ file: path, title: generatePage(1).title });
  });

  it('cleans many files on all cores, and prints them in the order given', () => {
    const names = Array.from({ length: cleaning.threadsFrom }, (_, at) => `${at}.${at % 7 === 0 ? 'html' : 'txt'}`);
    const folder = scratch({
      ...Object.fromEntries(names.map((name, at) => [name, at === 3 ? '' : asText(generatePage(at % 20))])),
      'many.jsonl': ['một', 'hai'].map((title) => JSON.stringify({ title, text: asText(generatePage(1)) })).join('\n'),
    });
    const files = names.toSpliced(50, 0, 'many.jsonl', 'nowhere.txt').map((name) => join(folder, name));
    const { status, stdout } = run('ingest/clean-main.ts', ['--json', ...files]);
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(1);
    expect(answers.map(({ file }) => file)).toEqual(files.toSpliced(50, 0, files[50] as string));
    expect(answers.slice(50, 52).map(({ title }) => title)).toEqual(['một', 'hai']);
    expect(answers.flatMap(({ file, rejected }) => (rejected ? [basename(file)] : []))).toEqual([
      '3.txt',
      'nowhere.txt',
    ]);
  });

  it.each<[string[], RegExp]>([
    [['--jsn', 'a.txt'], /^Unknown option '--jsn'.*\nusage: /],
    [[], /^usage: npm run --silent clean/],
    [['samples'], /^samples is a folder: name its files, as in samples\/\*\.html\nusage: /],
  ])('%j is refused with the mend', (args, message) => {
    const { status, stdout, stderr } = run('ingest/clean-main.ts', args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('    at ');
  });

  it('of a file that is not there says so and cleans the others', () => {
    const { status, stdout } = run('ingest/clean-main.ts', ['--json', 'nowhere.txt', file()]);
    expect(status).toBe(1);
    expect(stdout.split('\n').map((line) => line.slice(0, 60))).toEqual([
      expect.stringContaining('nowhere.txt'),
      expect.stringContaining('a.txt'),
      '',
    ]);
  });
});
