// Makes the drawn impact a thing to walk through: arrow keys, zoom, groups that open in place, and
// the path of what has the focus. Without it each node is a link, and groups open as pages.
const STEPS = [0.25, 0.35, 0.5, 0.7, 0.85, 1, 1.25, 1.5, 2];
let place = document.getElementById('impact-graph');
let byId;
let scale = 1;

const nodes = () => [...place.querySelectorAll('.node')];
const drawing = () => place.querySelector('.impact-drawing');
const canvas = () => place.querySelector('.impact-canvas');

/** Where a node is, in pixels of the drawing at full size. */
function corner(node) {
  const [x, y] = node.getAttribute('transform').match(/[\d.]+/g).map(Number);
  return { x, y };
}

function begin() {
  byId = new Map(nodes().map(node => [node.dataset.id, node]));
  nodes().forEach((node, at) => node.setAttribute('tabindex', at === 0 ? '0' : '-1'));
  place.querySelector('.impact-tools').hidden = false;
  // The nodes are what the keyboard walks through; the frame need not be a stop besides.
  canvas().removeAttribute('tabindex');
  zoom(scale);
}

function zoom(to) {
  scale = to;
  const { width, height } = drawing().viewBox.baseVal;
  drawing().setAttribute('width', Math.round(width * scale));
  drawing().setAttribute('height', Math.round(height * scale));
}

function zoomBy(kind) {
  if (kind === 'full') {
    zoom(1);
  } else if (kind === 'fit') {
    const { width, height } = drawing().viewBox.baseVal;
    const room = window.innerHeight * 0.75 - 4;
    zoom(Math.max(0.1, Math.min(1, (canvas().clientWidth - 2) / width, room / height)));
  } else {
    const next = kind === 'in' ? STEPS.find(step => step > scale + 0.01) : STEPS.findLast(step => step < scale - 0.01);
    zoom(next ?? scale);
  }
}

/** Marks the way from what was asked about to a node; answers the names on it. */
function mark(node) {
  place.querySelectorAll('.on-path').forEach(one => one.classList.remove('on-path'));
  const way = [];
  for (let one = node; one; one = byId.get(one.dataset.parent)) {
    way.unshift(one.getAttribute('aria-label').split(',')[0]);
    one.classList.add('on-path');
    place.querySelectorAll('.line').forEach(line => {
      if (line.dataset.to === one.dataset.id) {
        line.classList.add('on-path');
      }
    });
  }
  return way;
}

function arrive(node) {
  nodes().forEach(one => one.setAttribute('tabindex', one === node ? '0' : '-1'));
  const way = mark(node);
  const said = node.getAttribute('aria-label');
  document.getElementById('graph-said').textContent = way.length > 1 ? `${said}. ${way.join(' → ')}` : said;
  const { x, y } = corner(node);
  const seen = canvas();
  const box = { left: x * scale, top: y * scale, right: (x + 224) * scale, bottom: (y + 60) * scale };
  if (box.left < seen.scrollLeft || box.right > seen.scrollLeft + seen.clientWidth) {
    seen.scrollLeft = box.left - seen.clientWidth / 3;
  }
  if (box.top < seen.scrollTop || box.bottom > seen.scrollTop + seen.clientHeight) {
    seen.scrollTop = box.top - seen.clientHeight / 3;
  }
}

/** The nearest node in the same column, above or below. */
function beside(node, sign) {
  const { x, y } = corner(node);
  return nodes()
    .map(one => ({ one, at: corner(one) }))
    .filter(({ at }) => at.x === x && (at.y - y) * sign > 0)
    .sort((a, b) => (a.at.y - b.at.y) * sign)[0]?.one;
}

function next(node, key) {
  switch (key) {
    case 'ArrowRight':
      return nodes().find(one => one.dataset.parent === node.dataset.id);
    case 'ArrowLeft':
      return byId.get(node.dataset.parent);
    case 'ArrowDown':
      return beside(node, 1);
    case 'ArrowUp':
      return beside(node, -1);
    case 'Home':
      return nodes()[0];
    case 'End':
      return nodes().at(-1);
    default:
      return null;
  }
}

/** Shows the graph of another address in place of this one, with the focus where it makes sense. */
async function show(address, parent) {
  const known = new Set(byId.keys());
  const answer = await fetch(address, { headers: { Accept: 'text/html' } });
  const fresh = answer.ok
    ? new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('impact-graph')
    : null;
  if (!fresh) {
    location.assign(address);
    return;
  }
  place.replaceWith(document.adoptNode(fresh));
  place = fresh;
  history.replaceState(null, '', address);
  begin();
  listen();
  const focused = nodes().find(node => !known.has(node.dataset.id)) ?? byId.get(parent) ?? nodes()[0];
  focused?.focus();
}

function open(node) {
  if (node.dataset.open) {
    show(node.dataset.open, node.dataset.parent);
  }
}

function keyed(event) {
  const node = event.target.closest?.('.node');
  if (!node || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const to = next(node, event.key);
  if (to) {
    to.focus();
  } else if (event.key === '+' && node.dataset.open) {
    open(node);
  } else if (event.key === '-' && node.dataset.close) {
    show(node.dataset.close, node.dataset.parent);
  } else if (!event.key.startsWith('Arrow')) {
    return;
  }
  event.preventDefault();
}

function clicked(event) {
  const zooming = event.target.closest?.('[data-zoom]');
  const node = event.target.closest?.('.node');
  const again = event.target.closest?.('[data-again]');
  if (zooming) {
    zoomBy(zooming.dataset.zoom);
  } else if (node?.dataset.open && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    open(node);
  } else if (again) {
    event.preventDefault();
    show(again.href, null);
  }
}

function listen() {
  place.addEventListener('keydown', keyed);
  place.addEventListener('click', clicked);
  place.addEventListener('focusin', event => {
    const node = event.target.closest?.('.node');
    if (node) {
      arrive(node);
    }
  });
  place.addEventListener('mouseover', event => {
    const node = event.target.closest?.('.node');
    if (node) {
      mark(node);
    }
  });
}

begin();
listen();
