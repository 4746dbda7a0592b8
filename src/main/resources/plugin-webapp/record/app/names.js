// The names behind the keys that a record carries; a key without a name stands for itself.
import { read } from './server.js';

const KINDS = { person: 'people', group: 'groups', service: 'services' };
const MOST = 50;
const known = { people: new Map([['system', 'Orderly']]), groups: new Map(), services: new Map() };

export const names = {
  person: (key) => known.people.get(key) ?? key,
  group: (key) => known.groups.get(key) ?? key,
  service: (key) => known.services.get(key) ?? key,
};

/** Learns the names of what these parts of a record mention, in as few calls as it takes. */
export async function learn({ record, journal, links, history }) {
  const wanted = [];
  const want = (kind, key) => {
    if (typeof key === 'string' && key !== '' && !known[KINDS[kind]].has(key)) {
      known[KINDS[kind]].set(key, key);
      wanted.push([kind, key]);
    }
  };
  [record.caller, record.onBehalfOf, record.assignee].forEach((key) => want('person', key));
  want('group', record.assignmentGroup);
  want('service', record.service);
  [...(record.watchers ?? []), ...Object.values(record.major?.roles ?? {})].forEach((key) => want('person', key));
  (journal ?? []).forEach((entry) => want('person', entry.author));
  (links ?? []).forEach((link) => want('person', link.by));
  (record.clocks ?? []).flatMap((clock) => clock.segments ?? []).forEach((one) => want('person', one.by));
  (history ?? []).forEach(({ by, facts = {} }) => {
    [by, facts.assignee, facts.watcher].forEach((key) => want('person', key));
    [facts.group, facts.assignmentGroup].forEach((key) => want('group', key));
  });
  for (let from = 0; from < wanted.length; from += MOST) {
    await ask(wanted.slice(from, from + MOST));
  }
}

async function ask(pairs) {
  const query = pairs.map(([kind, key]) => `${kind}=${encodeURIComponent(key)}`).join('&');
  try {
    const found = await read(`/api/names?${query}`);
    Object.entries(known).forEach(([kind, kept]) =>
      Object.entries(found[kind] ?? {}).forEach(([key, name]) => kept.set(key, name)),
    );
  } catch {
    // Keys are shown instead, and asked for again with the next look.
    pairs.forEach(([kind, key]) => known[KINDS[kind]].delete(key));
  }
}
