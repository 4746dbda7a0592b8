// A change in the Record tab: what it is, what it risks, what it collides with, and how it is made
// and undone. What another part of the server does not tell, or not this person, is left out.
import { badge, el, fill, pageLink, section } from './elements.js';
import { otherEnd, standing } from './links.js';
import { read } from './server.js';
import { at, said } from './words.js';

const NONE = '–';
const GATES = { open: 'met', waiting: 'plain', shut: 'overdue' };

/** Shows the change. */
export async function changePanel(body, number) {
  const path = encodeURIComponent(number);
  const [overview, collisions, gates, links] = await Promise.all([
    read(`/api/changes/${path}/overview`),
    read(`/api/change-schedule/collisions/${path}`).catch(unlessAbsent),
    read(`/api/changes/${path}/gates`).catch(unlessAbsent),
    read(`/api/records/${path}/links`).catch(unlessAbsent),
  ]);
  fill(
    body,
    head(overview),
    el(
      'div',
      { class: 'or-columns' },
      el('div', {}, facts(overview), risk(overview), impact(overview)),
      el(
        'div',
        {},
        collided(collisions?.collisions),
        gated(gates?.gates),
        plan(overview),
        work(overview),
        updates(overview),
        linked(links),
      ),
    ),
  );
}

function unlessAbsent(failure) {
  if (failure.status === 403 || failure.status === 404) {
    return null;
  }
  throw failure;
}

function head({ change, requester, owner }) {
  return el(
    'header',
    { class: 'or-head' },
    el(
      'p',
      { class: 'or-headline' },
      pageLink(`/changes/${change.number}`, change.number),
      badge('state-new', said(change.state)),
      badge('plain', said(change.type)),
      change.category ? badge('plain', said(change.category)) : null,
      change.riskLevel ? badge(dangerous(change.riskLevel) ? 'overdue' : 'plain', `${said(change.riskLevel)} risk`) : null,
    ),
    el('h3', { class: 'or-title or-typed' }, change.title),
    el('p', { class: 'or-quiet' }, `Asked for by ${requester}, ${at(change.openedAt)}. ${owner} answers for it. Version ${change.contentVersion}.`),
  );
}

function dangerous(level) {
  return level === 'high' || level === 'very-high';
}

function list(facts) {
  return el(
    'dl',
    { class: 'or-facts' },
    facts.filter(Boolean).map(([name, ...value]) => el('div', {}, el('dt', {}, name), el('dd', { class: 'or-typed' }, value))),
  );
}

/** Texts of any length, one below the other. */
function prose(texts) {
  return texts.filter(Boolean).flatMap(([name, ...value]) => [
    el('p', { class: 'or-quiet' }, name),
    el('p', { class: 'or-typed' }, value),
  ]);
}

function facts(overview) {
  const { change, items } = overview;
  return section(
    'change-facts',
    'What and why',
    prose([
      ['Why', overview.reason],
      overview.description && ['Description', overview.description],
      overview.effect && ['What users notice', overview.effect],
      overview.benefit && ['What is better afterwards', overview.benefit],
    ]),
    list([
      ['Services', overview.services.join(', ') || NONE],
      ['Configuration items', items.length === 0 ? NONE : el('ul', {}, items.map((one) => el('li', {}, pageLink(`/configuration-items/${one.number}`, `${one.name} (${one.number})`))))],
      ['Window', change.window ? `${at(change.window.starts)} – ${at(change.window.ends)}` : NONE],
      ['Outage', overview.outageMinutes > 0 ? `${overview.outageMinutes} minutes at most` : 'None'],
      ['Digest', el('code', {}, change.digest)],
    ]),
  );
}

function table(id, titles, rows) {
  return el(
    'table',
    { class: 'or-effects-table', 'aria-labelledby': `or-${id}-title` },
    el('thead', {}, el('tr', {}, titles.map((title) => el('th', { scope: 'col' }, title)))),
    el('tbody', {}, rows.map((cells) => el('tr', {}, cells.map((cell) => el('td', { class: 'or-typed' }, cell))))),
  );
}

