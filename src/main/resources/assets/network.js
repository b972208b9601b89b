// The network to move about in, over the drawing of the server, which stays where this file or Cytoscape fails.

const words = document.querySelector('script[data-network]').dataset;
const figure = document.querySelector('.net');
const drawing = figure.querySelector('.scroll');
const MANY = 1000;
const STEPS = 4;
// letters of 13 px are never drawn smaller than 12
const READABLE = 0.93;
const KINDS = ['company', 'organization', 'person', 'policy', 'product', 'concept', 'place', 'era', 'group', 'event'];

if (!window.cytoscape) {
  throw new Error('no Cytoscape: the drawing of the server stays');
}

const source = new URL(words.network, location.href);
let steps = Number(source.searchParams.get('steps') ?? 1);
let chosen = null;
let ring = 1;

function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

function button(label, act, sign = label) {
  return make('button', { type: 'button', title: label, ariaLabel: label, onclick: act }, sign);
}

async function load() {
  const response = await fetch(source, { headers: { Accept: 'application/json' } });
  if (!response.ok) {
    throw new Error(response.status);
  }
  const data = await response.json();
  const path = new Set(data.path);
  const ends = new Set([source.searchParams.get('entry')]);
  data.edges.filter((edge) => path.has(edge.id)).forEach((edge) => ends.add(edge.from).add(edge.to));
  const nodes = data.nodes.map((node) => ({
    group: 'nodes',
    data: { ...node, text: document.documentElement.lang === 'en' ? node.label : `${node.seal} ${node.label}` },
    position: { x: node.x, y: node.y },
    classes: ends.has(node.id) ? 'on' : '',
  }));
  const edges = data.edges.map((edge) => ({
    group: 'edges',
    data: { ...edge, id: `e${edge.id}`, source: edge.from, target: edge.to },
    classes: `s${edge.stroke} ${edge.label === edge.reverse ? 'mutual' : ''} ${path.has(edge.id) ? 'on' : ''}`,
  }));
  return [...nodes, ...edges];
}

// A colour of the page as numbers, since the reader's own have names that only the browser knows.
function colour(name) {
  const drop = stage.appendChild(make('i', { hidden: true }));
  drop.style.forcedColorAdjust = 'none';
  drop.style.color = `var(--${name})`;
  const { color } = getComputedStyle(drop);
  drop.remove();
  return color;
}

// The colours and faces of the page, light or dark; of very many lines each is faint.
function style() {
  const [ink, paper, strong, seal, link] = ['ink', 'paper', 'strong', 'seal', 'link'].map(colour);
  const dashes = [[], [8, 3], [2, 3], [10, 3, 2, 3], []];
  const strokes = dashes.flatMap((dash, pair) => [strong, link].map((colour, second) => ({
    selector: `.s${pair * 2 + second + 1}`,
    style: {
      width: pair === 4 ? 3 : 1.5,
      'line-color': colour,
      'target-arrow-color': colour,
      ...(dash.length && !many && { 'line-style': 'dashed', 'line-dash-pattern': dash }),
    },
  })));
  return [
    { selector: 'core', style: { 'active-bg-opacity': 0 } },
    {
      selector: 'node',
      style: {
        shape: 'rectangle', width: 'data(width)', height: 'data(height)', label: 'data(text)', color: ink,
        'font-size': 13, 'font-family': getComputedStyle(figure).fontFamily, 'text-valign': 'center',
        'min-zoomed-font-size': 5,
        'background-color': paper, 'border-width': 2, 'border-color': strong, 'overlay-opacity': 0,
      },
    },
    ...KINDS.map((kind) => ({ selector: `node[kind='${kind}']`, style: { 'border-color': colour(`kind-${kind}`) } })),
    {
      selector: 'edge',
      style: {
        width: 1, 'line-color': strong, 'target-arrow-color': strong, 'target-arrow-shape': 'triangle',
        'arrow-scale': 0.8, opacity: many ? 0.3 : 1, 'curve-style': many ? 'straight' : 'bezier', 'overlay-opacity': 0,
      },
    },
    ...strokes,
    { selector: 'edge.mutual', style: { 'target-arrow-shape': 'none' } },
    { selector: 'edge.on', style: { width: 3, 'line-color': seal, 'target-arrow-color': seal, 'z-index': 1 } },
    { selector: 'node.on', style: { 'border-color': seal, 'border-width': 3 } },
    { selector: 'node.chosen', style: { 'border-color': seal, 'border-width': 4 } },
    { selector: '.far', style: { opacity: 0.2 } },
    { selector: 'edge.far', style: { opacity: many ? 0.03 : 0.2 } },
    { selector: 'edge.near', style: { opacity: 1 } },
  ];
}

