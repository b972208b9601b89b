// Small comforts on top of pages that are whole without them: where the reader is, and everything unfolded on paper.

const paragraphs = [...document.querySelectorAll('.paragraph, .body > [id]')];
const outline = document.querySelector('.outline');
const languages = [...document.querySelectorAll('.languages a')];

// The paragraph that is being read: at a quarter of the window, lower near the end, where the page cannot scroll further;
// of those above that line the one that was asked for, however short it is.
function current() {
  const named = paragraphs.find((paragraph) => `#${paragraph.id}` === location.hash) ?? null;
  if (scrollY < 40) {
    return named;
  }
  const left = document.documentElement.scrollHeight - innerHeight - scrollY;
  const line = Math.max(innerHeight / 4, innerHeight - left);
  const top = named?.getBoundingClientRect().top;
  if (top > -1 && top <= line) {
    return named;
  }
  return paragraphs.findLast((paragraph) => paragraph.getBoundingClientRect().top <= line) ?? null;
}

function here(link, is) {
  if (is) {
    link.setAttribute('aria-current', 'location');
  } else if (link.getAttribute('aria-current') === 'location') {
    link.removeAttribute('aria-current');
  }
}

// The outline marks paragraph and section, and keeps them in sight.
function mark(read) {
  const section = read?.closest('section')?.querySelector('h2');
  for (const link of outline.querySelectorAll('a[href^="#"]')) {
    const target = link.hash.slice(1);
    here(link, target === read?.id);
    if (section) {
      link.parentElement.classList.toggle('here', target === section.id);
    }
  }
  const at = outline.querySelector('[aria-current=location]');
  if (at && outline.scrollHeight > outline.clientHeight) {
    outline.scrollTop = at.offsetTop - outline.clientHeight / 2;
  }
}

let reading;
let stayed;
let staying;

// The same paragraph in another language. The way to the languages leads over the top of the page:
// there it is the one at which the reader stayed before, unless she stays at the top too.
function lead(read) {
  const left = scrollY < innerHeight / 4 ? stayed ?? read : read;
  languages.forEach((link) => {
    link.hash = left?.id ?? '';
  });
}

function stay(read) {
  clearTimeout(staying);
  staying = setTimeout(() => {
    stayed = read;
    lead(read);
  }, read ? 1000 : 10000);
}

// What belongs to a paragraph, in the panel beside the text; a narrow screen has it folded below each.
const panel = document.querySelector('.panel');
let shown;

function show(paragraph) {
  const margin = paragraph?.querySelector('.margin');
  if (panel && margin && paragraph !== shown) {
    shown?.classList.remove('current');
    shown = paragraph;
    shown.classList.add('current');
    panel.replaceChildren(...[...margin.children].slice(1).map((part) => part.cloneNode(true)));
    panel.scrollTop = 0;
  }
}

if (panel) {
  const pointed = (event) => show(event.target.closest('.paragraph'));
  addEventListener('focusin', pointed);
  addEventListener('click', pointed);
}

// Who goes by keyboard reads where the focus is, as long as that is on the screen.
function focused() {
  const held = document.activeElement.closest('.paragraph');
  const box = held?.getBoundingClientRect();
  return box && box.bottom > 0 && box.top < innerHeight ? held : null;
}

function follow() {
  const read = current();
  if (!shown) {
    show(read ?? paragraphs[0]);
  }
  if (read === reading) {
    return;
  }
  reading = read;
  show(focused() ?? read);
  lead(read);
  stay(read);
  if (outline) {
    mark(read);
  }
}

if (paragraphs.length) {
  // the observer tells when a paragraph comes or goes; in between nothing is measured
  const thresholds = [0, 0.25, 0.5, 0.75, 1];
  const observer = new IntersectionObserver(follow, { threshold: thresholds });
  const line = new IntersectionObserver(follow, { rootMargin: '0px 0px -75% 0px', threshold: thresholds });
  paragraphs.forEach((paragraph) => {
    observer.observe(paragraph);
    line.observe(paragraph);
  });
  addEventListener('scrollend', follow);
  addEventListener('hashchange', follow);
} else {
  languages.forEach((link) => link.addEventListener('click', () => {
    link.hash = location.hash;
  }));
}

// A reload keeps the paragraph where the browser itself does not keep the place.
const place = `place ${location.pathname}`;
addEventListener('pagehide', () => {
  try {
    sessionStorage.setItem(place, current()?.id ?? '');
  } catch {
    // not remembered
  }
});
addEventListener('load', () => {
  if (performance.getEntriesByType('navigation')[0]?.type === 'reload' && scrollY === 0 && !location.hash) {
    try {
      document.getElementById(sessionStorage.getItem(place))?.scrollIntoView({ behavior: 'instant' });
    } catch {
      // not remembered
    }
  }
});

// The menu behind "more" closes as menus do.
const more = document.querySelector('.more');
addEventListener('click', (event) => {
  if (!more.contains(event.target)) {
    more.open = false;
  }
});
more.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && more.open) {
    more.open = false;
    more.querySelector('summary').focus();
  }
});

// A report names the paragraph, too.
const report = document.querySelector('.colophon .report');
if (report) {
  const { href, dataset } = report;
  const address = encodeURIComponent(dataset.page);
  report.addEventListener('click', () => {
    const place = (shown ?? current())?.id;
    report.href = place ? href.replace(address, `${address}%23${place}`) : href;
  });
}

// On paper nothing is folded; afterwards the folds are as they were.
let folded = [];
addEventListener('beforeprint', () => {
  folded = [...document.querySelectorAll('details:not([open])')];
  folded.forEach((fold) => {
    fold.open = true;
  });
});
addEventListener('afterprint', () => folded.forEach((fold) => {
  fold.open = false;
}));
