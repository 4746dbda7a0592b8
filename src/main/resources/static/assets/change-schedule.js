// Shows what a window collides with while it is typed, and nothing where it is not known any more.
// Without it the server answers when asked.
const FIELDS = ['choose', 'change', 'starts', 'ends', 'items', 'services', 'implementers', 'type', 'level'];
const PAUSE = 300;

const show = nodes => document.getElementById('collisions').replaceChildren(...nodes);

for (const form of document.querySelectorAll('form[data-collisions]')) {
  let turn = 0;

  const ask = async () => {
    const mine = ++turn;
    await new Promise(done => setTimeout(done, PAUSE));
    const typed = new FormData(form);
    if (mine !== turn) {
      return;
    }
    if (!typed.get('starts') || !typed.get('ends')) {
      show([]);
      return;
    }
    const words = new URLSearchParams();
    for (const field of FIELDS) {
      typed.getAll(field).filter(Boolean).forEach(value => words.append(field, value));
    }
    const answer = await fetch(`${form.dataset.collisions}?${words}`);
    const text = answer.ok ? await answer.text() : '';
    if (mine === turn) {
      const page = new DOMParser().parseFromString(text, 'text/html');
      show(page.getElementById('collisions')?.childNodes ?? []);
    }
  };

  form.addEventListener('input', ask);
  form.addEventListener('change', ask);
}