const elements = await load();
const many = elements.length > MANY;
const stage = make('div', { className: 'stage', tabIndex: 0, role: 'application', ariaLabel: words.live });
const status = make('p', { className: 'unseen', role: 'status' });
const panel = make('div', { className: 'chosen', hidden: true });
const tools = make('div', { className: 'tools' });
stage.style.height = `${drawing.offsetHeight}px`;
drawing.before(make('div', { className: 'live' }, stage, tools, panel), status);
drawing.hidden = true;

const cy = window.cytoscape({
  container: stage,
  elements,
  style: style(),
  layout: { name: 'preset', fit: false },
  autoungrabify: true,
  boxSelectionEnabled: false,
  userZoomingEnabled: false,
  userPanningEnabled: false,
  minZoom: 0.05,
  maxZoom: 3,
  hideEdgesOnViewport: many,
  textureOnViewport: many,
});

// On a small screen the whole would be too small to read: then a readable part, around what matters.
function fit(whole) {
  cy.fit(undefined, 12);
  if (cy.zoom() > 1) {
    cy.zoom(1);
    cy.center();
  } else if (!whole && cy.zoom() < READABLE && cy.nodes().nonempty()) {
    const marked = cy.nodes('.on');
    cy.zoom(1);
    cy.center(marked.nonempty() ? marked : cy.nodes().max((node) => node.degree()).ele);
  }
}

// Brings a node into view, unless it is there and not under the panel.
function moveTo(node) {
  const { x, y } = node.renderedPosition();
  const free = cy.width() - (getComputedStyle(panel).position === 'absolute' ? panel.offsetWidth : 0);
  if (x > 60 && x < free - 60 && y > 20 && y < cy.height() - 20) {
    return;
  }
  const pan = { x: cy.pan('x') + free / 2 - x, y: cy.pan('y') + cy.height() / 2 - y };
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    cy.pan(pan);
  } else {
    cy.stop().animate({ pan }, { duration: 150 });
  }
}

function relation(edge, node) {
  const outgoing = edge.source().same(node);
  const other = outgoing ? edge.target() : edge.source();
  return make('li', {}, `${outgoing ? edge.data('label') : edge.data('reverse')} `,
    make('button', {
      type: 'button',
      onclick: () => {
        choose(other, true);
        stage.focus({ preventScroll: true });
      },
    }, other.data('title')),
    make('span', { className: 'when' }, edge.data('date') ? ` ${edge.data('date')}` : ''));
}

function show() {
  cy.elements().removeClass('far near chosen');
  panel.hidden = !chosen;
  if (!chosen) {
    status.textContent = '';
    return;
  }
  let near = chosen;
  for (let step = 0; step < ring; step += 1) {
    near = near.union(near.nodes().closedNeighborhood());
  }
  near.addClass('near');
  cy.elements().difference(near).addClass('far');
  chosen.addClass('chosen');
  const edges = chosen.connectedEdges();
  const held = panel.contains(document.activeElement) ? document.activeElement.title : '';
  const name = `${chosen.data('seal')} ${chosen.data('title')}`;
  status.textContent = `${name}, ${edges.length} ${words.degree}`;
  const address = `${words.prefix}/${chosen.id()}`;
  const centre = new URL(words.page, location.href);
  centre.searchParams.set('entry', chosen.id());
  ['from', 'to', 'steps'].forEach((end) => centre.searchParams.delete(end));
  panel.replaceChildren(
    make('p', { className: 'title' }, name),
    make('p', { className: 'acts' },
      make('a', { href: address }, words.open), ' ', make('a', { href: centre.pathname + centre.search }, words.centre)),
    make('p', { className: 'acts' },
      button(words.expand, () => expand(1), '＋'), button(words.shrink, () => expand(-1), '－'), button(words.close, leave, '✕')),
    make('ul', { className: 'plainlist' }, ...edges.map((edge) => relation(edge, chosen))),
  );
  if (held) {
    [...panel.querySelectorAll('button')].find((each) => each.title === held)?.focus();
  }
}

