// One place for what the person is told, read out by screen readers.
import { el, fill } from './elements.js';

export function messages() {
  const done = el('div', { role: 'status', class: 'or-told' });
  const refused = el('div', { role: 'alert', class: 'or-refused' });
  let passing = false;
  return {
    panel: el('div', { class: 'or-messages' }, done, refused),
    /** What was done. */
    tell(text) {
      fill(refused);
      fill(done, el('p', { class: 'or-done' }, text));
    },
    /** What somebody else did. */
    note(text) {
      fill(done, done.querySelector('.or-done'), el('p', { class: 'or-meanwhile' }, text));
    },
    /** Why not, and what can be done about it. */
    refuse(failure, more = '', again = null) {
      passing = again !== null;
      if (!passing) {
        fill(done);
      }
      const fields = Object.values(failure.fields ?? {}).filter((text) => !failure.message.includes(text));
      const text = failure.signedOut
        ? 'You are signed out. '
        : `${[failure.message, ...fields].join(' ')}`;
      fill(
        refused,
        el(
          'p',
          {},
          text,
          failure.signedOut
            ? el('a', { href: '/sign-in', target: '_blank', rel: 'noopener' }, 'Sign in again in a new window')
            : null,
          failure.signedOut ? ', then come back here.' : null,
          more,
          again ? el('button', { class: 'btn btn-default', type: 'button', on: { click: again } }, 'Try again') : null,
        ),
      );
    },
    /** The way to the server is free again: a message that it was not is out of date. */
    calm() {
      if (passing) {
        passing = false;
        fill(refused);
      }
    },
  };
}
