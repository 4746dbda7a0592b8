// Keeps what somebody is writing on a record while this window is open: Tasklist may draw the tab
// anew, or send the person to sign in. Nobody else who signs in here is shown it.

const PREFIX = 'orderly-draft:';

export function draftOf(person, number) {
  const key = `${PREFIX}${person}:${number}`;
  forgetOthers(person);
  return {
    load() {
      try {
        return JSON.parse(sessionStorage.getItem(key) ?? '{}');
      } catch {
        return {};
      }
    },
    save(draft) {
      try {
        if (draft.text) {
          sessionStorage.setItem(key, JSON.stringify(draft));
        } else {
          sessionStorage.removeItem(key);
        }
      } catch {
        // A full or forbidden store takes nothing away from what stands in the field.
      }
    },
  };
}

function forgetOthers(person) {
  Object.keys(sessionStorage)
    .filter((key) => key.startsWith(PREFIX) && !key.startsWith(`${PREFIX}${person}:`))
    .forEach((key) => sessionStorage.removeItem(key));
}