function choose(node, move) {
  chosen = node;
  ring = 1;
  show();
  if (node && move) {
    moveTo(node);
  }
}

function leave() {
  choose(null);
  stage.focus({ preventScroll: true });
}

// One step more or less around the chosen node; what the page did not bring is fetched.
async function expand(by) {
  if (by > 0 && source.searchParams.has('entry') && steps < STEPS) {
    steps += 1;
    source.searchParams.set('steps', steps);
    for (const element of await load()) {
      const known = cy.getElementById(element.data.id);
      if (known.empty()) {
        cy.add(element);
      } else if (known.isNode()) {
        known.position(element.position);
      }
    }
    complete();
    fit();
  }
  ring = Math.max(1, ring + by);
  show();
}

// The nearest node in the direction of an arrow key.
function neighbour(dx, dy) {
  const at = (chosen ?? cy.nodes('.on').first())[0]?.position() ?? { x: 0, y: 0 };
  let best = null;
  let least = Infinity;
  cy.nodes().forEach((node) => {
    const { x, y } = node.position();
    const along = (x - at.x) * dx + (y - at.y) * dy;
    const aside = Math.abs((x - at.x) * dy) + Math.abs((y - at.y) * dx);
    const length = along + aside * 2;
    if (!node.same(chosen ?? cy.collection()) && along > 0 && aside <= along * 2 && length < least) {
      best = node;
      least = length;
    }
  });
  return best;
}

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

stage.addEventListener('keydown', (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey) {
    return;
  }
  const keys = {
    Escape: () => choose(null),
    Enter: () => chosen && location.assign(`${words.prefix}/${chosen.id()}`),
    Home: () => fit(true),
    '+': () => chosen && expand(1),
    '=': () => chosen && expand(1),
    '-': () => chosen && expand(-1),
  };
  if (ARROWS[event.key]) {
    choose(neighbour(...ARROWS[event.key]) ?? chosen ?? cy.nodes()[0], true);
  } else if (keys[event.key]) {
    keys[event.key]();
  } else {
    return;
  }
  event.preventDefault();
});

// Wheel and finger belong to the page until the picture has been chosen.
function own(yes) {
  cy.userZoomingEnabled(yes);
  cy.userPanningEnabled(yes);
}
stage.addEventListener('focus', () => own(true));
stage.addEventListener('blur', () => own(false));
stage.addEventListener('pointerup', () => stage.focus({ preventScroll: true }));
cy.on('tap', (event) => choose(event.target === cy ? null : event.target.isNode() ? event.target : chosen));

// What was fetched later may be of types that the legend does not have.
const legend = figure.querySelector('.legend:not(.kinds)');

function complete() {
  cy.edges().forEach((edge) => {
    const { type, label, stroke } = edge.data();
    let item = [...legend.children].find((each) => each.dataset.type === type);
    if (!item) {
      item = legend.firstElementChild.cloneNode(true);
      item.dataset.type = type;
      item.querySelector('svg').setAttribute('class', `s${stroke}`);
      item.querySelector('span').textContent = label;
      legend.append(item);
    }
    item.querySelector('.quiet').textContent = cy.edges().filter((each) => each.data('type') === type).length;
  });
}

panel.addEventListener('keydown', (event) => event.key === 'Escape' && leave());

function zoom(by) {
  cy.zoom({ level: cy.zoom() * by, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
}
tools.append(button(words.zoomin, () => zoom(1.4), '＋'), button(words.zoomout, () => zoom(1 / 1.4), '－'), button(words.fit, () => fit(true), '▣'));

const repaint = () => cy.style(style());
new MutationObserver(repaint).observe(document.documentElement, { attributeFilter: ['data-theme'] });
['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)']
  .forEach((wish) => matchMedia(wish).addEventListener('change', repaint));
addEventListener('resize', () => cy.resize());
fit();
