// What belongs to the record: its family, who follows it, and the major incident that it is.
import { badge, el, fill, pageLink, section } from './elements.js';
import { at, said } from './words.js';

export function familyPanel(names) {
  const list = el('dl', { class: 'or-family' });
  const panel = section('familysection', 'Family and followers', list);
  return {
    panel,
    show(record) {
      const lines = family(record, names).filter(Boolean);
      panel.hidden = lines.length === 0;
      fill(list, lines.map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value))));
    },
  };
}

function family(record, names) {
  const children = record.children ?? [];
  const duplicates = record.duplicates ?? [];
  return [
    record.parent && ['Child of', relative(record.parent)],
    children.length > 0 && [`Children (${children.length})`, relatives(children)],
    record.duplicateOf && [record.mergedInto ? 'Merged into' : 'Duplicate of', relative(record.duplicateOf)],
    duplicates.length > 0 && [`Duplicates (${duplicates.length})`, relatives(duplicates)],
    record.watchers?.length > 0 && ['Followed by', record.watchers.map(names.person).join(', ')],
  ];
}

function relatives(records) {
  return el('ul', { class: 'or-relatives' }, records.map((one) => el('li', {}, relative(one))));
}

function relative(one) {
  return el(
    'span',
    { class: 'or-relative' },
    pageLink(String(one.path ?? '').replace(/^\/api/, ''), one.number),
    ' ',
    badge(`state-${one.state}`, said(one.state)),
    ' ',
    one.title ?? '',
  );
}

/** One line on the major incident: where it stands, and what is due next. */
export function majorLine(record, names) {
  const { major } = record;
  if (!major) {
    return null;
  }
  const due = [
    major.state === 'candidate' && `decide until ${at(major.decisionDue)}`,
    major.internalUpdateDue && `next update for staff ${at(major.internalUpdateDue)}`,
    major.customerUpdateDue && `for customers ${at(major.customerUpdateDue)}`,
    major.state === 'stood-down' && major.reviewDue && `review until ${at(major.reviewDue)}`,
    major.roles && `led by ${names.person(major.roles.manager)}`,
    major.bridge && `bridge: ${major.bridge}`,
  ].filter(Boolean);
  return el(
    'p',
    { class: 'or-major' },
    badge('overdue', `Major incident: ${said(major.state).toLowerCase()}`),
    ' ',
    due.join(' · '),
  );
}
