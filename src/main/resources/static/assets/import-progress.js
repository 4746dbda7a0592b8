// Shows how far an import has come. Without it the page has a link that looks again.
const PAUSE = 1000;
const section = document.querySelector('[data-import]');
const numbers = new Intl.NumberFormat(document.documentElement.lang);

function show(run) {
  const counts = run.startedAt ? run.result : run.dryRun;
  section.querySelector('progress').value = counts.done;
  const done = section.querySelector('[data-done]');
  done.textContent = done.dataset.text
    .replace('{0}', numbers.format(counts.done)).replace('{1}', numbers.format(run.lines));
  for (const count of document.querySelectorAll('[data-count]')) {
    count.textContent = numbers.format(counts[count.dataset.count]);
  }
}

async function look() {
  const answer = await fetch(section.dataset.import).catch(() => null);
  if (answer?.ok) {
    const run = await answer.json();
    if (run.state !== section.dataset.state) {
      location.reload();
      return;
    }
    show(run);
  } else if (answer && answer.status < 500) {
    return;
  }
  setTimeout(look, PAUSE);
}

if (section) {
  setTimeout(look, PAUSE);
}
