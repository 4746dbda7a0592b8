// Follows the person's choice of light or dark, as the system tells it.
const dark = window.matchMedia('(prefers-color-scheme: dark)');
const follow = () =>
  document.documentElement.setAttribute('data-bs-theme', dark.matches ? 'dark' : 'light');
dark.addEventListener('change', follow);
follow();
