// Suggests what a long list has of what is being typed. Without it the server looks up what was sent.
const PAUSE = 150;
const turns = new WeakMap();

function suggestions(input) {
  if (!input.list) {
    const list = document.createElement('datalist');
    list.id = `${input.id || input.name}-choices-${document.querySelectorAll('datalist').length}`;
    input.after(list);
    input.setAttribute('list', list.id);
  }
  return input.list;
}

function option(choice) {
  const shown = document.createElement('option');
  shown.value = choice.text;
  return shown;
}

async function suggest(input) {
  const turn = (turns.get(input) ?? 0) + 1;
  turns.set(input, turn);
  await new Promise(done => setTimeout(done, PAUSE));
  if (turns.get(input) !== turn) {
    return;
  }
  const words = new URLSearchParams({ q: input.value });
  const answer = await fetch(`/api/choices/${input.dataset.choices}?${words}`);
  if (answer.ok && turns.get(input) === turn) {
    const page = await answer.json();
    suggestions(input).replaceChildren(...page.choices.map(option));
  }
}

// A field for several values always has an empty line to go on with.
function goOn(input) {
  const lines = input.closest('[data-choices-more]')?.querySelectorAll('input[data-choices]');
  if (lines && lines[lines.length - 1] === input && input.value) {
    const next = input.cloneNode();
    next.removeAttribute('list');
    next.removeAttribute('aria-describedby');
    next.removeAttribute('aria-invalid');
    next.classList.remove('is-invalid');
    next.id = `${input.id}-${lines.length}`;
    next.value = '';
    if (!next.hasAttribute('aria-label')) {
      next.setAttribute('aria-label', input.labels[0]?.textContent ?? '');
    }
    input.closest('[data-choices-more]').append(next);
  }
}

for (const kind of ['focusin', 'input']) {
  document.addEventListener(kind, event => {
    if (event.target.matches?.('input[data-choices]')) {
      suggest(event.target);
    }
  });
}
document.addEventListener('change', event => {
  if (event.target.matches?.('input[data-choices]')) {
    goOn(event.target);
  }
});
