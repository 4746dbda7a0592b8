// What a card of the task list shows of its record. All cards of a page ask together, in one call.
import { badge, el, fill } from './elements.js';
import { read } from './server.js';
import { at, span } from './words.js';

const TOGETHER = 30;
const MOST = 100;
const AFRESH = 30_000;
const SOON = 3_600_000;

const shown = new Map();
let waiting = null;

/** Shows at once what the task itself says, and the record as soon as it is known. */
export function renderCard(node, taskId, task) {
  node.classList.add('or-card');
  node.id = `or-card-${taskId}`;
  const card = { node, taskId, line: fromTask(taskId, task) };
  shown.set(node, card);
  draw(card);
  waiting ??= setTimeout(askForAll, TOGETHER);
}

setInterval(() => {
  forgetGone();
  shown.forEach(draw);
}, AFRESH);

function fromTask(id, task) {
  return task
    ? { id, rank: task.priority, due: task.due, followUp: task.followUp }
    : { id };
}

async function askForAll() {
  waiting = null;
  forgetGone();
  const asking = [...shown.values()].filter((card) => !card.asked);
  asking.forEach((card) => (card.asked = true));
  const ids = [...new Set(asking.map((card) => card.taskId))];
  for (let from = 0; from < ids.length; from += MOST) {
    const query = ids.slice(from, from + MOST).map((id) => `id=${encodeURIComponent(id)}`);
    // Without an answer the cards go on showing what the tasks say.
    const lines = await read(`/api/task-cards?${query.join('&')}`).catch(() => []);
    const byId = new Map(lines.map((line) => [line.id, line]));
    asking
      .filter((card) => byId.has(card.taskId))
      .forEach((card) => {
        card.line = byId.get(card.taskId);
        draw(card);
      });
  }
}

function forgetGone() {
  shown.forEach((card, node) => {
    if (node.isConnected) {
      card.seen = true;
    } else if (card.seen || card.asked) {
      shown.delete(node);
    }
  });
}

function draw({ node, line }) {
  const record = line.number
    ? el(
        'p',
        { class: 'or-card-record' },
        el('span', { class: 'or-card-number' }, line.number),
        ' ',
        el('span', { class: 'or-card-title', title: line.title }, line.title ?? ''),
      )
    : null;
  node.closest('li.task')?.querySelector('h4 a')?.setAttribute('aria-describedby', node.id);
  fill(node, record, el('p', { class: 'or-badges' }, priority(line), dueState(line)));
}

function priority({ rank }) {
  const place = (100 - Number(rank)) / 20 + 1;
  return Number.isInteger(place) && place >= 1 && place <= 5
    ? badge(`p${place}`, `P${place}`, `Priority ${place} of 5`)
    : null;
}

function dueState({ due, followUp }) {
  if (due) {
    const left = new Date(due) - Date.now();
    const kind = left < 0 ? 'overdue' : left < SOON ? 'soon' : 'due';
    const text = left < 0 ? `Overdue by ${span(left / 1_000, false)}` : `Due in ${span(left / 1_000, false)}`;
    return badge(kind, text, `Due ${at(due)}`);
  }
  return followUp ? badge('paused', 'Paused', `Paused until ${at(followUp)}`) : null;
}
