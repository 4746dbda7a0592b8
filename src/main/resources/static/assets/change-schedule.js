// Shows what a window collides with while it is typed. Without it the server answers when asked.
const FIELDS = ['choose', 'change', 'starts', 'ends', 'items', 'services', 'implementers', 'type', 'level'];
const PAUSE = 300;

for (const form of document.querySelectorAll('form[data-collisions]')) {
  let turn = 0;

  const ask = async () => {
    const mine = ++turn;
    await new Promise(done => setTimeout(done, PAUSE));
    const typed = new FormData(form);
    if (mine !== turn || !typed.get('starts') || !typed.get('ends')) {
      return;
    }
    const words = new URLSearchParams();
    for (const field of FIELDS) {
      typed.getAll(field).filter(Boolean).forEach(value => words.append(field, value));
    }
    const answer = await fetch(`${form.dataset.collisions}?${words}`);
    if (answer.ok && mine === turn) {
      const shown = new DOMParser().parseFromString(await answer.text(), 'text/html');
      document.getElementById('collisions').replaceChildren(...shown.getElementById('collisions').childNodes);
    }
  };

  form.addEventListener('input', ask);
  form.addEventListener('change', ask);
}
