// Search in a copy of the portal on disk: no modules, no questions to a server. MiniSearch keeps the terms that the
// exporter made; what a match is worth comes from the server's table of tiers. Read when something is first asked.
(() => {
  const ROOT = new URL('../', document.currentScript.src);
  const LANGUAGE = { 'zh-Hant-TW': 'ZH_HANT', 'zh-Hans': 'ZH_HANS', en: 'EN' }[document.documentElement.lang] ?? 'ZH_HANT';
  const PREFIX = { ZH_HANT: '', ZH_HANS: 'zh-hans/', EN: 'en/' }[LANGUAGE];
  const ASKING = /有哪些|有哪几家|哪几家|哪几个|什么时候|何时|哪一年|哪年|什么|怎么|为什么|为何|如何|哪些|哪里|哪个|哪家|哪一|是不是|有没有|多少|几家|是谁|[的了吗呢是谁哪被与么]|\b(?:the|a|an|of|in|on|to|for|and|or|is|are|was|were|by|with|what|which|who|when|where|how|why|did|does|do|that|this|it|its|from|at|as|be|has|have)\b/g;
  const KEYWORDS = ['title', 'name', 'pinyin', 'word'];
  const TEXTS = ['names', 'summary', 'body'];
  const MOST_SUGGESTED = 8;
  const MOST_FOUND = 50;
  const LONGEST_NAME = 8;
  // pinyin with numbers for the tones, at least two syllables and nothing else
  const TONED = /^(?:(?:[zcs]h?|[bpmfdtnlgkhjqxryw])?[aeiouv]{1,3}(?:ng?|r)?[1-5] ?){2,}$/;
  const HAN = /^\p{Script=Han}+$/u;

  let loading = null;

  function script(name) {
    return new Promise((resolve, reject) => {
      const loaded = document.createElement('script');
      loaded.src = new URL(`assets/${name}`, ROOT).href;
      loaded.addEventListener('load', resolve);
      loaded.addEventListener('error', () => reject(new Error(`no ${name}`)));
      document.head.append(loaded);
    });
  }

  function load() {
    loading ??= Promise.all([script('minisearch.js'), script('search-index.js')]).then(() => prepare(globalThis.longhuIndex));
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
    index.documents.forEach((document, id) => { document.id = id; });
    index.engine = new globalThis.MiniSearch({
      fields: [...KEYWORDS, ...TEXTS],
      extractField: (document, field) => document[field],
      stringifyField: (value) => (Array.isArray(value) ? value.join('\n') : String(value)),
      tokenize: (text, field) => text.split(KEYWORDS.includes(field) ? '\n' : ' '),
      processTerm: (term) => term || null,
    });
    index.engine.addAll(index.documents);
    return index;
  }

  // Terms of a question in a field, as they are.
  const ask = (index, terms, fields, options = {}) => index.engine.search(terms.join('\n'),
    { fields, tokenize: (text) => text.split('\n'), ...options });

  // Traditional to simplified, case, width, accents: character by character.
  function fold(index, text) {
    return [...text.normalize('NFKC')].map((character) => index.simple.get(character)
      ?? character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()).join('');
  }

  const bare = (folded) => folded.replace(/[^\p{L}\p{N}]/gu, '');

  // English words without their inflections, as the exporter has them.
  function stem(run) {
    const word = run.replace(/['’]s$/, '');
    if (!/^[a-z]{4,}$/.test(word)) {
      return word;
    }
    let root = /ies$/.test(word) ? word.replace(/ies$/, 'y') : /(?:ss|x|ch|sh|zz)es$/.test(word) ? word.slice(0, -2)
      : word.replace(/([^sui])s$/, '$1');
    const inflected = /^(.*[aeiouy].*[^e])(?:ing|ed)$|^(.*[aeiouy].*e)ing$/.exec(root);
    const shorter = inflected?.[1] ?? inflected?.[2];
    root = shorter?.length >= 3 ? shorter.replace(/([^aeioulsz])\1$/, '$1') : root;
    return root.length > 4 && root.endsWith('e') ? root.slice(0, -1) : root.replace(/y$/, 'i');
  }

  // Words, and pairs of Han characters.
  function terms(plain) {
    const kept = plain.replace(ASKING, ' ').replace(/公司|企业|厂商|\b(?:company|companies|firm|firms|startup|startups)\b/g, ' ');
    const found = new Set();
    const runs = (kept.trim() ? kept : plain)
      .match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:[.'’](?:(?!\p{Script=Han})[\p{L}\p{N}])+)*/gu) ?? [];
    for (const run of runs) {
      if (HAN.test(run) && run.length > 1) {
        for (let at = 0; at + 1 < run.length; at++) {
          found.add(run.slice(at, at + 2));
        }
      } else {
        found.add(stem(run));
      }
    }
    return [...found];
  }

  const units = (plain) => (plain.match(/[a-z0-9]+|\p{Script=Han}/gu) ?? []).slice(0, 40);

  // A Latin word says as much as some Han characters.
  const weight = (unit) => Math.max(1, unit.length / 3);

  // Runs of a few units of the question, and how much of what it tells each is.
  function parts(plain, whole) {
    const all = units(plain);
    const told = units(plain.replace(ASKING, ' ').replace(/公司|企业|厂商/g, ' ')).reduce((sum, unit) => sum + weight(unit), 0);
    const found = new Map();
    for (let first = 0; first < all.length; first++) {
      let name = '';
      let share = 0;
      for (let last = first; last < Math.min(all.length, first + LONGEST_NAME); last++) {
        name += all[last];
        share += weight(all[last]);
        if (name.length > 1 && name.length < whole.length && !/^\d{1,3}$/.test(name)) {
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

  const known = (index, word) => ask(index, [word], ['name', 'pinyin', 'word'], { prefix: true }).length > 0
    || ask(index, [stem(word)], TEXTS).length > 0;

  // The nearest word of a name, with the same two letters first; else the name that it begins with.
  function nearest(index, word) {
    const near = (slips, same) => ask(index, [word], ['word'], { fuzzy: slips })
      .flatMap((hit) => hit.terms).find((term) => term.startsWith(word.slice(0, same)));
    const begun = [...word].map((_, at) => word.slice(0, at)).filter((part) => part.length > 3).reverse();
    return near(word.length > 5 ? 2 : 1, 2) ?? near(word.length > 4 ? 2 : 1, 0)
      ?? begun.find((part) => ask(index, [part], ['word']).length > 0);
  }

  // Latin words that stand nowhere put right, and a number apart from the letters before it.
  function corrected(index, plain) {
    let right = spoken(index, plain);
    if (ask(index, [bare(right)], ['name', 'pinyin'], { prefix: true }).length > 0) {
      return right;
    }
    for (const word of new Set(right.match(/[a-z0-9]+/g) ?? [])) {
      if (word.length > 2 && !known(index, word)) {
        const better = /^[a-z]{3,30}$/.test(word) ? nearest(index, word)
          : word.replace(/^([a-z]{3,})(\d+)$|^(\d+)([a-z]{3,})$/, '$1$3 $2$4');
        right = better ? right.replace(word, better) : right;
      }
    }
    return right;
  }

  // What each document is worth to a question: the tiers that it has, summed up.
  function rank(index, plain, onlyNames) {
    const { tiers } = index;
    const whole = bare(plain);
    const latin = !/\p{Script=Han}/u.test(whole);
    const scores = new Map();
    const add = (hits, worth) => hits.forEach((hit) => scores.set(hit.id, (scores.get(hit.id) ?? 0) + worth(hit)));
    const tier = (name, asked, options, share = 1) => add(ask(index, [asked], [tiers[name].field], options),
      () => tiers[name].boost * share);
    tier('TITLE', whole);
    tier('NAME', whole);
    add(ask(index, [whole], ['name'], { prefix: true }), (hit) => tiers.BEGINNING.boost
      + (index.documents[hit.id].rank === 0 ? tiers.FIRST_KINDS.boost : 0));
    if (latin) {
      tier('PINYIN', whole);
      add(whole.length > 1 ? ask(index, [whole], ['pinyin'], { prefix: true }) : [], () => tiers.PINYIN_BEGINNING.boost);
    } else if (whole.length > 3 && whole.length < 9 && HAN.test(whole)) {
      add(ask(index, [whole], ['name'], { fuzzy: 1 }), () => tiers.LOOKALIKE.boost);
    }
    const best = new Map();
    for (const [part, share] of parts(plain, whole)) {
      const worth = share < 1 ? tiers.INSIDE.boost * share : tiers.WHOLE_INSIDE.boost;
      const keep = (hits, much) => hits.forEach((hit) => best.set(hit.id, Math.max(much, best.get(hit.id) ?? 0)));
      keep(ask(index, [part], HAN.test(part) ? ['name'] : ['name', 'pinyin']), worth);
      if (HAN.test(part) && part.length < 7) {
        keep(ask(index, [read(index, part)], ['pinyin']), tiers.SOUND_INSIDE.boost * share);
      }
    }
    best.forEach((worth, id) => scores.set(id, (scores.get(id) ?? 0) + worth));
    add(latin ? [] : ask(index, [read(index, whole)], ['pinyin']), () => tiers.SAME_SOUND.boost);
    const words = (asked, factor) => {
      const pairs = asked.every((term) => HAN.test(term));
      const least = asked.length === 2 && !pairs ? 2 : pairs ? Math.max(1, Math.floor(asked.length / 2)) : Math.ceil(asked.length / 2);
      const hits = ask(index, asked, onlyNames ? ['names'] : TEXTS, {
        prefix: (term) => /^[a-z]{3,}$/.test(term),
        boost: { names: tiers.WORD_OF_NAME.boost, summary: tiers.WORD_OF_SUMMARY.boost, body: tiers.WORD_OF_BODY.boost },
      });
      add(hits.filter((hit) => hit.queryTerms.length >= least), (hit) => factor
        * (hit.score + (asked.length > 1 && hit.queryTerms.length === asked.length ? tiers.ALL_WORDS.boost : 0)));
    };
    words(terms(plain), 1);
    for (const other of variants(index, plain)) {
      tier('SYNONYM', bare(other));
      words(terms(other), index.otherWords);
    }
    return scores;
  }

  function find(index, text, onlyNames) {
    const plain = corrected(index, fold(index, text.slice(0, 100)).replace(/\s+/g, ' ').trim());
    if (!bare(plain)) {
      return [];
    }
    return [...rank(index, plain, onlyNames)].map(([id, score]) => ({ document: index.documents[id], score }))
      .filter((hit) => !onlyNames || hit.document.passage === 0)
      .sort((one, other) => one.document.passage - other.document.passage || other.score - one.score
        || (one.document.shown.path < other.document.shown.path ? -1 : 1))
      .map((hit) => hit.document);
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

  function item(index, { shown, leads }) {
    const listed = document.createElement('li');
    const name = element('p', 'name', '');
    const link = element('a', '', title(index, shown));
    link.href = address(shown.path);
    name.append(element('span', 'kind word', index.words[LANGUAGE][shown.kind]), link);
    listed.append(name, element('p', 'summary', shown.summaries[LANGUAGE] || leads[LANGUAGE]));
    return listed;
  }

  // The page of the results.
  async function answer(main, question) {
    const index = await load();
    const words = index.words[LANGUAGE];
    const found = find(index, question, false);
    const list = document.createElement('ol');
    list.append(...found.slice(0, MOST_FOUND).map((document) => item(index, document)));
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
