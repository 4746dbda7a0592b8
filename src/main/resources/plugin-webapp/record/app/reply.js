// Writes on the record and adds files. What was typed leaves the field only when it is stored.
import { el, fill } from './elements.js';
import { newKey, post, upload } from './server.js';
import { size } from './words.js';

const LONGEST = 20_000;
const LARGEST = 20 * 1_048_576;

/**
 * @param draft where the text is kept while it is written
 * @param typing hears of each change
 */
export function replyForm(number, draft, { tell, refuse, changed, typing }) {
  const kept = draft.load();
  let key = newKey();
  let files = [];
  let sending = false;

  const text = el('textarea', {
    id: 'or-reply',
    class: 'form-control',
    rows: '3',
    maxlength: String(LONGEST),
    'aria-describedby': 'or-readers-hint',
  });
  text.value = kept.text ?? '';
  const readers = ['internal', 'public'].map((value) =>
    el('input', { type: 'radio', name: 'or-visibility', id: `or-${value}`, value, on: { change: altered } }),
  );
  readers[kept.visibility === 'public' ? 1 : 0].checked = true;
  const hint = el('p', { id: 'or-readers-hint', class: 'or-quiet' });
  const label = el('label', { for: text.id });
  const picker = el('input', { type: 'file', id: 'or-files', multiple: true });
  const chosen = el('ul', { class: 'or-files' });
  const send = el('button', { class: 'btn btn-primary', type: 'submit' });
  const form = el(
    'form',
    { class: 'or-reply', on: { submit } },
    el(
      'fieldset',
      {},
      el('legend', {}, 'Who reads it'),
      el('label', { for: 'or-internal' }, readers[0], ' Staff only'),
      el('label', { for: 'or-public' }, readers[1], ' The caller too'),
    ),
    label,
    text,
    hint,
    el('div', { class: 'or-reply-foot' }, el('label', { for: picker.id }, 'Add files'), picker, send),
    chosen,
  );
  text.addEventListener('input', altered);
  picker.addEventListener('change', choose);
  dress();

  function visibility() {
    return readers[1].checked ? 'public' : 'internal';
  }

  function altered() {
    // Other words are another entry; the same words sent again are the same one.
    key = newKey();
    draft.save({ text: text.value, visibility: visibility() });
    dress();
    typing();
  }

  function dress() {
    const open = visibility() === 'public';
    form.classList.toggle('or-to-caller', open);
    label.textContent = open ? 'Reply to the caller' : 'Work note';
    hint.textContent = open
      ? 'The caller and all who may see the record read this.'
      : 'Only staff read this; the caller does not.';
    send.textContent = sending ? 'Sending …' : open ? 'Send reply' : 'Add work note';
  }

  function choose() {
    files = [...files, ...Array.from(picker.files, (file) => ({ file, key: newKey() }))];
    picker.value = '';
    list();
    typing();
  }

  function list() {
    fill(
      chosen,
      files.map((one) => {
        const drop = el('button', { class: 'btn btn-link', type: 'button', 'aria-label': `Leave out ${one.file.name}` }, 'Leave out');
        drop.addEventListener('click', () => {
          files = files.filter((other) => other !== one);
          list();
          picker.focus();
        });
        return el(
          'li',
          {},
          el('span', { class: 'or-file-name' }, one.file.name),
          el('span', { class: 'or-quiet' }, ` ${size(one.file.size)} `),
          one.why ? el('strong', { class: 'or-why' }, one.why) : null,
          drop,
        );
      }),
    );
  }

  async function submit(submitted) {
    submitted.preventDefault();
    if (sending) {
      return;
    }
    if (text.value.trim() === '' && files.length === 0) {
      refuse(new Error('Write something, or choose a file.'));
      text.focus();
      return;
    }
    sending = true;
    send.setAttribute('aria-disabled', 'true');
    dress();
    try {
      const done = await everything(visibility());
      // The next entry is for staff again: what is public is chosen each time.
      readers[0].checked = true;
      tell(done);
      await changed();
    } catch (failure) {
      refuse(failure, text.value === '' ? '' : ' What you wrote is still here; send it again.');
    } finally {
      sending = false;
      send.removeAttribute('aria-disabled');
      dress();
    }
  }

  async function everything(readersOfIt) {
    const parts = [];
    if (text.value.trim() !== '') {
      const sent = text.value;
      await post(`/api/incidents/${encodeURIComponent(number)}/journal`, { text: sent, visibility: readersOfIt }, key);
      parts.push(readersOfIt === 'public' ? 'The reply was sent.' : 'The work note was added.');
      if (text.value === sent) {
        text.value = '';
        altered();
      }
    }
    for (const one of [...files]) {
      await add(one, readersOfIt);
      parts.push(`${one.file.name} was added.`);
    }
    return parts.join(' ');
  }

  async function add(one, readersOfIt) {
    try {
      if (one.file.size > LARGEST) {
        throw new Error(`${one.file.name} has more than 20 MB.`);
      }
      await upload(`/api/records/${encodeURIComponent(number)}/attachments`, one.file, readersOfIt, one.key);
      files = files.filter((other) => other !== one);
    } catch (failure) {
      one.why = failure.message;
      throw failure;
    } finally {
      list();
    }
  }

  return {
    form,
    /** Whether something is being written that is not stored yet. */
    busy: () => text.value !== '' || files.length > 0,
  };
}
