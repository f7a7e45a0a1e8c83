// Comfort only: every page works without it.
const box = document.getElementById('q');
const dialog = document.getElementById('shortcuts');

for (const part of document.querySelectorAll('.with-script')) part.hidden = false;
document.querySelector('[data-opens="shortcuts"]')?.addEventListener('click', () => dialog.showModal());

document.querySelector('[data-prints]')?.addEventListener('click', () => print());

const copies = document.querySelector('[data-copies]');
if (copies && navigator.clipboard) copies.hidden = false;
copies?.addEventListener('click', async () => {
  await navigator.clipboard.writeText(location.href);
  document.getElementById('copied').textContent = copies.dataset.done;
});

// An address without empty parameters is easier to read and to send.
document.getElementById('search')?.addEventListener('submit', (event) => {
  for (const input of event.target.elements) if (input.name && input.value === '') input.disabled = true;
});
// Coming back by the browser's button finds the form as it was left: disabled.
addEventListener('pageshow', () => {
  for (const input of document.getElementById('search')?.elements ?? []) input.disabled = false;
});

// The box with its suggestions is a combobox: the focus stays in the box, the arrows choose, Enter follows.
const suggestions = document.getElementById('suggestions');
const suggestionsStatus = document.getElementById('suggestions-status');
let asked = 0;
let chosen = -1;

const attributes = {
  role: 'combobox',
  'aria-autocomplete': 'list',
  'aria-controls': 'suggestions',
  'aria-expanded': false,
};
for (const [name, value] of Object.entries(attributes)) box?.setAttribute(name, value);

function choose(at) {
  const options = [...suggestions.children];
  // Before the first and after the last stands what was typed.
  chosen = at < -1 ? options.length - 1 : at >= options.length ? -1 : at;
  options.forEach((option, n) => {
    option.setAttribute('aria-selected', String(n === chosen));
  });
  if (chosen < 0) box.removeAttribute('aria-activedescendant');
  else {
    box.setAttribute('aria-activedescendant', options[chosen].id);
    options[chosen].scrollIntoView({ block: 'nearest' });
  }
}

function suggest(found) {
  suggestions.replaceChildren(
    ...found.map(({ kind, text, href }, at) => {
      const link = document.createElement('a');
      Object.assign(link, { href, id: `suggestion-${at}`, role: 'option', tabIndex: -1 });
      const name = document.createElement('span');
      name.className = 'quiet';
      name.textContent = kind;
      link.append(name, ' ', text);
      return link;
    }),
  );
  suggestions.hidden = found.length === 0;
  box.setAttribute('aria-expanded', String(found.length > 0));
  suggestionsStatus.textContent = found.length ? `${found.length} ${suggestionsStatus.dataset.some}` : '';
  choose(-1);
}

box?.addEventListener('input', () => {
  const mine = ++asked;
  setTimeout(async () => {
    if (mine !== asked) return;
    const answer = await fetch(`/api/suggest?${new URLSearchParams({ q: box.value })}`).catch(() => null);
    const found = answer?.ok ? (await answer.json()).suggestions : [];
    if (mine === asked) suggest(document.activeElement === box ? found : []);
  }, 150);
});

box?.addEventListener('keydown', (event) => {
  if (suggestions.hidden || event.isComposing) return;
  if (event.key === 'ArrowDown') choose(chosen + 1);
  else if (event.key === 'ArrowUp') choose(chosen - 1);
  else if (event.key === 'Escape') suggest([]);
  else if (event.key === 'Enter' && chosen >= 0) suggestions.children[chosen].click();
  else return;
  event.preventDefault();
});
// A press of the mouse on a suggestion would take the focus before the click, and the suggestions with it.
suggestions?.addEventListener('mousedown', (event) => event.preventDefault());
box?.addEventListener('blur', () => {
  asked++;
  suggest([]);
});

/** As the index folds words: without accents, đ as d, in small letters. */
const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');

for (const filter of document.querySelectorAll('.facet-filter')) {
  const facet = filter.closest('.facet');
  const more = facet.querySelector('.more');
  const rows = [...facet.querySelectorAll('.facet-rows > li')];
  const names = rows.map((row) => folded(row.querySelector('.facet-label').textContent));
  filter.addEventListener('input', () => {
    const wanted = folded(filter.value.trim());
    rows.forEach((row, at) => {
      row.hidden = !names[at].includes(wanted);
    });
    if (more) more.open = wanted !== '';
  });
}