function risk({ change, risk: answers, points }) {
  return section(
    'change-risk',
    'Risk',
    answers.length === 0
      ? el('p', { class: 'or-empty' }, 'Its questions are not answered yet.')
      : table('change-risk', ['Question', 'Answer', 'Points'], [
          ...answers.map((one) => [one.question, one.answer, String(one.points)]),
          ['The answers together', '', String(points)],
          ...(change.riskScore === null || change.riskScore === undefined ? [] : [['With the facts about the items', said(change.riskLevel), String(change.riskScore)]]),
        ]),
  );
}

function impact({ impact: found }) {
  return found
    ? section(
        'change-impact',
        'Impact',
        el('p', {}, `Items in use: ${found.items}. Others that fail with them: ${found.reached}.`),
        found.services.length > 0 ? el('p', { class: 'or-typed' }, `Services that fail: ${found.services.join(', ')}${found.more > 0 ? ` and ${found.more} more` : ''}`) : null,
        found.holding > 0 ? el('p', {}, `Services that hold by redundancy alone: ${found.holding}.`) : null,
        el('p', {}, pageLink(found.path, 'Show as a graph')),
      )
    : null;
}

function collided(found) {
  if (!found) {
    return null;
  }
  return section(
    'change-collisions',
    'Collisions',
    found.length === 0
      ? el('p', {}, 'Nothing collides.')
      : el(
          'ul',
          {},
          found.map((one) =>
            el(
              'li',
              { class: 'or-typed' },
              badge(one.effect === 'block' ? 'overdue' : 'due', said(one.effect)),
              ` ${said(one.kind)} `,
              one.change ? pageLink(`/changes/${one.change}`, one.change) : null,
              one.text ? ` ${one.text}` : '',
              ` ${at(one.starts)} – ${at(one.ends)}`,
            ),
          ),
        ),
  );
}

function gated(gates) {
  return gates && gates.length > 0
    ? section(
        'change-gates',
        'Gates',
        el(
          'ul',
          {},
          gates.map((one) =>
            el('li', { class: 'or-typed' }, badge(GATES[one.state], said(one.state)), ` ${said(one.gate)}: ${one.why}`),
          ),
        ),
      )
    : null;
}

function plan({ plan: made }) {
  return section(
    'change-plan',
    'Plan',
    prose([
      ['How it is made', made.implementation || NONE],
      ['How it is tested', made.test || NONE],
      ['How it is backed out', badge('plain', said(made.backOutTest)), ` ${made.backOut || NONE}`],
      made.backOutReason && ['Why it was not tried', made.backOutReason],
      made.pointOfNoReturn && ['Point of no return', made.pointOfNoReturn],
      ['Who is told', made.communication || NONE],
    ]),
  );
}

function work({ tasks }) {
  return tasks.length === 0
    ? null
    : section(
        'change-work',
        'Work',
        table('change-work', ['Stage', 'Task', 'Implementer', 'Minutes'], tasks.map((one) => [String(one.stage), one.title, one.implementer, String(one.minutes)])),
      );
}

function updates({ updates: lines }) {
  return lines.length === 0
    ? null
    : section(
        'change-updates',
        'What is written of configuration items',
        table('change-updates', ['Item', 'What', 'Now', 'Afterwards'], lines.map((one) => [
          one.number ? pageLink(`/configuration-items/${one.number}`, one.item) : `${one.item} (new)`,
          [one.what, one.otherName ? [' ', one.other ? pageLink(`/configuration-items/${one.other}`, one.otherName) : one.otherName] : null],
          one.before,
          one.after,
        ])),
      );
}

function linked(links) {
  return links && links.length > 0
    ? section(
        'change-links',
        'Links',
        el('ul', {}, links.map((one) => el('li', { class: 'or-typed' }, `${standing(one)} `, otherEnd(one), ` ${one.title ?? ''}`))),
      )
    : null;
}
