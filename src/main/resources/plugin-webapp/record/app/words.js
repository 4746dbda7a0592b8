// Words, instants and spans of time as people read them. Tasklist speaks English, so does the tab.

const SPECIAL = {
  'no-fault-found': 'No fault found',
  api: 'API',
};

let zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Shows all instants in this zone from now on; an unknown one is left aside. */
export function useZone(id) {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: id });
    zone = id;
  } catch {
    // The browser's own zone stays.
  }
}

export function shownZone() {
  return zone;
}

/** A word of a closed list: `on-hold` is read as "On hold". */
export function said(word) {
  if (word === null || word === undefined || word === '') {
    return '–';
  }
  const text = String(word);
  if (SPECIAL[text]) {
    return SPECIAL[text];
  }
  const spaced = text.replaceAll('-', ' ').replaceAll('_', ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** `IncidentResolved` is read as "Incident resolved". */
export function saidKind(kind) {
  const words = String(kind).replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** An instant, as "22 Nov 2026, 14:05". */
export function at(instant) {
  const date = new Date(instant);
  return Number.isNaN(date.getTime())
    ? '–'
    : new Intl.DateTimeFormat('en-GB', {
        timeZone: zone,
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
      }).format(date);
}

/** A span of seconds, as "2 d 3 h", "3 h 12 min", "4 min 05 s"; a day has 24 hours. */
export function span(seconds, exact = true) {
  const whole = Math.max(0, Math.floor(Math.abs(seconds)));
  const days = Math.floor(whole / 86_400);
  const hours = Math.floor((whole % 86_400) / 3_600);
  const minutes = Math.floor((whole % 3_600) / 60);
  if (days > 0) {
    return hours > 0 ? `${days} d ${hours} h` : `${days} d`;
  }
  if (hours > 0) {
    return minutes > 0 ? `${hours} h ${minutes} min` : `${hours} h`;
  }
  if (!exact) {
    return minutes > 0 ? `${minutes} min` : 'less than 1 min';
  }
  return minutes > 0
    ? `${minutes} min ${String(whole % 60).padStart(2, '0')} s`
    : `${whole % 60} s`;
}

/** A span of working time, which knows no days: "26 h 10 min", "4 min 05 s". */
export function workingSpan(seconds) {
  const whole = Math.max(0, Math.floor(Math.abs(seconds)));
  const hours = Math.floor(whole / 3_600);
  const minutes = Math.floor((whole % 3_600) / 60);
  if (hours > 0) {
    return minutes > 0 ? `${hours} h ${minutes} min` : `${hours} h`;
  }
  return whole > 0 && whole % 60 === 0 ? `${minutes} min` : span(whole);
}

/** A size in bytes, as "12.3 kB". */
export function size(bytes) {
  const units = ['bytes', 'kB', 'MB'];
  let value = Number(bytes);
  let unit = 0;
  while (value >= 1_000 && unit < units.length - 1) {
    value /= 1_000;
    unit += 1;
  }
  return `${unit === 0 ? value : value.toFixed(1)} ${units[unit]}`;
}
