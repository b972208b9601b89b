// Search in a copy of the portal on disk: no modules, no questions to a server. The index is read when something is
// first asked. What counts how much is the same as on the server: names before parts of names, text last.
(() => {
  const ROOT = new URL('../', document.currentScript.src);
  const LANGUAGE = { 'zh-Hant-TW': 'ZH_HANT', 'zh-Hans': 'ZH_HANS', en: 'EN' }[document.documentElement.lang] ?? 'ZH_HANT';
  const PREFIX = { ZH_HANT: '', ZH_HANS: 'zh-hans/', EN: 'en/' }[LANGUAGE];
  const ASKING = /有哪些|有哪几家|哪几家|哪几个|什么时候|何时|哪一年|哪年|什么|怎么|为什么|为何|如何|哪些|哪里|哪个|哪家|哪一|是不是|有没有|多少|几家|是谁|[的了吗呢是谁哪被与么]/g;
  const ASKING_ENGLISH = new Set('the a an of in on to for and or is are was were by with what which who when where how why did does do that this it its from at as be has have'.split(' '));
  const MOST_SUGGESTED = 8;
  const MOST_FOUND = 50;
  const LONGEST_NAME = 8;
  // pinyin with numbers for the tones, at least two syllables and nothing else
  const TONED = /^(?:(?:[zcs]h?|[bpmfdtnlgkhjqxryw])?[aeiouv]{1,3}(?:ng?|r)?[1-5] ?){2,}$/;
  const HAN = /^\p{Script=Han}+$/u;

  let loading = null;

  function load() {
    loading ??= new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = new URL('assets/search-index.js', ROOT).href;
      script.addEventListener('load', () => resolve(prepare(globalThis.longhuIndex)));
      script.addEventListener('error', () => reject(new Error('no index')));
      document.head.append(script);
    });
    return loading;
  }

  function prepare(index) {
    const characters = [...index.fold];
    index.simple = new Map();
    for (let at = 0; at < characters.length; at += 2) {
      index.simple.set(characters[at], characters[at + 1]);
    }
    index.sound = new Map();
    index.bopomofo = new Map();
    for (const [syllable, written] of Object.entries(index.sounds)) {
      const [spelt, same] = written.split(' ');
      index.bopomofo.set(spelt, syllable);
      [...same].forEach((character) => index.sound.set(character, syllable));
    }
    index.heard = new Set();
    for (const card of index.cards) {
      const { shown } = card;
      card.entry = !['paragraph', 'claim', 'source', 'term'].includes(shown.kind);
      card.called = fold(index, shown.names.map((name) => name.text).concat(Object.values(shown.titles)).join('\n'));
      card.summed = fold(index, Object.values(shown.summaries).join('\n'));
      for (const name of shown.names) {
        const words = fold(index, name.text).split(/[^a-z]+/).concat(name.read.slice(0, 1));
        words.filter((word) => word.length >= 4).forEach((word) => index.heard.add(word));
      }
    }
    return index;
  }

  // Traditional to simplified, case, width, accents: character by character.
  function fold(index, text) {
    return [...text.normalize('NFKC')].map((character) => index.simple.get(character)
      ?? character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()).join('');
  }

  const bare = (folded) => folded.replace(/[^\p{L}\p{N}]/gu, '');

  // Words, and pairs of Han characters.
  function terms(plain) {
    const kept = plain.replace(ASKING, ' ').replace(/[a-z]+/g, (word) => (ASKING_ENGLISH.has(word) ? ' ' : word));
    const found = new Set();
    for (const run of (kept.trim() ? kept : plain).match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? []) {
      if (/\p{Script=Han}/u.test(run) && run.length > 1) {
        for (let at = 0; at + 1 < run.length; at++) {
          found.add(run.slice(at, at + 2));
        }
      } else {
        found.add(run);
      }
    }
    return [...found];
  }

  const units = (plain) => (plain.match(/[a-z]+|\d+|\p{Script=Han}/gu) ?? []).slice(0, 40);

  // A Latin word says as much as some Han characters.
  const weight = (unit) => Math.max(1, unit.length / 3);

  const telling = (plain) => plain.replace(ASKING, ' ').replace(/公司|企业|厂商/g, ' ')
    .replace(/[a-z]+/g, (word) => (ASKING_ENGLISH.has(word) ? ' ' : word));

  // Runs of a few units of the question, and how much of what it tells each is.
  function parts(plain, whole) {
    const all = units(plain);
    const told = units(telling(plain)).reduce((sum, unit) => sum + weight(unit), 0);
    const found = new Map();
    for (let first = 0; first < all.length; first++) {
      let name = '';
      let share = 0;
      for (let last = first; last < Math.min(all.length, first + LONGEST_NAME); last++) {
        name += all[last];
        share += weight(all[last]);
        if (name.length > 1 && name.length < whole.length) {
          found.set(name, share < told ? share / told : 1);
        }
      }
    }
    return found;
  }

  const inside = (word, plain) => (/^[a-z0-9 &-]+$/.test(word)
    ? new RegExp(`(?<![a-z0-9])${word}(?![a-z0-9])`).test(plain) : plain.includes(word));

  // The same question in the words of Taiwan, the mainland and English.
  function variants(index, plain) {
    const found = new Set();
    for (const words of index.terms) {
      for (const word of words) {
        if (word.length > 1 && inside(word, plain)) {
          words.filter((other) => other !== word).forEach((other) => found.add(plain.replace(word, other)));
        }
      }
    }
    const everyday = Object.keys(index.everyday).filter((word) => inside(word, plain))
      .sort((one, other) => other.length - one.length)
      .reduce((text, word) => text.replace(word, index.everyday[word]), plain);
    return [...[...found].slice(0, 4), ...(everyday === plain ? [] : [everyday])];
  }

  // Changes, insertions, omissions and swaps of neighbours.
  function distance(one, other, most) {
    if (Math.abs(one.length - other.length) > most) {
      return most + 1;
    }
    const rows = [...Array(one.length + 1)].map((_, at) => [at, ...Array(other.length).fill(0)]);
    for (let to = 0; to <= other.length; to++) {
      rows[0][to] = to;
    }
    for (let at = 1; at <= one.length; at++) {
      for (let to = 1; to <= other.length; to++) {
        const same = one[at - 1] === other[to - 1] ? 0 : 1;
        rows[at][to] = Math.min(rows[at - 1][to] + 1, rows[at][to - 1] + 1, rows[at - 1][to - 1] + same);
        if (at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1]) {
          rows[at][to] = Math.min(rows[at][to], rows[at - 2][to - 2] + 1);
        }
      }
    }
    return rows[one.length][other.length];
  }

  // The nearest word of a name that begins with the same letters.
  function near(index, word, same, slips) {
    let best = null;
    let least = slips + 1;
    for (const known of index.heard) {
      const far = known.startsWith(word.slice(0, same)) ? distance(word, known, slips) : least;
      if (far < least) {
        best = known;
        least = far;
      }
    }
    return best;
  }

  // With the same two letters first; else with one slip anywhere; else the name that it begins with.
  function nearest(index, word) {
    return near(index, word, 2, word.length > 5 ? 2 : 1) ?? near(index, word, word.length > 4 ? 0 : 1, 1)
      ?? [...index.heard].filter((known) => word.startsWith(known)).sort((one, other) => other.length - one.length)[0];
  }

  // What is typed in bopomofo, or in pinyin with numbers for the tones, as bare pinyin.
  function spoken(index, plain) {
    if (TONED.test(plain)) {
      return plain.replace(/[1-5]/g, '');
    }
    return plain.replace(/[\u3105-\u312f]+/g, (run) => {
      let read = '';
      for (let at = 0, end; at < run.length; at = end) {
        end = Math.min(run.length, at + 3);
        while (end > at + 1 && !index.bopomofo.has(run.slice(at, end))) {
          end--;
        }
        read += index.bopomofo.get(run.slice(at, end)) ?? '';
      }
      return read;
    }).replace(/[ˉˊˇˋ˙]/g, '');
  }

  const read = (index, text) => [...text].map((character) => index.sound.get(character) ?? character).join('');

  const known = (index, word) => index.cards.some((card) => card.called.includes(word) || card.text.includes(word)
    || card.shown.names.some((name) => [...name.folded, ...name.read].some((form) => form.startsWith(word))));

  // Latin words that stand nowhere put right, and a number apart from the letters before it.
  function corrected(index, plain) {
    let right = spoken(index, plain);
    if (known(index, bare(right))) {
      return right;
    }
    for (const word of new Set(right.match(/[a-z0-9]+/g) ?? [])) {
      if (word.length >= 4 && !known(index, word)) {
        const better = /^[a-z]{4,30}$/.test(word) ? nearest(index, word)
          : word.replace(/^([a-z]{3,})(\d+)$|^(\d+)([a-z]{3,})$/, '$1$3 $2$4');
        right = better ? right.replace(word, better) : right;
      }
    }
    const whole = bare(right);
    return (right === plain && /^[a-z]{3,30}$/.test(whole) ? near(index, whole, 2, whole.length > 5 ? 2 : 1) : null) ?? right;
  }

  // A name of which one Han character is another.
  const alike = (form, whole) => form.length === whole.length && whole.length > 3 && HAN.test(whole) && HAN.test(form)
    && distance(form, whole, 1) === 1;

  const inPart = (share) => (share < 1 ? 400 * share : 1000);

  function named(card, asked) {
    let best = 0;
    for (const name of card.shown.names) {
      const title = name.why === 'title';
      for (const form of name.folded) {
        if (form === asked.whole) {
          best = Math.max(best, (title ? 8000 : 6000) + (first(card) ? 200 : 0));
        } else if (asked.others.includes(form)) {
          best = Math.max(best, 5000);
        } else if (form.startsWith(asked.whole)) {
          best = Math.max(best, 2400);
        } else if (asked.parts.has(form)) {
          best = Math.max(best, inPart(asked.parts.get(form)));
        } else if (alike(form, asked.whole)) {
          best = Math.max(best, 380);
        }
      }
      for (const form of asked.latin ? name.read : []) {
        best = Math.max(best, form === asked.whole ? 1800 : form.startsWith(asked.whole) && asked.whole.length > 1 ? 1200 : 0);
      }
      for (const form of name.read) {
        best = Math.max(best, asked.parts.has(form) ? inPart(asked.parts.get(form)) : 0);
      }
    }
    return best;
  }

  // Where each term stands: in a name, the summary, the text.
  function written(cards, words, worth, scores) {
    const begins = words.map((term) => (/^[a-z]{3,}$/.test(term) ? new RegExp(`(?<![a-z])${term}`) : null));
    const places = words.map((term, at) => cards.map((card) => ((begins[at]?.test(card.called) ?? card.called.includes(term)) ? 6
      : card.summed.includes(term) ? 2.5 : card.text.includes(term) ? 1 : 0)));
    const rarity = places.map((place) => Math.log(1 + cards.length / (1 + place.filter(Boolean).length)));
    const least = words.length === 2 && !words.every((word) => /^\p{Script=Han}+$/u.test(word)) ? 2 : Math.ceil(words.length / 2);
    cards.forEach((card, at) => {
      const there = places.filter((place) => place[at] > 0).length;
      if (there >= least && there > 0) {
        const long = 1 + Math.log(1 + card.text.length / 400);
        const sum = places.reduce((total, place, term) => total
          + rarity[term] * (place[at] === 1 ? 1 / long : place[at]), 0);
        scores[at] += worth * (sum + (words.length > 1 && there === words.length ? 150 : 0));
      }
    });
  }

  const first = (card) => /^(company|policy)$/.test(card.shown.kind);

  function find(index, text, onlyNames) {
    const plain = corrected(index, fold(index, text.slice(0, 100)).replace(/\s+/g, ' ').trim());
    const whole = bare(plain);
    if (!whole) {
      return [];
    }
    const cards = onlyNames ? index.cards.filter((card) => card.entry) : index.cards;
    const others = variants(index, plain);
    const asked = { whole, parts: parts(plain, whole), others: others.map(bare), latin: !/\p{Script=Han}/u.test(whole) };
    const scores = cards.map((card) => named(card, asked));
    if (!asked.latin && scores.every((score) => score === 0)) {
      const heard = new Map([...asked.parts, [whole, 1]].filter(([part]) => part.length > 1 && HAN.test(part))
        .map(([part, share]) => [read(index, part), 240 * share]));
      cards.forEach((card, at) => {
        scores[at] = Math.max(...card.shown.names.map((name) => heard.get(name.read[0]) ?? 0), 0);
      });
    }
    if (!onlyNames || scores.every((score) => score === 0)) {
      written(cards, terms(plain), 1, scores);
      others.forEach((other) => written(cards, terms(other), 0.8, scores));
    }
    return cards.map((card, at) => ({ card, score: scores[at] }))
      .filter((hit) => hit.score > 0)
      .sort((one, other) => other.card.entry - one.card.entry || other.score - one.score
        || first(other.card) - first(one.card) || (one.card.shown.path < other.card.shown.path ? -1 : 1))
      .map((hit) => hit.card);
  }

  function address(path) {
    const [page, place] = path.split('#');
    return new URL(`${PREFIX}${page.slice(1)}/index.html${place ? `#${place}` : ''}`, ROOT).href;
  }

  function title(index, shown) {
    const name = shown.titles[LANGUAGE] ?? '';
    return shown.number ? index.words[LANGUAGE]['entry.paragraph'].replace('{0}', name).replace('{1}', shown.number) : name;
  }

  // For the search box of every page.
  globalThis.longhu = {
    async suggest(text) {
      const index = await load();
      return find(index, text, true).slice(0, MOST_SUGGESTED).map(({ shown }) => ({
        seal: index.words[LANGUAGE][`${shown.kind}.seal`],
        name: title(index, shown),
        reason: index.words[LANGUAGE][shown.kind],
        path: address(shown.path),
      }));
    },
  };

  function element(name, className, text) {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  }

  function item(index, { shown, text }) {
    const listed = document.createElement('li');
    const name = element('p', 'name', '');
    const link = element('a', '', title(index, shown));
    link.href = address(shown.path);
    name.append(element('span', 'kind word', index.words[LANGUAGE][shown.kind]), link);
    listed.append(name, element('p', 'summary', shown.summaries[LANGUAGE] || text.slice(0, 120)));
    return listed;
  }

  // The page of the results.
  async function answer(main, question) {
    const index = await load();
    const words = index.words[LANGUAGE];
    const found = find(index, question, false);
    const list = document.createElement('ol');
    list.append(...found.slice(0, MOST_FOUND).map((card) => item(index, card)));
    const hits = element('div', 'hits', '');
    hits.append(list);
    main.replaceChildren(
      element('h1', '', words['search.for'].replace('{0}', question)),
      element('p', 'quiet', found.length ? words['search.total'].replace('{0}', found.length) : words['search.offline.none']),
      element('p', 'quiet', words['search.offline.note']),
      hits,
    );
    document.querySelectorAll('input[name=q]').forEach((input) => { input.value = question; });
  }

  const results = document.querySelector('main.results');
  const question = new URLSearchParams(location.search).get('q');
  if (results && question?.trim()) {
    // what the page lists when nothing is asked
    results.querySelector('.columns')?.remove();
    answer(results, question.trim());
  }
})();
