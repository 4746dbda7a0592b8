// The service clocks of a record, counting down between two readings of the server.
import { badge, el, fill, pageLink, section } from './elements.js';
import { at, said, workingSpan } from './words.js';

const NAMES = { response: 'Response', resolution: 'Resolution', update: 'Update' };
const SOON = 0.75;

/** A panel that is shown anew with each reading, and ticks in between. */
export function clocksPanel(names) {
  const list = el('div', { class: 'or-clocks' });
  const more = el('p');
  const panel = section('clocksection', 'Service clocks', list, more);
  let readings = [];

  return {
    panel,
    show(clocks, readAt, number) {
      panel.hidden = !Array.isArray(clocks) || clocks.length === 0;
      readings = panel.hidden ? [] : clocks.map((clock) => ({ clock, readAt }));
      const opened = new Set([...list.querySelectorAll('details[open]')].map((one) => one.dataset.metric));
      fill(list, readings.map((one) => draw(one, opened.has(one.clock.metric), names)));
      fill(more, pageLink(`/service-clocks/${number}`, 'Everything that was counted'));
      this.tick();
    },
    tick() {
      readings.forEach(count);
    },
  };
}

function draw(one, open, names) {
  const { clock } = one;
  one.figure = el('span', { class: 'or-figure' });
  one.note = el('span');
  one.bar = el('span', { class: 'or-bar-done' });
  one.box = el(
    'article',
    { class: 'or-clock', 'aria-label': `${NAMES[clock.metric] ?? said(clock.metric)} clock` },
    el('p', { class: 'or-clock-name' }, NAMES[clock.metric] ?? said(clock.metric), stateBadge(clock)),
    el('p', { class: 'or-clock-figure' }, one.figure),
    el('span', { class: 'or-bar', 'aria-hidden': 'true' }, one.bar),
    el('p', { class: 'or-clock-note' }, one.note),
    segments(clock, open, names),
  );
  return one.box;
}

function stateBadge(clock) {
  const kinds = { running: 'running', paused: 'paused', met: 'met', missed: 'overdue' };
  return badge(kinds[clock.state] ?? 'plain', said(clock.state));
}

function count(one) {
  const { clock } = one;
  const passed = clock.counting ? (Date.now() - one.readAt) / 1_000 : 0;
  const left = clock.remainingSeconds - passed;
  const target = clock.targetMinutes * 60;
  one.figure.textContent = figure(clock, left);
  one.note.textContent = note(clock);
  one.bar.style.width = `${Math.round(Math.min(1, Math.max(0, 1 - left / target)) * 1_000) / 10}%`;
  const late = left < 0;
  one.box.classList.toggle('or-late', late);
  one.box.classList.toggle('or-near', !late && clock.state === 'running' && left < target * (1 - SOON));
}

function figure(clock, left) {
  const time = clock.state === 'running' ? countdown(left) : workingSpan(left);
  switch (clock.state) {
    case 'met':
      return `Met with ${time} to spare`;
    case 'missed':
      return `Missed by ${time}`;
    case 'cancelled':
      return 'Stopped without a verdict';
    case 'paused':
      return left < 0 ? `Overrun by ${time}` : `${time} left`;
    default:
      return left < 0 ? `Overdue by ${time}` : `${time} left`;
  }
}

/** Counts in seconds within the last hour, without the text jumping at full minutes. */
function countdown(left) {
  const whole = Math.floor(Math.abs(left));
  const minutes = String(Math.floor(whole / 60));
  return whole < 3_600 ? `${minutes} min ${String(whole % 60).padStart(2, '0')} s` : workingSpan(left);
}

function note(clock) {
  const of = `Target ${workingSpan(clock.targetMinutes * 60)}${clock.basis === 'business' ? ' of working time' : ''}`;
  if (clock.state === 'paused') {
    return `Paused: ${clock.rest ? said(clock.rest.why).toLowerCase() : 'not counted now'} · ${of}`;
  }
  if (clock.state === 'running') {
    const due = clock.due ? ` · due ${at(clock.due)}` : '';
    return `${of}${due}${resting(clock)}`;
  }
  return of;
}

/** Outside the hours of its calendar a running clock stands still. */
function resting({ rest }) {
  const until = rest?.until ? ` until ${at(rest.until)}` : '';
  return rest ? ` · ${said(rest.why).toLowerCase()}, not counted${until}` : '';
}

function segments(clock, open, names) {
  if (!clock.segments || clock.segments.length === 0) {
    return null;
  }
  const rows = clock.segments.map((one) =>
    el(
      'li',
      { class: one.counted ? 'or-counted' : 'or-not-counted' },
      el('span', { class: 'or-when' }, `${at(one.from)} – ${one.to ? at(one.to) : 'now'}`),
      ' ',
      el('span', {}, `${said(one.why)}: ${one.counted ? `${workingSpan(one.seconds)} counted` : 'not counted'}`),
      one.by ? [' · by ', names.person(one.by)] : null,
    ),
  );
  return el(
    'details',
    { 'data-metric': clock.metric, open },
    el('summary', {}, 'How it was counted'),
    el('ul', { class: 'or-segments' }, rows),
  );
}
