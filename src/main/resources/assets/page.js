// Small comforts on top of pages that are whole without them.

const root = document.documentElement;
const theme = document.querySelector('button.theme');
if (theme) {
  theme.hidden = false;
  theme.addEventListener('click', () => {
    const dark = root.dataset.theme
      ? root.dataset.theme === 'dark'
      : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
    try {
      localStorage.setItem('theme', root.dataset.theme);
    } catch {
      // not remembered, but switched
    }
  });
}

// The language switch keeps the place in the text.
for (const link of document.querySelectorAll('.languages a')) {
  link.addEventListener('click', () => {
    link.hash = location.hash;
  });
}

// On a narrow screen the margin is a fold under its paragraph.
if (matchMedia('(max-width: 68rem)').matches) {
  for (const fold of document.querySelectorAll('.margin details')) {
    fold.open = false;
  }
}
addEventListener('beforeprint', () => {
  for (const fold of document.querySelectorAll('details')) {
    fold.open = true;
  }
});
