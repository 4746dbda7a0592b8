// The Record tab: finds the record of the task, shows it, and keeps what is shown up to date.
import { affectedPanel } from './affected.js';
import { changePanel } from './change.js';
import { clocksPanel } from './clocks.js';
import { correctionPanel } from './correction.js';
import { draftOf } from './draft.js';
import { el, fill, pageLink } from './elements.js';
import { factsPanel, head } from './facts.js';
import { familyPanel, majorLine } from './family.js';
import { historyPanel, saying } from './history.js';
import { journalPanel } from './journal.js';
import { linksPanel } from './links.js';
import { look } from './look.js';
import { messages } from './messages.js';
import { learn, names } from './names.js';
import { replyForm } from './reply.js';
import { someoneIsThere } from './presence.js';
import { read, whoIsSignedIn } from './server.js';
import { verificationPanel } from './verification.js';
import { useZone } from './words.js';

const AFRESH = 30_000;
const SECOND = 1_000;

/** Records that a page of ours shows, by the prefix of their numbers; the tab shows incidents. */
const PAGES = { SLR: '/service-level-reviews/', REL: '/releases/' };

/** Records that are shown by a panel of their own; they stay as they are while their task is open. */
const PANELS = { CHG: changePanel, COR: correctionPanel, VER: verificationPanel };

/** Opens the tab for a task; what it answers closes it. */
export function openTab(node, taskId) {
  const tab = new Tab(node, taskId);
  tab.open();
  return () => tab.close();
}

class Tab {
  constructor(node, taskId) {
    this.taskId = taskId;
    this.told = messages();
    this.body = el('div', { class: 'or-body' }, el('p', { class: 'or-loading' }, 'Loading the record …'));
    this.root = el('div', { class: 'or-record' }, this.told.panel, this.body);
    node.replaceChildren(this.root);
  }

  async open() {
    try {
      const [me, cards] = await Promise.all([
        whoIsSignedIn(),
        read(`/api/task-cards?id=${encodeURIComponent(this.taskId)}`),
      ]);
      useZone(me.zone);
      if (this.closed) {
        return;
      }
      const number = cards[0]?.number;
      if (!number) {
        fill(this.body, el('p', { class: 'or-empty' }, 'This task has no record that you may see.'));
        return;
      }
      const prefix = number.replace(/\d+$/, '');
      if (PANELS[prefix]) {
        await PANELS[prefix](this.body, number, this.taskId);
        return;
      }
      const page = PAGES[prefix];
      if (page) {
        fill(this.body, el('p', { class: 'or-empty' }, pageLink(page + number, `Open ${number}`)));
        return;
      }
      this.build(me.person, number);
      await this.refresh();
    } catch (failure) {
      this.failed(failure, () => this.open());
    }
    this.beat ??= setInterval(() => this.tick(), SECOND);
  }

  build(person, number) {
    this.number = number;
    this.me = person;
    const told = {
      tell: (text) => this.told.tell(text),
      refuse: (failure, more) => this.told.refuse(failure, more),
      changed: () => this.refreshOrSayWhyNot(),
      typing: () => (this.typedAt = Date.now()),
    };
    this.reply = replyForm(number, draftOf(person, number), told);
    this.parts = {
      head: el('header', { class: 'or-head' }),
      clocks: clocksPanel(names),
      facts: factsPanel(names),
      affected: affectedPanel(number, told),
      family: familyPanel(names),
      journal: journalPanel(names, this.reply.form),
      links: linksPanel(number, told),
      history: historyPanel(names),
    };
  }

  /** Looks at the record and shows what is new; only the first look draws the tab. */
  async refresh() {
    this.lookedAt = Date.now();
    const turn = (this.turn ?? 0) + 1;
    this.turn = turn;
    const seen = await look(this.number, this.seen);
    await learn(seen);
    if (this.closed || this.turn !== turn) {
      return;
    }
    const before = this.seen;
    this.seen = seen;
    this.show(before);
    this.told.calm();
  }

  show(before) {
    const { seen, parts } = this;
    fill(parts.head, head(seen.record), majorLine(seen.record, names));
    parts.facts.show(seen.record);
    parts.affected.show(seen.record);
    parts.family.show(seen.record);
    parts.clocks.show(seen.record.clocks, seen.readAt, seen.record.number);
    if (seen.changed) {
      parts.journal.show(seen.journal);
      parts.links.show(seen.links);
      parts.history.show(seen.history);
    }
    if (!before) {
      fill(
        this.body,
        parts.head,
        parts.clocks.panel,
        el(
          'div',
          { class: 'or-columns' },
          parts.facts.panel,
          parts.journal.panel,
          el('div', { class: 'or-around' }, parts.affected.panel, parts.family.panel, parts.links.panel, parts.history.panel),
        ),
      );
    } else if (seen.changed) {
      this.tellOfOthers(before);
    }
  }

  /** Says what somebody else did meanwhile. */
  tellOfOthers(before) {
    const latest = before.history?.[0]?.id ?? 0;
    const others = (this.seen.history ?? []).filter((line) => line.id > latest && line.by !== this.me);
    if (others.length > 0) {
      const [newest] = others;
      const who = newest.by === 'system' ? 'Orderly' : names.person(newest.by);
      this.told.note(`The record changed meanwhile: ${saying(newest, names)} (${who}).`);
    }
  }

  async tick() {
    if (this.closed || !this.root.isConnected) {
      this.close();
      return;
    }
    this.parts?.clocks.tick();
    const writing = Date.now() - (this.typedAt ?? 0) < 5_000;
    const wanted = !document.hidden && !writing && someoneIsThere();
    if (this.number && wanted && Date.now() - this.lookedAt >= AFRESH) {
      await this.refreshOrSayWhyNot();
    }
  }

  refreshOrSayWhyNot() {
    return this.refresh().catch((failure) => this.failed(failure, () => this.refresh()));
  }

  failed(failure, again) {
    if (this.closed) {
      return;
    }
    const repeat = () => again().catch((next) => this.failed(next, again));
    if (!this.seen) {
      fill(this.body, el('p', { class: 'or-empty' }, 'The record could not be loaded.'));
    }
    this.told.refuse(failure, '', repeat);
  }

  close() {
    this.closed = true;
    clearInterval(this.beat);
  }
}
