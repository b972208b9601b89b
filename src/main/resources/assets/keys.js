// Single keys for those who read with the keyboard, and the sheet that lists them.
// None does anything in a field, while text is composed, or when the reader has switched them off.

const script = document.querySelector('script[src*="/keys"]');
const searches = [...document.querySelectorAll('input[role=combobox]')];
const switchOff = document.querySelector('input[name=single-keys]');

function singleKeys() {
  try {
    return localStorage.getItem('keys') !== 'off';
  } catch {
    return true;
  }
}

if (switchOff) {
  switchOff.checked = singleKeys();
  switchOff.addEventListener('change', () => {
    try {
      localStorage.setItem('keys', switchOff.checked ? 'on' : 'off');
    } catch {
      // not remembered
    }
  });
}

function search() {
  searches.at(-1)?.focus();
  searches.at(-1)?.select();
}

// To the paragraph after or before the one in focus, or else after or before the top of the window.
function step(by) {
  const all = [...document.querySelectorAll('.paragraph, .body > p[id]')];
  const at = all.indexOf(document.activeElement?.closest('.paragraph, .body > p[id]'));
  const top = (paragraph) => paragraph.getBoundingClientRect().top;
  let next = all[at + by];
  if (at < 0) {
    next = by > 0 ? all.find((paragraph) => top(paragraph) > 24) : all.findLast((paragraph) => top(paragraph) < 0);
  }
  next?.focus();
  next?.scrollIntoView();
}

function section(by) {
  const onward = document.querySelector(`.onward a[rel=${by > 0 ? 'next' : 'prev'}]`);
  if (onward || document.querySelector('.onward')) {
    onward?.click();
    return;
  }
  const all = [...document.querySelectorAll('main h2')].filter((heading) => heading.checkVisibility());
  const top = (heading) => Math.round(heading.getBoundingClientRect().top);
  const next = by > 0 ? all.find((heading) => top(heading) > 24) : all.findLast((heading) => top(heading) < 0);
  next?.scrollIntoView();
}

function theme() {
  const dark = document.documentElement.dataset.theme
    ? document.documentElement.dataset.theme === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  document.querySelector(`.aids input[name=theme][value=${dark ? 'light' : 'dark'}]`)?.click();
}

let sheet = null;

// The list stands on the page about the portal; the sheet shows it here.
async function help() {
  const address = document.querySelector('.help-open')?.href;
  if (!address || sheet?.open) {
    return;
  }
  try {
    sheet ??= await makeSheet(address);
    sheet.showModal();
  } catch {
    location.assign(address);
  }
}

async function makeSheet(address) {
  const answer = await fetch(address);
  const list = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('keys');
  const dialog = document.createElement('dialog');
  dialog.className = 'help';
  const title = list.querySelector('h2');
  title.id = 'help-title';
  dialog.setAttribute('aria-labelledby', title.id);
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = script.dataset.close;
  close.addEventListener('click', () => dialog.close());
  dialog.append(...list.childNodes, close);
  document.body.append(dialog);
  return dialog;
}

document.querySelector('.help-open')?.addEventListener('click', (event) => {
  if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    help();
  }
});

const ACTIONS = {
  '/': search,
  '?': help,
  j: () => step(1),
  k: () => step(-1),
  ']': () => section(1),
  '[': () => section(-1),
  t: theme,
  s: () => document.getElementById('aids')?.togglePopover(),
};

document.addEventListener('keydown', (event) => {
  // keyCode 229: an input method has the key
  if (event.isComposing || event.keyCode === 229 || event.defaultPrevented || event.altKey) {
    return;
  }
  const command = event.ctrlKey || event.metaKey;
  if (command) {
    if (event.key.toLowerCase() === 'k' && !event.shiftKey) {
      event.preventDefault();
      search();
    }
    return;
  }
  const action = Object.hasOwn(ACTIONS, event.key) && ACTIONS[event.key];
  const writing = event.target.closest?.('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], dialog');
  if (action && !writing && singleKeys()) {
    event.preventDefault();
    action();
  }
});
