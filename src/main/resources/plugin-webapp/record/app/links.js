// How the record stands to others; staff add and end links here.
import { badge, el, fill, pageLink, section } from './elements.js';
import { newKey, post, remove } from './server.js';
import { said } from './words.js';

const TYPES = ['related-to', 'child-of', 'duplicate-of', 'caused-by', 'fixed-by', 'follows'];
const REVERSED = {
  'caused-by': 'Caused',
  'fixed-by': 'Fixes',
  'duplicate-of': 'Has the duplicate',
  'child-of': 'Parent of',
  'converted-to': 'Converted from',
  follows: 'Followed by',
};

/** How the shown record stands to the other one: a link reads otherwise from its other end. */
export function standing(link) {
  return link.outgoing === false ? (REVERSED[link.type] ?? said(link.type)) : said(link.type);
}

/** The page of the other record. */
export function otherEnd(link) {
  return pageLink(String(link.path ?? '').replace(/^\/api/, ''), link.other);
}

/**
 * @param tell says to the person what was done
 * @param refuse says why not
 * @param changed looks at the record anew
 */
export function linksPanel(number, { tell, refuse, changed }) {
  const base = `/api/records/${encodeURIComponent(number)}/links`;
  const list = el('ul', { class: 'or-links' });
  const type = el('select', { id: 'or-link-type', class: 'form-control' }, TYPES.map((word) => el('option', { value: word }, said(word))));
  const other = el('input', {
    id: 'or-link-to',
    class: 'form-control',
    placeholder: 'INC000123',
    autocomplete: 'off',
    spellcheck: 'false',
    maxlength: '24',
    required: true,
  });
  const add = el('button', { class: 'btn btn-default', type: 'submit' }, 'Add link');
  const form = el(
    'form',
    { class: 'or-link-form', on: { submit: link } },
    el('label', { for: type.id }, 'This record is'),
    type,
    el('label', { for: other.id }, 'Record number'),
    other,
    add,
  );
  const panel = section('linksection', 'Links', list, form);

  async function link(submitted) {
    submitted.preventDefault();
    const to = other.value.trim().toUpperCase();
    await busy(add, async () => {
      await post(base, { type: type.value, to }, newKey());
      other.value = '';
      tell(`Linked: ${said(type.value).toLowerCase()} ${to}.`);
      await changed();
    });
  }

  async function unlink(one, button) {
    // A link is kept in one direction; it is ended from the record that it leads from.
    const [from, to] = one.outgoing === false ? [one.other, number] : [number, one.other];
    const path = `/api/records/${encodeURIComponent(from)}/links/${encodeURIComponent(one.type)}/${encodeURIComponent(to)}`;
    await busy(button, async () => {
      await remove(path);
      tell(`The link with ${one.other} was ended.`);
      await changed();
      other.focus();
    });
  }

  async function busy(button, work) {
    if (button.getAttribute('aria-disabled') === 'true') {
      return;
    }
    button.setAttribute('aria-disabled', 'true');
    try {
      await work();
    } catch (failure) {
      refuse(failure);
    } finally {
      button.removeAttribute('aria-disabled');
    }
  }

  function line(one) {
    const end = el('button', { class: 'btn btn-link or-end', type: 'button', 'aria-label': `End the link with ${one.other}` }, 'End');
    end.addEventListener('click', () => unlink(one, end));
    return el(
      'li',
      {},
      el('span', { class: 'or-quiet' }, `${standing(one)} `),
      otherEnd(one),
      ' ',
      badge(`state-${one.state}`, said(one.state)),
      el('span', { class: 'or-link-title' }, one.title ?? ''),
      end,
    );
  }

  return {
    panel,
    /** Null where this server keeps no links. */
    show(links) {
      panel.hidden = links === null;
      const lines = (links ?? []).map(line);
      fill(list, lines.length > 0 ? lines : el('li', { class: 'or-empty' }, 'No links.'));
    },
  };
}
