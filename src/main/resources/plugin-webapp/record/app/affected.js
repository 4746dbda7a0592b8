// Which configuration items the record concerns, and what fails with them; asked after the record.
import { badge, el, fill, pageLink, section } from './elements.js';
import { newKey, post, read, remove } from './server.js';
import { said } from './words.js';

/**
 * @param tell says to the person what was done
 * @param refuse says why not
 * @param changed looks at the record anew
 */
export function affectedPanel(number, { tell, refuse, changed }) {
  const base = `/api/incidents/${encodeURIComponent(number)}`;
  const list = el('ul', { class: 'or-items' });
  const reach = el('p', { class: 'or-reach' });
  const typed = el('input', {
    id: 'or-item',
    class: 'form-control',
    placeholder: 'CI000123',
    autocomplete: 'off',
    spellcheck: 'false',
    maxlength: '24',
    required: true,
  });
  const form = el(
    'form',
    { class: 'or-item-form', on: { submit: name } },
    el('label', { for: typed.id }, 'Number of an item'),
    typed,
    el('button', { class: 'btn btn-default', type: 'submit' }, 'Add item'),
  );
  const panel = section('itemsection', 'Affected items', list, reach, form);
  let shown = null;

  async function name(submitted) {
    submitted.preventDefault();
    const item = typed.value.trim().toUpperCase();
    await attempt(async () => {
      await post(`${base}/affected-items`, { item }, newKey());
      typed.value = '';
      tell(`${item} is named as affected.`);
    });
  }

  async function attempt(work) {
    try {
      await work();
      await changed();
    } catch (failure) {
      refuse(failure);
    }
  }

  function line(one, open) {
    const end = el('button', { class: 'btn btn-link or-end', type: 'button', 'aria-label': `Remove ${one.named}` }, 'Remove');
    end.addEventListener('click', () =>
      attempt(async () => {
        await remove(`${base}/affected-items/${encodeURIComponent(one.named)}`);
        tell(`${one.named} is named no longer.`);
        typed.focus();
      }),
    );
    return el(
      'li',
      {},
      one.path ? pageLink(one.path, one.name) : (one.name ?? one.named),
      one.name ? el('span', { class: 'or-quiet' }, ` ${one.named} · ${said(one.class)} `) : null,
      one.status ? badge('plain', said(one.status)) : null,
      one.criticality ? badge('plain', said(one.criticality), 'Criticality') : null,
      open ? end : null,
    );
  }

  function tellReach(impact) {
    const { items, reached, services, customers, agreements, foremost, graph } = impact;
    if (items === 0) {
      fill(reach);
      return;
    }
    const names = foremost.map((one) => (one.criticality ? `${one.name} (${one.criticality})` : one.name));
    fill(
      reach,
      services === 0
        ? `With them fail ${counted(reached, 'item')} and no service. `
        : `With them fail ${counted(reached, 'item')} and ${counted(services, 'service')}, ` +
          `of ${counted(customers, 'customer')} under ${counted(agreements, 'agreement')}. `,
      names.length > 0 ? `Most critical: ${names.join(', ')}. ` : null,
      pageLink(graph, 'Show graph'),
    );
  }

  /** Tells what the server says, where it is still asked; answers whether it could be read. */
  async function look(what, asked, tell) {
    try {
      const answer = await read(`${base}/${what}`);
      if (shown === asked) {
        tell(answer);
      }
      return true;
    } catch {
      return false;
    }
  }

  return {
    panel,
    /** Asks for more only where other items are named than before. */
    async show(record) {
      const open = record.steps?.includes('name-items') ?? false;
      const named = record.affectedItems ?? [];
      form.hidden = !open;
      panel.hidden = !open && named.length === 0;
      const asked = `${open} ${named.join()}`;
      if (asked === shown) {
        return;
      }
      shown = asked;
      fill(list, named.length > 0 ? named.map((one) => el('li', {}, one)) : el('li', { class: 'or-empty' }, 'None named yet.'));
      fill(reach);
      if (named.length === 0) {
        return;
      }
      const told = await Promise.all([
        look('affected-items', asked, (items) => fill(list, items.map((one) => line(one, open)))),
        look('impact', asked, tellReach),
      ]);
      if (shown === asked && told.includes(false)) {
        shown = null; // What was told stands there; the next look asks again.
      }
    },
  };
}

function counted(count, word) {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
