// The reader's choices, remembered in the browser. Classic and in the head: they hold before the first paint.
{
  const root = document.documentElement;
  const AIDS = ['size', 'face', 'theme', 'ruby'];
  // storage may be switched off; then a choice holds for this page
  const recall = (aid) => {
    try {
      return localStorage.getItem(aid);
    } catch {
      return null;
    }
  };
  const choose = (aid, value) => {
    if (value) {
      root.dataset[aid] = value;
    } else {
      delete root.dataset[aid];
    }
    try {
      localStorage.setItem(aid, value);
    } catch {
      // not remembered, but chosen
    }
  };
  AIDS.forEach((aid) => {
    const value = recall(aid);
    if (value) {
      root.dataset[aid] = value;
    }
  });
  // shows what works with scripts alone
  root.dataset.live = '';

  // On a narrow screen the margin is a fold under its paragraph: until it is folded the style hides it, or the text would jump.
  const narrow = matchMedia('(max-width: 68rem)');
  const fold = () => document.querySelectorAll('.margin > details').forEach((margin) => {
    margin.open = !narrow.matches;
  });
  root.dataset.folding = '';

  addEventListener('DOMContentLoaded', () => {
    fold();
    narrow.addEventListener('change', fold);
    delete root.dataset.folding;
    const radios = document.querySelectorAll('.aids input');
    radios.forEach((radio) => {
      radio.checked = radio.value === (root.dataset[radio.name] ?? '');
      radio.addEventListener('change', () => {
        // the line that was read stays where it was
        const read = [...document.querySelectorAll('.text, .body > *')].find((text) => text.getBoundingClientRect().bottom > 0);
        const before = read?.getBoundingClientRect().top;
        choose(radio.name, radio.value);
        if (read) {
          scrollBy({ top: read.getBoundingClientRect().top - before, behavior: 'instant' });
        }
      });
    });
  });
}
