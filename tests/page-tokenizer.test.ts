import fc from 'fast-check';
import { Parser, type Tokenizer } from 'htmlparser2';
import { expect, test } from 'vitest';
import { pageTokenizer } from '../ingest/clean/html/page-tokenizer.ts';

const asked = ['class', 'id', 'href', 'type'];

/** What a parser tells of a page, text in one piece between tags, without the insides of what is skipped. */
function told(html: string, tokenizer: typeof Tokenizer | null): string[] {
  const events: string[] = [];
  let text = '';
  let at = -1;
  let skipped = 0;
  const flush = () => {
    if (text !== '' && skipped === 0) events.push(`text ${at}: ${text}`);
    text = '';
    at = -1;
  };
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        flush();
        const kept = asked.flatMap((key) => (attributes[key] === undefined ? [] : [`${key}=${attributes[key]}`]));
        if (skipped === 0) events.push(`open ${name} ${kept.join(' ')} at ${parser.startIndex}`);
        if (name === 'svg' || name === 'noscript') skipped += 1;
      },
      ontext(chunk) {
        if (at < 0) at = parser.startIndex;
        text += chunk;
      },
      onclosetag(name) {
        flush();
        if (name === 'svg' || name === 'noscript') skipped -= 1;
        if (skipped === 0) events.push(`close ${name}`);
      },
    },
    { decodeEntities: false, ...(tokenizer && { Tokenizer: tokenizer }) },
  );
  parser.end(html);
  flush();
  return events;
}

// Scraps of markup, whole and broken, so that random pages run into every branch.
const scrap = fc.constantFrom(
  '<p>',
  '</p>',
  '<div class="a b">',
  "<div id='x' hidden>",
  '</div>',
  '<a href=/x/y?a=1&amp;b=2>',
  '</a>',
  '<br>',
  '<br/>',
  '<br / >',
  '<img src="a>b" alt=\'"\'>',
  '<li>',
  '<td class=>',
  '<tr/>',
  '<h1 CLASS=big>',
  '</h1 >',
  '</>',
  '</ p>',
  '<!-- note -->',
  '<!-->',
  '<!--->',
  '<!-- a --!>',
  '<!---- >x-->',
  '<!doctype html>',
  '<!x>',
  '<?php echo 1 ?>',
  '<![CDATA[ a ]]>',
  '< p>',
  '<3',
  'a < b',
  '&amp;',
  '&amp',
  '&ampx',
  '&#x1EA1;',
  '&nosuch;',
  '&',
  'chữ',
  '\n',
  ' ',
  '<title>',
  '</title>',
  '<textarea>',
  '</textarea>',
  '<script type="a">',
  '<script>',
  'if (a < b) "</p>"',
  '</script>',
  '</SCRIPT >',
  '</scripts>',
  '<style>',
  '</style>',
  '<plaintextx>',
  '<iframe>',
  '</iframe>',
  '<xmp>',
  '</xmp>',
  '<p class="a"id="b">',
  '<p class = "a" / id=b>',
  '<p =x>',
  '<form>',
  '</form>',
  '<math>',
  '</math>',
  '<mi>',
  '<title/>',
  '<noframes>',
  '</noframes>',
  '<image>',
  '<p class="a&lt;b" class="c">',
  '<a/b>',
  '"',
  "'",
  '>',
  '<custom-el>',
);

test('a page is told as by the tokenizer of the library, but for attributes that no rule reads', () => {
  fc.assert(
    fc.property(fc.array(scrap, { maxLength: 30 }), (scraps) => {
      // Text after it closes what random scraps leave open: at a page's ragged end the library drops or keeps a lone "<".
      const html = `${scraps.join('')}\n end "'> --> ]]> </script></style></title></textarea></iframe></xmp></noframes> end`;
      expect(told(html, pageTokenizer)).toEqual(told(html, null));
    }),
    { numRuns: 3000 },
  );
});

test('what stands in a drawing or in noscript is passed over, drawings in drawings too', () => {
  const html =
    '<p>a<svg class="x"><g><svg><path d="M0"/></svg><title>t</title></g></svg>b</p><noscript><p>c</noscript><p>d';
  expect(told(html, pageTokenizer)).toEqual(told(html, null));
});

test('a page that ends within a tag keeps what stands before it', () => {
  for (const end of ['<p class="a', '<p class=a', '<p', '</p', '<!-- a', '<!doc', '<![CDATA[ a'])
    expect(told(`<p>đủ</p>${end}`, pageTokenizer).slice(0, 3)).toEqual(['open p  at 0', 'text 3: đủ', 'close p']);
});
