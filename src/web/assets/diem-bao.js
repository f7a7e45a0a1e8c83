// Comfort only: every page works without it.
const box = document.getElementById('q');
const dialog = document.getElementById('shortcuts');

for (const part of document.querySelectorAll('.with-script')) part.hidden = false;
document.querySelector('[data-opens="shortcuts"]')?.addEventListener('click', () => dialog.showModal());

document.querySelector('[data-prints]')?.addEventListener('click', () => print());

// An address without empty parameters is easier to read and to send.
document.getElementById('search')?.addEventListener('submit', (event) => {
  for (const input of event.target.elements) if (input.name && input.value === '') input.disabled = true;
});
// Coming back by the browser's button finds the form as it was left: disabled.
addEventListener('pageshow', () => {
  for (const input of document.getElementById('search')?.elements ?? []) input.disabled = false;
});

const suggestions = document.getElementById('suggestions');
const suggestionsStatus = document.getElementById('suggestions-status');
let asked = 0;

function suggest(found) {
  suggestions.replaceChildren(
    ...found.map(({ kind, text, href }) => {
      const link = document.createElement('a');
      link.href = href;
      const name = document.createElement('span');
      name.className = 'quiet';
      name.textContent = kind;
      link.append(name, ' ', text);
      return link;
    }),
  );
  suggestions.hidden = found.length === 0;
  suggestionsStatus.textContent = found.length ? suggestionsStatus.dataset.some : '';
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

document.getElementById('search')?.addEventListener('keydown', (event) => {
  const links = [...suggestions.children];
  const at = links.indexOf(document.activeElement);
  const steps = { ArrowDown: at + 1, ArrowUp: at - 1 };
  if (event.key === 'Escape' && !suggestions.hidden) {
    suggest([]);
    box.focus();
  } else if (event.key in steps && links.length) (links[steps[event.key]] ?? box).focus();
  else return;
  event.preventDefault();
});
document.getElementById('search')?.addEventListener('focusout', (event) => {
  if (!event.currentTarget.contains(event.relatedTarget)) suggest([]);
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

/** In a list of hits: to the hit after or before the one in focus. In the reader: to the next or previous article. */
function step(by) {
  const hits = [...document.querySelectorAll('.hit h2 a')];
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
  if (event.target.closest?.('input, textarea, select, dialog[open], .suggestions')) return;
  const act = keys[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});
