// A link to an entry, claim, source or paragraph shows its head before it is followed.
// Without this file a link is a link.

const words = document.querySelector('script[data-open]').dataset;
const root = words.root.slice(0, -1);
const TARGET = new RegExp(`^(?:/en|/zh-hans)?/(?:${words.heads.replaceAll(' ', '|')})/[^/]+$`);
const OPEN_AFTER = 350;
const FOCUS_AFTER = 700;
const CLOSE_AFTER = 300;

const seen = new Map();
let box = null;
let owner = null;
let pinned = false;
let opening = 0;
let closing = 0;

// Where the preview of a link is, or null if there is none.
function previewOf(link) {
  if (!link || link.origin !== location.origin || link.closest('nav, .masthead, .colophon, .peek')) {
    return null;
  }
  const mark = link.pathname === location.pathname && /^#source-(.+)$/.exec(link.hash);
  if (mark && link.closest('sup')) {
    return `${root}${/^(?:\/en|\/zh-hans)?\//.exec(link.pathname.slice(root.length))[0]}sources/${mark[1]}/preview`;
  }
  // a page seen through the time lens carries it along; the head of a thing is today's
  if (link.pathname === location.pathname || !TARGET.test(link.pathname.slice(root.length)) || !/^(?:\?at=[\d-]+)?$/.test(link.search)) {
    return null;
  }
  const paragraph = !/\/(?:claims|sources)\//.test(link.pathname) && /^#p\d+$/.test(link.hash);
  return `${link.pathname}/preview${paragraph ? `?p=${link.hash.slice(1)}` : ''}`;
}

async function load(address) {
  if (!seen.has(address)) {
    const response = await fetch(address);
    const main = response.ok
      ? new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('main')
      : null;
    // the page has its own first heading
    main?.querySelectorAll('h1').forEach((heading) => {
      const title = document.createElement('p');
      title.className = 'title';
      title.append(...heading.childNodes);
      heading.replaceWith(title);
    });
    seen.set(address, main);
  }
  return seen.get(address);
}

function tool(label, sign, act) {
  const button = document.createElement('button');
  button.type = 'button';
  button.ariaLabel = label;
  button.title = label;
  button.textContent = sign;
  button.addEventListener('click', () => act(button));
  return button;
}

function close() {
  clearTimeout(opening);
  clearTimeout(closing);
  if (box?.contains(document.activeElement)) {
    owner.focus();
    clearTimeout(opening);
  }
  owner?.removeAttribute('aria-describedby');
  box?.remove();
  box = null;
  owner = null;
  pinned = false;
}

function closeSoon() {
  clearTimeout(opening);
  clearTimeout(closing);
  closing = setTimeout(() => pinned || close(), CLOSE_AFTER);
}

// Under the line that holds the link, or over it: the line itself is never covered.
function place(link) {
  const lines = [...link.getClientRects()];
  const first = lines[0] ?? link.getBoundingClientRect();
  const last = lines.at(-1) ?? first;
  const below = innerHeight - last.bottom - 12;
  const above = first.top - 12;
  const under = below >= Math.min(box.offsetHeight, 240) || below >= above;
  box.style.maxHeight = `${Math.max(120, under ? below : above)}px`;
  const left = Math.max(8, Math.min(under ? last.left : first.left, document.documentElement.clientWidth - box.offsetWidth - 8));
  box.style.left = `${left + scrollX}px`;
  box.style.top = `${scrollY + (under ? last.bottom + 6 : first.top - 6 - box.offsetHeight)}px`;
}

async function open(link) {
  const address = previewOf(link);
  if (!address || pinned || owner === link) {
    return;
  }
  const main = await load(address).catch(() => null);
  if (!main || pinned || (link !== document.activeElement && !link.matches(':hover') && !link.dataset.peeked)) {
    return;
  }
  close();
  owner = link;
  box = document.createElement('div');
  box.className = 'peek';
  box.role = 'group';
  box.ariaLabel = words.open;
  const tools = document.createElement('span');
  tools.className = 'tools';
  tools.append(
    tool(words.pin, '◉', (button) => {
      pinned = !pinned;
      button.ariaPressed = String(pinned);
    }),
    tool(words.close, '✕', close),
  );
  const content = document.createElement('div');
  content.id = 'peek';
  content.append(...[...main.childNodes].map((node) => document.importNode(node, true)));
  box.append(tools, content);
  box.addEventListener('pointerenter', () => clearTimeout(closing));
  box.addEventListener('pointerleave', closeSoon);
  document.body.append(box);
  link.setAttribute('aria-describedby', 'peek');
  place(link);
}

function openSoon(link, delay) {
  clearTimeout(opening);
  if (previewOf(link)) {
    clearTimeout(closing);
    opening = setTimeout(open, delay, link);
  }
}

document.addEventListener('pointerover', (event) => {
  if (event.pointerType !== 'touch') {
    const link = event.target.closest?.('a[href]');
    if (link) {
      openSoon(link, OPEN_AFTER);
    }
  }
});
document.addEventListener('pointerout', (event) => {
  if (event.pointerType !== 'touch' && event.target.closest?.('a[href]')) {
    closeSoon();
  }
});
document.addEventListener('focusin', (event) => {
  if (event.target.matches('a[href]:focus-visible')) {
    openSoon(event.target, FOCUS_AFTER);
  }
});
document.addEventListener('focusout', (event) => {
  if (event.target === owner && !box?.contains(event.relatedTarget)) {
    closeSoon();
  }
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && (box || opening)) {
    close();
  }
});

// Fingers cannot hover: they press a link long. In the preview a long press is the browser's own.
if (matchMedia('(hover: none)').matches) {
  document.addEventListener('contextmenu', (event) => {
    const link = event.target.closest?.('a[href]');
    if (previewOf(link)) {
      event.preventDefault();
      close();
      link.dataset.peeked = 'true';
      open(link);
    }
  });
  document.addEventListener('pointerdown', (event) => {
    if (box && !box.contains(event.target)) {
      close();
    }
  });
}
