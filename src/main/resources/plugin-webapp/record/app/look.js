// Looks at a record. The history says whether anything happened since the last look: if not, only
// the record itself is read again, for its clocks.
import { read, readTagged } from './server.js';

export async function look(number, before) {
  const path = encodeURIComponent(number);
  const [record, history] = await Promise.all([
    read(`/api/incidents/${path}`),
    readTagged(`/api/records/${path}/history`, before?.tag).catch(unlessAbsent),
  ]);
  const readAt = Date.now();
  if (before && history && history.body === null) {
    return { ...before, record, readAt, changed: false };
  }
  const [journal, links] = await Promise.all([
    read(`/api/incidents/${path}/journal`),
    read(`/api/records/${path}/links`).catch(unlessAbsent),
  ]);
  return {
    record,
    journal,
    links,
    history: history?.body ?? null,
    tag: history?.tag ?? null,
    readAt,
    changed: true,
  };
}

/** A part that is not there, or not for this person, is left out; anything else is a failure. */
function unlessAbsent(failure) {
  if (failure.status === 403 || failure.status === 404) {
    return null;
  }
  throw failure;
}