/** Into the press review or out of it, without leaving the place. When that fails, the form does it by itself. */
async function pick(button) {
  const { form } = button;
  const adding = button.name === 'add';
  const body = new URLSearchParams({ [button.name]: button.value });
  const answer = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'application/json' } }).catch(
    () => null,
  );
  if (!answer?.ok) {
    form.requestSubmit(button);
    return;
  }
  button.name = adding ? 'remove' : 'add';
  button.setAttribute('aria-pressed', String(adding));
  const count = document.getElementById('picked-count');
  count.textContent = (await answer.json()).picked;
  count.hidden = count.textContent === '0';
  const status = document.getElementById('pick-status');
  status.textContent = adding ? status.dataset.added : status.dataset.removed;
}

document.addEventListener('click', (event) => {
  const button = event.target.closest?.('button.pick');
  if (!button) return;
  event.preventDefault();
  pick(button);
});

/** What is typed into the press review is kept as one types: whoever leaves the page by any way finds it again. */
const review = document.getElementById('review');
let typed = 0;
let sending = Promise.resolve();

async function keepReview() {
  clearTimeout(typed);
  typed = 0;
  const body = new URLSearchParams(new FormData(review));
  body.set('do', 'keep');
  const headers = { Accept: 'application/json' };
  const answer = await fetch(review.action, { method: 'POST', body, headers, keepalive: true }).catch(() => null);
  const told = document.getElementById('kept');
  told.textContent = answer?.status === 409 ? told.dataset.lost : answer?.ok ? told.dataset.kept : '';
  if (answer?.ok && review.elements.sent) history.replaceState(null, '', `/review?r=${(await answer.json()).packed}`);
}

review?.addEventListener('input', () => {
  document.getElementById('kept').textContent = '';
  clearTimeout(typed);
  typed = setTimeout(() => {
    sending = sending.then(keepReview);
  }, 500);
});
// A button sends all of it, and does more with it.
review?.addEventListener('submit', () => {
  clearTimeout(typed);
  typed = 0;
});
addEventListener('pagehide', () => {
  if (typed) keepReview();
});

/** In a list of hits: to the hit after or before the one in focus. In the reader: to the next or previous article. */
function step(by) {
  const hits = [...document.querySelectorAll('.hit-title a')];
  if (hits.length === 0) {
    document.querySelector(by > 0 ? '.way a[rel="next"]' : '.way a[rel="prev"]')?.click();
    return;
  }
  const at = hits.findIndex((hit) => hit.closest('.hit').contains(document.activeElement));
  const to = hits[Math.min(Math.max(at + by, 0), hits.length - 1)];
  to.focus({ preventScroll: true });
  to.closest('.hit').scrollIntoView({ block: 'nearest' });
}

const keys = {
  '/': () => {
    box?.focus();
    box?.select();
  },
  j: () => step(1),
  k: () => step(-1),
  b: () =>
    (document.activeElement?.closest('.hit') ?? document.querySelector('.masthead'))?.querySelector('.pick')?.click(),
  '?': () => dialog?.showModal(),
};

addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.closest?.('input, textarea, select, dialog[open]')) return;
  const act = keys[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

// A filter leads to a page of its own. Who works by keyboard goes on from the filter, and what it left is told.
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('.facet-row, .chips a');
  if (!link) return;
  const facet = link.closest('.facet')?.id;
  const label = link.querySelector('.facet-label')?.textContent;
  // A click without a pointer is a key's.
  sessionStorage.setItem('filtered', JSON.stringify({ facet, label, byKey: event.detail === 0 }));
});
const filtered = JSON.parse(sessionStorage.getItem('filtered') ?? 'null');
sessionStorage.removeItem('filtered');
const found = document.getElementById('found');
if (filtered && found) {
  const rows = [...(document.getElementById(filtered.facet)?.querySelectorAll('.facet-row') ?? [])];
  const row = rows.find((one) => one.querySelector('.facet-label').textContent === filtered.label);
  if (filtered.byKey) (row?.checkVisibility() ? row : found).focus();
  // A status is told when it changes, and not while the page is being read in.
  const status = document.getElementById('found-status');
  setTimeout(() => {
    status.textContent = status.dataset.told;
  }, 300);
}
