// Says while somebody writes a change what it comes to, and adds rows in place. Without it the
// buttons of the form do the same.
const PAUSE = 900;
const form = document.getElementById('change');
let turn = 0;

const wait = time => new Promise(done => setTimeout(done, time));

/** Shows what collides, where this server keeps a schedule. */
async function collisions() {
  const place = document.getElementById('collisions-told');
  if (!place) {
    return;
  }
  const answer = await fetch(place.dataset.from, { headers: { Accept: 'text/html' } });
  if (answer.ok && place.isConnected) {
    const told = new DOMParser().parseFromString(await answer.text(), 'text/html');
    place.replaceChildren(...told.body.childNodes);
    place.hidden = false;
  }
}

/** Shows what the form comes to as it stands now; the last one to ask is the one who is answered. */
async function check() {
  const mine = (turn += 1);
  await wait(PAUSE);
  if (turn !== mine) {
    return;
  }
  const typed = new URLSearchParams(new FormData(form));
  typed.set('do', 'check');
  const answer = await fetch(form.action, { method: 'POST', body: typed, headers: { Accept: 'text/html' } });
  if (!answer.ok || turn !== mine) {
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.getElementById('checks');
  const shown = document.querySelector('#checks .card-body');
  if (fresh) {
    shown.replaceChildren(...fresh.querySelector('.card-body').childNodes);
    await collisions();
  }
}

/** A row like the last one of its table, in which nothing stands. */
function more(table) {
  const rows = table.querySelectorAll('[data-row]');
  const next = rows[rows.length - 1].cloneNode(true);
  const renamed = text => text.replace(/\[\d+]/, `[${rows.length}]`);
  next.querySelectorAll('datalist, [id$="-about"], [id$="-choice"]').forEach(one => one.remove());
  next.querySelectorAll('[id]').forEach(one => {
    one.id = renamed(one.id);
  });
  next.querySelectorAll('label[for]').forEach(one => {
    one.htmlFor = renamed(one.htmlFor);
  });
  next.querySelectorAll('input:not([name=choose]), textarea, select').forEach(one => {
    one.classList.remove('is-invalid');
    ['list', 'aria-invalid', 'aria-describedby'].forEach(name => one.removeAttribute(name));
    if (one.tagName === 'SELECT') {
      one.selectedIndex = 0;
    } else {
      one.value = '';
    }
  });
  table.append(next);
  return next;
}

form.addEventListener('input', check);
form.addEventListener('change', check);
form.addEventListener('click', event => {
  if (event.target.closest?.('[data-more]')) {
    event.preventDefault();
    document.querySelectorAll('#updates [data-rows]').forEach(more);
  }
});

/** The last row of a table is always an empty one. */
form.addEventListener('change', event => {
  const table = event.target.closest?.('[data-rows]');
  const rows = table?.querySelectorAll('[data-row]');
  if (rows && event.target.value && rows[rows.length - 1].contains(event.target)) {
    more(table);
  }
});
collisions();
