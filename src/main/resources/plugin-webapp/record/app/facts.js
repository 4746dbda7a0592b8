// The record itself: what it is, where it stands, who has it.
import { badge, el, fill, pageLink, section } from './elements.js';
import { at, said, shownZone } from './words.js';

const NONE = '–';
const SHORT = 1_200;

/** The head of the tab: number, title and what must be seen at once. */
export function head(record) {
  return [
    el(
      'p',
      { class: 'or-headline' },
      pageLink(`/incidents/${encodeURIComponent(record.number)}`, record.number),
      badge(`state-${said(record.state).toLowerCase().replaceAll(' ', '-')}`, said(record.state)),
      record.priority
        ? badge(String(record.priority).toLowerCase(), record.priority, `Priority ${record.priority}`)
        : badge('plain', 'No priority yet'),
      record.priorityByHand ? badge('by-hand', 'Set by hand', 'An incident manager set the priority against the table') : null,
      record.securityFlag ? badge('security', 'Security') : null,
    ),
    el('h3', { class: 'or-title' }, record.title),
  ];
}

export function factsPanel(names) {
  const list = el('dl', { class: 'or-facts' });
  const text = el('p', { class: 'or-typed' });
  const description = el('details', { class: 'or-description' }, el('summary', {}, 'Description'), text);
  const panel = section('factsection', 'Facts', description, list);
  return {
    panel,
    show(record) {
      if (text.textContent === '') {
        description.open = (record.description ?? '').length <= SHORT;
      }
      text.textContent = record.description ?? NONE;
      fill(list, facts(record, names).map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value))));
    },
  };
}

function facts(record, names) {
  const { classification = {}, hold, resolution } = record;
  return [
    ['Service', names.service(record.service)],
    ['Caller', names.person(record.caller)],
    record.onBehalfOf && ['On behalf of', names.person(record.onBehalfOf)],
    ['Resolver group', record.assignmentGroup ? names.group(record.assignmentGroup) : NONE],
    ['Assignee', record.assignee ? names.person(record.assignee) : NONE],
    ['Impact', said(record.impact)],
    ['Urgency', said(record.urgency)],
    record.escalation && [
      'Escalated',
      `${record.escalation.level} % of the ${record.escalation.clock} time, ${at(record.escalation.since)}`,
    ],
    [
      'Category',
      [said(classification.category), classification.subcategory ? ` / ${classification.subcategory}` : ''].join(''),
    ],
    ['Security', record.securityFlag ? 'Yes, for the security role only' : null],
    ['Opened', at(record.openedAt)],
    record.occurredAt && ['Began', at(record.occurredAt)],
    record.deadline && ['Needed by', at(record.deadline)],
    hold && ['On hold', `${said(hold.reason)}, until ${at(hold.until)}`],
    resolution && ['Resolved', `${said(resolution.code)}, ${at(resolution.resolvedAt)}`],
    resolution && ['What was done', el('span', { class: 'or-typed' }, resolution.text)],
    record.closedAt && ['Closed', at(record.closedAt)],
    ['Reported by', said(record.source)],
    ['Reopened / handed over', `${record.reopenCount ?? 0} / ${record.reassignmentCount ?? 0}`],
    ['Time zone', shownZone()],
  ].filter((fact) => fact && fact[1] !== null);
}
