// What was written on the record, newest first.
import { badge, el, fill, pageLink, section } from './elements.js';
import { at, size } from './words.js';

const AT_FIRST = 20;

export function journalPanel(names, reply) {
  const list = el('ol', { class: 'or-journal' });
  const older = el('button', { class: 'btn btn-default', type: 'button', hidden: true });
  const panel = section('journalsection', 'Journal', reply, list, older);
  let shown = [];
  let limit = AT_FIRST;

  older.addEventListener('click', () => {
    const next = limit;
    limit = Infinity;
    draw();
    list.children[next].focus();
  });

  function draw() {
    const lines = shown.slice(0, limit).map((entry) => line(entry, names));
    fill(list, lines.length > 0 ? lines : el('li', { class: 'or-empty' }, 'Nothing was written yet.'));
    older.hidden = shown.length <= limit;
    older.textContent = `Show ${shown.length - lines.length} older`;
  }

  return {
    panel,
    show(entries) {
      shown = [...entries].reverse();
      draw();
    },
  };
}

function line(entry, names) {
  const internal = entry.visibility === 'internal';
  return el(
    'li',
    { class: internal ? 'or-entry or-internal' : 'or-entry or-public', tabindex: '-1' },
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
