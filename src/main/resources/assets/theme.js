// The reader's choices, remembered in the browser. Classic and in the head: they hold before the first paint.
{
  const root = document.documentElement;
  const AIDS = { size: ['small', '', 'large', 'huge'], face: ['', 'sans'], theme: ['', 'light', 'dark'], ruby: ['', 'bopomofo', 'pinyin'] };
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
  Object.keys(AIDS).forEach((aid) => {
    const value = recall(aid);
    if (value) {
      root.dataset[aid] = value;
    }
  });
  // shows what works with scripts alone
  root.dataset.live = '';

  // The panel of choices, of use with scripts alone, beside the button that has its words.
  const furnish = (button) => {
    const make = (parent, name, properties) => parent.appendChild(Object.assign(document.createElement(name), properties));
    const panel = Object.assign(document.createElement('div'), { id: 'aids', className: 'aids', popover: 'auto', role: 'dialog', ariaLabel: button.ariaLabel });
    make(panel, 'p', { className: 'topic', textContent: button.ariaLabel });
    const words = button.dataset.aids.split(';');
    Object.entries(AIDS).forEach(([name, values], row) => {
      const set = make(panel, 'fieldset');
      const [legend, ...labels] = words[row].split('/');
      make(set, 'legend', { textContent: legend });
      values.forEach((value, column) => {
        const label = make(set, 'label');
        make(label, 'input', { type: 'radio', name, value });
        label.append(labels[column]);
      });
    });
    document.querySelector('.masthead').after(panel);
    button.popoverTargetElement = panel;
  };

  addEventListener('DOMContentLoaded', () => {
    document.querySelectorAll('.aids-open').forEach(furnish);
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
