// Closes a group of the navigation that was opened: by Escape, by a click elsewhere, by going on.
const opened = () => document.querySelectorAll('.menu details[open]');

function close(except) {
  opened().forEach(group => {
    group.open = group === except;
  });
}

document.addEventListener('keydown', event => {
  const group = event.key === 'Escape' && opened()[0];
  if (group) {
    close();
    group.querySelector('summary').focus();
  }
});
for (const kind of ['click', 'focusin']) {
  document.addEventListener(kind, event => close(event.target.closest?.('.menu details')));
}
