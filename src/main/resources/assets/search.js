// The search box as an editable combobox with list autocomplete (WAI-ARIA APG). The page is whole without it.
// Two rules keep input methods safe: nothing happens while text is being composed, and old answers never replace newer ones.

const WAIT_MILLIS = 60;

function composing(event) {
  return event.isComposing || event.keyCode === 229;
}

class Combobox {
  constructor(input) {
    this.input = input;
    this.list = document.getElementById(input.getAttribute('aria-controls'));
    this.status = this.list.nextElementSibling;
    this.active = -1;
    this.asked = 0;
    input.addEventListener('input', (event) => event.isComposing || this.later());
    input.addEventListener('compositionstart', () => this.close());
    input.addEventListener('compositionend', () => this.later());
    input.addEventListener('keydown', (event) => composing(event) || this.key(event));
    input.addEventListener('blur', () => this.close());
    // before the field loses its focus, or there would be nothing left to click on
    this.list.addEventListener('mousedown', (event) => event.preventDefault());
    this.list.addEventListener('click', (event) => this.go(event.target.closest('[role=option]')));
  }

  later() {
    clearTimeout(this.timer);
    this.request?.abort();
    this.timer = setTimeout(() => this.ask(), WAIT_MILLIS);
  }

  async ask() {
    const text = this.input.value.trim();
    const turn = ++this.asked;
    if (!text) {
      this.close();
      return;
    }
    this.request = new AbortController();
    try {
      const found = await this.found(text);
      if (turn === this.asked && document.activeElement === this.input) {
        this.show(found);
      }
    } catch {
      // cancelled, or the network is gone: the form still works
    }
  }

  // a copy on disk brings its own search
  async found(text) {
    if (globalThis.longhu?.suggest) {
      return globalThis.longhu.suggest(text);
    }
    const answer = await fetch(`${this.input.dataset.suggest}?q=${encodeURIComponent(text.slice(0, 200))}`,
      { headers: { Accept: 'application/json' }, signal: this.request.signal });
    return answer.ok ? answer.json() : [];
  }

  show(found) {
    this.list.replaceChildren(...found.map((suggestion, at) => this.option(suggestion, at)));
    this.select(-1);
    this.list.hidden = found.length === 0;
    this.input.setAttribute('aria-expanded', String(found.length > 0));
    this.status.textContent = found.length
      ? this.input.dataset.found.replace('%', found.length) : this.input.dataset.none;
  }

  option(suggestion, at) {
    const option = document.createElement('li');
    option.id = `${this.list.id}-${at}`;
    option.role = 'option';
    option.ariaSelected = 'false';
    option.dataset.path = suggestion.path;
    for (const [name, text] of [['kind', suggestion.seal], ['title', suggestion.name], ['why', suggestion.reason]]) {
      const part = document.createElement('span');
      part.className = name;
      part.textContent = text;
      option.append(part, ' ');
    }
    return option;
  }

  close() {
    clearTimeout(this.timer);
    this.request?.abort();
    this.asked++;
    this.list.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.select(-1);
  }

  select(at) {
    this.active = at;
    [...this.list.children].forEach((option, position) => {
      option.ariaSelected = String(position === at);
    });
    const chosen = this.list.children[at];
    if (chosen) {
      this.input.setAttribute('aria-activedescendant', chosen.id);
      chosen.scrollIntoView({ block: 'nearest' });
    } else {
      this.input.removeAttribute('aria-activedescendant');
    }
  }

  go(option) {
    if (option) {
      location.assign(option.dataset.path);
    }
  }

  key(event) {
    const open = !this.list.hidden;
    const last = this.list.children.length - 1;
    if (event.key === 'ArrowDown' && !open) {
      this.later();
    } else if (event.key === 'ArrowDown') {
      this.select(this.active >= last ? -1 : this.active + 1);
    } else if (event.key === 'ArrowUp' && open) {
      this.select(this.active < 0 ? last : this.active - 1);
    } else if (event.key === 'Enter' && open && this.active >= 0) {
      this.go(this.list.children[this.active]);
    } else if (event.key === 'Escape' && open) {
      this.close();
    } else if (event.key === 'Escape' && this.input.value) {
      this.input.value = '';
    } else {
      // Home, End and the rest move the cursor in the field; a chosen suggestion is let go
      if (event.key === 'Home' || event.key === 'End' || event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
        this.select(-1);
      }
      return;
    }
    event.preventDefault();
  }
}

document.querySelectorAll('input[role=combobox]').forEach((input) => new Combobox(input));
