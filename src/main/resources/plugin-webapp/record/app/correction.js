// A correction in the Record tab: what it makes other, before and after, with why and the digest.
import { badge, el, fill, pageLink, section } from './elements.js';
import { learn, names } from './names.js';
import { read } from './server.js';
import { at, said } from './words.js';

const SHOWN = 100;

/** Shows the correction. */
export async function correctionPanel(body, number) {
  const correction = await read(`/api/corrections/${encodeURIComponent(number)}`);
  await learn({ record: { watchers: [correction.proposer, correction.answer?.by] } });
  fill(body, head(correction), why(correction), obstacles(correction), answer(correction), effects(correction));
}

function head(correction) {
  return el(
    'header',
    { class: 'or-head' },
    el(
      'p',
      { class: 'or-headline' },
      pageLink(correction.links.page, correction.number),
      badge('quiet', said(correction.state)),
      badge('quiet', said(correction.kind)),
    ),
    el('h3', { class: 'or-title or-typed' }, correction.title),
    el(
      'p',
      { class: 'or-quiet' },
      `Proposed by ${names.person(correction.proposer)}, ${at(correction.proposedAt)}. Highest criticality: ${correction.criticality}.`,
    ),
  );
}

function why(correction) {
  return section('reason', 'Why', el('p', { class: 'or-typed' }, correction.reason));
}

function obstacles({ obstacles: found }) {
  const lines = Object.entries(found ?? {});
  return lines.length === 0
    ? null
    : section(
        'obstacles',
        'What stands in the way',
        el('ul', {}, lines.map(([field, text]) => el('li', { class: 'or-typed' }, `${field}: ${text}`))),
      );
}

function answer({ answer: last }) {
  return last
    ? section(
        'answer',
        'What was said',
        el('p', { class: 'or-quiet' }, `${said(last.decision)}, ${names.person(last.by)}, ${at(last.at)}`),
        last.remark ? el('p', { class: 'or-typed' }, last.remark) : null,
      )
    : null;
}

function effects(correction) {
  const lines = correction.effects.slice(0, SHOWN);
  const more = correction.effects.length - lines.length + correction.moreEffects;
  return section(
    'effects',
    'Before and after',
    el(
      'table',
      { class: 'or-effects-table', 'aria-labelledby': 'or-effects-title' },
      el(
        'thead',
        {},
        el('tr', {}, ['Item', 'What', 'Before', 'After'].map((title) => el('th', { scope: 'col' }, title))),
      ),
      el('tbody', {}, lines.map((line) => row(line, correction))),
    ),
    more > 0
      ? el('p', {}, pageLink(correction.links.page, `${more} more on its page`))
      : null,
    el('p', { class: 'or-quiet or-typed' }, 'This has the digest ', el('code', {}, correction.digest)),
  );
}

function row(line, { added }) {
  return el(
    'tr',
    {},
    el('td', {}, item(added[line.item] ?? line.item, line.name)),
    el('td', { class: 'or-typed' }, what(line), line.other ? item(added[line.other] ?? line.other, line.otherName) : null),
    el('td', { class: 'or-typed' }, value(line, line.before)),
    el('td', { class: 'or-typed' }, value(line, line.after)),
  );
}

function item(number, name) {
  return /^CI\d{6,}$/.test(number) ? pageLink(`/configuration-items/${number}`, `${name} (${number})`) : `${name} (new)`;
}

function what({ what: kind, subject }) {
  return kind === 'verified' ? 'Verified' : `${kind === 'field' ? '' : `${said(kind)} `}${subject} `;
}

function value({ what: kind }, text) {
  if (text === null || text === undefined) {
    return '–';
  }
  if (kind !== 'relation') {
    return text;
  }
  return text === '' ? 'Holds' : `Holds, in the group ${text}`;
}
