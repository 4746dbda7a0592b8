// Whether somebody is at this window. Nothing is asked for an empty chair: each question would keep
// the session alive that ends for who does nothing.

const GONE_AFTER = 5 * 60_000;

let lastSeen = Date.now();

for (const sign of ['keydown', 'pointerdown', 'pointermove', 'wheel', 'focus']) {
  addEventListener(sign, () => (lastSeen = Date.now()), { capture: true, passive: true });
}

/** Whether a key, a pointer or the window's focus was seen in the last minutes. */
export function someoneIsThere() {
  return Date.now() - lastSeen < GONE_AFTER;
}
