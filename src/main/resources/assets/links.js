// Links to a paragraph or to one of its sentences (a text fragment), copied from the mark beside it or from selected text.

const words = document.querySelector('script[src*="/links"]').dataset;
const SHORT = 24;
const language = document.documentElement.lang;

const status = document.createElement('span');
status.className = 'unseen';
status.role = 'status';
document.body.append(status);

// What a text fragment must not contain unescaped besides what addresses never do.
function escaped(text) {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}

// The beginning or end of a text, cut where a word ends: browsers match whole words.
function cut(text, fromEnd) {
  const pieces = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].map((piece) => piece.segment);
  let taken = '';
  while (pieces.length && taken.length < SHORT / 2) {
    taken = fromEnd ? pieces.pop() + taken : taken + pieces.shift();
  }
  return taken.trim();
}

// A text fragment that finds a text: whole if it is short or its beginning stands elsewhere too.
function fragment(text) {
  const start = cut(text, false);
  const once = document.querySelector('main').textContent.split(start).length === 2;
  return text.length > SHORT * 2 && once ? `${escaped(start)},${escaped(cut(text, true))}` : escaped(text);
}

function address(paragraph, text) {
  const base = location.href.replace(/#.*/, '');
  return `${base}#${paragraph.id}${text ? `:~:text=${fragment(text)}` : ''}`;
}

async function copy(paragraph, text, button) {
  const label = button.textContent;
  let said = words.copied;
  try {
    await navigator.clipboard.writeText(address(paragraph, text));
  } catch {
    // the address bar then has it
    history.replaceState(null, '', `#${paragraph.id}`);
    said = words.failed;
  }
  status.textContent = said;
  button.textContent = said;
  setTimeout(() => {
    status.textContent = '';
    button.textContent = label;
  }, 2000);
}

function item(label, paragraph, text) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', () => copy(paragraph, text, button));
  return button;
}

// The words of a paragraph without what is not part of them.
function said(paragraph, without) {
  const text = (paragraph.querySelector('.text') ?? paragraph).cloneNode(true);
  text.querySelectorAll(without).forEach((mark) => mark.remove());
  return text.textContent;
}

// Sentences as the browser cuts them, but that an opening mark belongs to what it opens.
// One that a source mark interrupts cannot be found again and is left out.
function sentences(paragraph) {
  const found = [];
  let opened = '';
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(said(paragraph, '.cite, button'))) {
    const [, sentence, opens] = `${opened}${segment}`.match(/^(.*?)([「『（《〈“‘]*)\s*$/s);
    opened = opens;
    found.push(sentence.trim());
  }
  const whole = said(paragraph, 'button');
  return found.filter((sentence) => sentence.length > 1 && whole.includes(sentence));
}

const menu = document.createElement('div');
menu.className = 'linkmenu';
menu.popover = 'auto';
menu.role = 'dialog';
document.body.append(menu);

function open(button) {
  const paragraph = button.closest('[id]');
  const title = document.createElement('p');
  title.className = 'topic';
  title.textContent = words.sentence;
  menu.ariaLabel = button.ariaLabel;
  menu.replaceChildren(item(words.paragraph, paragraph), title,
    ...sentences(paragraph).map((sentence) => item(sentence, paragraph, sentence)));
  menu.showPopover({ source: button });
  const box = button.getBoundingClientRect();
  const below = innerHeight - box.bottom > menu.offsetHeight || box.top < menu.offsetHeight;
  menu.style.left = `${Math.max(8, Math.min(box.left, document.documentElement.clientWidth - menu.offsetWidth - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(below ? box.bottom + 4 : box.top - menu.offsetHeight - 4, innerHeight - menu.offsetHeight - 8))}px`;
  menu.querySelector('button').focus();
}

for (const button of document.querySelectorAll('button.links')) {
  button.addEventListener('click', () => open(button));
}

// Selected text offers its link in a bar at the foot of the window: what is read is not covered.
let bar = null;

function chosen() {
  const selection = getSelection();
  const range = selection.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null;
  const within = range?.commonAncestorContainer;
  const element = within?.nodeType === Node.TEXT_NODE ? within.parentElement : within;
  const paragraph = element?.closest?.('.text, .body > p[id]')?.closest('[id]');
  const text = selection.toString().replaceAll('\n', ' ').trim();
  return paragraph && text.length > 1 ? { paragraph, text } : null;
}

function offer() {
  const found = chosen();
  if (bar?.contains(document.activeElement)) {
    return;
  }
  bar?.remove();
  bar = null;
  if (found) {
    bar = document.createElement('div');
    bar.className = 'linkbar';
    bar.role = 'group';
    bar.ariaLabel = words.chosen;
    bar.append(item(words.chosen, found.paragraph, found.text), item(words.paragraph, found.paragraph));
    // the selection stays while the bar is used
    bar.addEventListener('pointerdown', (event) => event.preventDefault());
    document.body.append(bar);
  }
}

if (document.querySelector('button.links')) {
  let waiting = 0;
  document.addEventListener('selectionchange', () => {
    clearTimeout(waiting);
    waiting = setTimeout(offer, 300);
  });
}
