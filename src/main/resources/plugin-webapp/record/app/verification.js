// The items of a batch that a task is about, as their records said when the sample was drawn.
import { el, fill, pageLink } from './elements.js';
import { read } from './server.js';

/** Shows the batch of a task in the place of whatever the body has. */
export async function verificationPanel(body, number, taskId) {
  const { facts } = await read(`/api/tasks/${encodeURIComponent(taskId)}`);
  const batch = Number.parseInt(facts.batch, 10);
  const items = batch ? await read(`/api/verifications/${number}/batches/${batch}/expected`) : [];
  fill(body, el('p', {}, pageLink(`/verifications/${number}`, `Open ${number}`)), items.map(card));
}

function card({ number, facts, relations }) {
  const id = `or-item-${number}`;
  return el(
    'section',
    { class: 'or-section', 'aria-labelledby': id },
    el('h4', { id }, pageLink(`/configuration-items/${number}`, `${number} ${facts.name}`)),
    el(
      'dl',
      { class: 'or-facts' },
      Object.entries(facts)
        .filter(([field]) => field !== 'name')
        .map(([field, value]) => fact(field.replace(/^attributes\./, ''), value)),
      relations.map((relation) => {
        const [type, other] = relation.split(' ');
        return fact(type, pageLink(`/configuration-items/${other}`, other));
      }),
    ),
  );
}

function fact(name, value) {
  return el('div', {}, el('dt', {}, name), el('dd', {}, value));
}
