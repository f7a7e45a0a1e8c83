import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOfHtml } from '../ingest/clean/blocks-html.ts';
import { clean } from '../ingest/clean/clean.ts';
import { remembered } from '../ingest/clean/remembered.ts';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

describe('what is remembered from page to page', () => {
  it('is what would be answered anew, however much was asked for in between', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), fc.integer({ min: 1, max: 5 }), (texts, count) => {
        const ask = remembered((text) => [...text].reverse(), count);
        for (const text of [...texts, ...texts]) expect(ask(text)).toEqual([...text].reverse());
      }),
    );
  });

  it('is asked for once while it is among the last', () => {
    let asked = 0;
    const ask = remembered((text) => {
      asked += 1;
      return text.length;
    }, 2);
    for (const text of ['a', 'b', 'c', 'a', 'b', 'a']) ask(text);
    expect(asked).toBe(3);
  });

  it('holds no page of which it is a part', () => {
    const ask = remembered((text) => text.length);
    collect();
    const before = process.memoryUsage().heapUsed;
    for (let page = 0; page < 30; page++) ask(`${page} `.repeat(1_000_000).slice(5000, 5050));
    collect();
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(5_000_000);
  });
});

describe('cleaning', () => {
  it('holds no page that is done, though its classes, headlines and lines are remembered', () => {
    const cleanOne = (page: number) => {
      const lines = Array.from(
        { length: 20 },
        (_, line) => `<li class="mục-thứ-${page}-${line}">Tin thứ ${line} trang ${page}</li>`,
      );
      const html = `<title>Cầu số ${page} qua sông thông xe</title><script>${'x'.repeat(2_000_000)}</script><h1>Cầu số ${page} qua
        sông thông xe sáng nay</h1><ul>${lines.join('')}</ul><p>${`Người dân xã ${page} đi lại dễ hơn. `.repeat(20)}</p>`;
      clean({ origin: 'x', url: null, source: null, fetched: null, content: { kind: 'html', html }, told: {} });
    };
    cleanOne(0);
    collect();
    const before = process.memoryUsage().heapUsed;
    for (let page = 1; page <= 20; page++) cleanOne(page);
    collect();
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(15_000_000);
  });
});

describe('a form within a form', () => {
  it('is none, and gives its attributes to no other element', () => {
    const { regions } = blocksOfHtml(
      '<form id="page"><div><form class="related" role="navigation"><p>Cầu mới</p></form></div></form>',
    );
    expect(regions.map(({ name, hint, apart }) => [name, hint, apart])).toEqual([
      ['html', '', null],
      ['form', 'page', 'comments'],
      ['div', '', null],
      ['p', '', null],
    ]);
  });
});
