// What was written on the record, newest first.
import { badge, el, fill, pageLink, section } from './elements.js';
import { at, size } from './words.js';

export function journalPanel(names, reply) {
  const list = el('ol', { class: 'or-journal' });
  const panel = section('journalsection', 'Journal', reply, list);
  return {
    panel,
    show(entries) {
      const newest = [...entries].reverse();
      const shown = newest.map((entry) => line(entry, names));
      fill(list, shown.length > 0 ? shown : el('li', { class: 'or-empty' }, 'Nothing was written yet.'));
    },
  };
}

function line(entry, names) {
  const internal = entry.visibility === 'internal';
  return el(
    'li',
    { class: internal ? 'or-entry or-internal' : 'or-entry or-public' },
    el(
      'p',
      { class: 'or-entry-head' },
      badge(internal ? 'note' : 'public', internal ? 'Work note' : 'Public'),
      el('strong', {}, names.person(entry.author)),
      el('time', { datetime: entry.at }, at(entry.at)),
    ),
    entry.attachment ? file(entry.attachment) : el('p', { class: 'or-typed' }, entry.text),
  );
}

function file(attachment) {
  return el(
    'p',
    { class: 'or-file' },
    el('span', { class: 'or-quiet' }, 'File: '),
    pageLink(attachment.path, attachment.name),
    el('span', { class: 'or-quiet' }, ` ${size(attachment.size)}`),
  );
}
