// Who did what when, in plain words.
import { el, fill, section } from './elements.js';
import { at, said, saidKind } from './words.js';

const lower = (word) => said(word).toLowerCase();

/** What each kind of event says. A kind that is new is told by its name. */
const SAYINGS = {
  IncidentReported: (facts) => `Reported by ${lower(facts.source)}`,
  IncidentClassified: (facts) => `Classified: ${lower(facts.category)}, affects ${lower(facts.scope)}`,
  IncidentPrioritized: (facts) =>
    `Priority ${facts.priority}: impact ${lower(facts.impact)}, urgency ${lower(facts.urgency)}`,
  IncidentPriorityOverridden: (facts) => `Priority set to ${facts.priority} by hand`,
  IncidentAssigned: (facts, names) => `Assigned to ${names.group(facts.group)}`,
  IncidentClaimed: (facts, names) => `Taken by ${names.person(facts.assignee)}`,
  IncidentReleased: () => 'Given back to the group',
  IncidentHeld: (facts) => `Put on hold: ${lower(facts.reason)}, until ${at(facts.until)}`,
  IncidentResumed: () => 'Work resumed',
  IncidentResolved: (facts) => `Resolved: ${lower(facts.code)}`,
  IncidentReopened: () => 'Reopened',
  IncidentClosed: (facts) => `Closed: ${lower(facts.code)}`,
  IncidentCancelled: () => 'Cancelled',
  IncidentFlagged: (facts) => (facts.securityFlag ? 'Marked as security' : 'No longer marked as security'),
  IncidentMerged: (facts) => `Merged into ${facts.into}`,
  IncidentPassedAround: (facts) => `Handed over ${facts.reassignmentCount} times`,
  IncidentEscalated: (facts) => `Escalated: ${lower(facts.metric)} clock at ${facts.share} %`,
  IncidentEscalationReviewed: () => 'Escalation reviewed',
  IncidentItemAdded: (facts) => `Affected item named: ${facts.item}`,
  IncidentItemRemoved: (facts) => `Affected item removed: ${facts.item}`,
  IncidentWatched: (facts, names) => `Watched by ${names.person(facts.watcher)}`,
  IncidentUnwatched: (facts, names) => `No longer watched by ${names.person(facts.watcher)}`,
  JournalEntryWritten: (facts) => (facts.visibility === 'public' ? 'Wrote into the public log' : 'Wrote a work note'),
  AttachmentAdded: () => 'Added a file',
  RecordLinked: (facts) => `Linked: ${facts.from} ${lower(facts.type)} ${facts.to}`,
  RecordUnlinked: (facts) => `Link ended: ${facts.from} ${lower(facts.type)} ${facts.to}`,
};

export function historyPanel(names) {
  const list = el('ol', { class: 'or-history' });
  const count = el('span', { class: 'or-quiet' });
  const panel = section(
    'historysection',
    'History',
    el('details', {}, el('summary', {}, 'Who did what, newest first ', count), list),
  );
  return {
    panel,
    /** Null where the person may not read it. */
    show(lines) {
      panel.hidden = lines === null;
      count.textContent = `(${(lines ?? []).length})`;
      fill(list, (lines ?? []).map((line) => entry(line, names)));
    },
  };
}

/** What happened, in one sentence. */
export function saying(line, names) {
  const facts = line.facts ?? {};
  return SAYINGS[line.kind] ? SAYINGS[line.kind](facts, names) : saidKind(line.kind);
}

function entry(line, names) {
  const who = line.by === 'system' ? 'Orderly' : names.person(line.by);
  return el(
    'li',
    {},
    el('time', { class: 'or-when', datetime: line.at }, at(line.at)),
    el('span', {}, saying(line, names)),
    el('span', { class: 'or-quiet' }, ` · ${who}`),
  );
}
