package org.orderly.change;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordNumbers;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps changes: who asks for what and why, what it says at each version, and where it stands.
 *
 * @clause 8.5.1
 */
@Service
@Transactional
public class ChangeManagement {

  private final Changes changes;
  private final Contents contents;
  private final ChangeDecisions decisions;
  private final RequestCheck requests;
  private final ContentCheck check;
  private final ChangeAccess access;
  private final RefusedChangeAttempts refused;
  private final RecordNumbers numbers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ChangeManagement(
      Changes changes,
      Contents contents,
      ChangeDecisions decisions,
      RequestCheck requests,
      ContentCheck check,
      ChangeAccess access,
      RefusedChangeAttempts refused,
      RecordNumbers numbers,
      ApplicationEventPublisher events,
      Clock clock) {
    this.changes = changes;
    this.contents = contents;
    this.decisions = decisions;
    this.requests = requests;
    this.check = check;
    this.access = access;
    this.refused = refused;
    this.numbers = numbers;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Records a request for change and starts its process.
   *
   * @throws RuleViolation ITSM-CHG-002 with a message for each field that is refused, 003 where the
   *     actor may not ask for it
   */
  public ChangeView open(NewChange asked) {
    Actor actor = Acting.current();
    refused.notingRequest(() -> requests.check(asked, actor));
    RecordNumber number = numbers.next(RecordKind.CHANGE);
    Instant now = clock.instant();
    ContentVersion content = contents.add(number, 1, asked.content(), actor.key(), now);
    changes.add(new Change(number, asked, content, actor.key(), now));
    events.publishEvent(
        new ChangeOpened(
            number,
            actor,
            now,
            changes.get(number).view().owner(),
            asked.template(),
            asked.found(),
            content.digest(),
            asked.content().services(),
            asked.content().items()));
    return changes.get(number).view();
  }

  /**
   * What would be refused of the content if it were written now, field by field; writes nothing.
   *
   * @param number of the change that would say so; null for a new one
   * @param found whether a new one was made already
   * @throws RuleViolation ITSM-CHG-001 where there is none that the actor may see, 003 where the
   *     actor may not ask for changes
   */
  @Transactional(readOnly = true)
  public Map<String, String> refusals(
      ChangeContent content, @Nullable RecordNumber number, boolean found) {
    Actor actor = Acting.current();
    access.requireRequester(actor);
    return number == null
        ? check.refusals(content, found)
        : check.refusals(content, visible(number, actor).view());
  }

  /**
   * Refuses whoever may not write the change otherwise now; nothing was tried yet.
   *
   * @throws RuleViolation ITSM-CHG-001 where there is none that the actor may see, 004 where it is
   *     not theirs, 006 where it is before those who authorize or begun
   */
  @Transactional(readOnly = true)
  public void requireRevisable(RecordNumber number) {
    Actor actor = Acting.current();
    Change change = visible(number, actor);
    access.requireWriter(change.view(), actor);
    change.requireEditable();
  }

  /**
   * Writes what a change says otherwise. Where it was authorized, that is void, and it is assessed
   * anew. Content that is the same changes nothing.
   *
   * @param read the version of the content that whoever writes has read
   * @throws RuleViolation ITSM-CHG-001 where there is none that the actor may see, 002 with a
   *     message for each field that is refused, 004 where it is not theirs, 006 where it is before
   *     those who authorize or begun, 007 where it was written meanwhile
   */
  public ChangeView revise(RecordNumber number, ChangeContent content, int read) {
    Actor actor = Acting.current();
    Change change = visible(number, actor);
    refused.noting(
        number,
        ChangeAttempt.EDIT,
        () -> {
          access.requireWriter(change.view(), actor);
          change.requireEditable();
        });
    if (change.contentVersion() != read) {
      throw new RuleViolation(
          ChangeRule.WRITTEN_MEANWHILE,
          number
              + " is at version "
              + change.contentVersion()
              + " and you have read "
              + read
              + ": read it again");
    }
    ChangeView before = change.view();
    refused.noting(
        number, ChangeAttempt.EDIT, () -> ContentCheck.refuse(check.refusals(content, before)));
    if (contents.get(number, read).content().equals(content)) {
      return before;
    }
    Instant now = clock.instant();
    ContentVersion kept = contents.add(number, read + 1, content, actor.key(), now);
    change.revise(kept);
    events.publishEvent(new ChangeRevised(number, actor, now, kept.version(), kept.digest()));
    if (before.state() == ChangeState.SCHEDULED) {
      events.publishEvent(new ChangeAuthorizationVoided(number, actor, now, before.digest(), ""));
    }
    return change.view();
  }

  /**
   * Takes a change back from those who authorize it, so that it can be written otherwise.
   *
   * @throws RuleViolation ITSM-CHG-001 where there is none that the actor may see, 004 where it is
   *     not theirs, 005 where nobody is asked to authorize it, 008 without a reason
   */
  public ChangeView recall(RecordNumber number, @Nullable String typed) {
    Actor actor = Acting.current();
    Change change = visible(number, actor);
    refused.noting(
        number,
        ChangeAttempt.RECALL,
        () -> {
          access.requireWriter(change.view(), actor);
          change.requireState(ChangeState.AUTHORIZATION, "recalled");
        });
    String reason = ChangeTexts.reason(typed);
    Instant now = clock.instant();
    decisions.add(
        number,
        ChangeDecision.of(
            ChangeDecisionKind.RECALLED,
            contents.get(number, change.contentVersion()),
            reason,
            actor.key(),
            now));
    events.publishEvent(new ChangeAuthorizationVoided(number, actor, now, change.digest(), reason));
    return change.view();
  }

  /**
   * Gives a change up.
   *
   * @throws RuleViolation ITSM-CHG-001 where there is none that the actor may see, 004 where it is
   *     not theirs, 005 where it is begun or over, 008 without a reason
   */
  public ChangeView cancel(RecordNumber number, @Nullable String typed) {
    Actor actor = Acting.current();
    Change change = visible(number, actor);
    refused.noting(
        number,
        ChangeAttempt.CANCEL,
        () -> {
          access.requireWriter(change.view(), actor);
          change.requireCancellable();
        });
    events.publishEvent(new ChangeCancellationAsked(number, ChangeTexts.reason(typed)));
    return change.view();
  }

  /**
   * The change as it stands.
   *
   * @throws RuleViolation ITSM-CHG-001 where there is none that the actor may see
   */
  @Transactional(readOnly = true)
  public ChangeView change(RecordNumber number) {
    return visible(number, Acting.current()).view();
  }

  /**
   * What the change says now.
   *
   * @throws RuleViolation ITSM-CHG-001 where there is none that the actor may see
   */
  @Transactional(readOnly = true)
  public ContentVersion content(RecordNumber number) {
    return contents.get(number, visible(number, Acting.current()).contentVersion());
  }

  /**
   * What the change said at a version.
   *
   * @throws RuleViolation ITSM-CHG-001 where there is none that the actor may see, or no such
   *     version
   */
  @Transactional(readOnly = true)
  public ContentVersion content(RecordNumber number, int version) {
    visible(number, Acting.current());
    return contents
        .find(number, version)
        .orElseThrow(
            () ->
                new RuleViolation(
                    ChangeRule.UNKNOWN, number + " has no version " + version + " of its content"));
  }

  /**
   * One page of changes, the newest first.
   *
   * @throws RuleViolation ITSM-CHG-003 where the actor is no staff
   */
  @Transactional(readOnly = true)
  public ChangePage find(ChangeQuery query) {
    access.requireReader(Acting.current());
    return changes.page(query);
  }

  /** Whether the actor may ask for changes. */
  public boolean asks() {
    return access.asks(Acting.current());
  }

  /** Whether the actor may write this change otherwise, recall it and cancel it. */
  public boolean writes(ChangeView change) {
    return access.writes(change, Acting.current());
  }

  private Change visible(RecordNumber number, Actor actor) {
    Change found = changes.find(number).orElseThrow(() -> Changes.unknown(number.value()));
    if (!access.sees(found.view(), actor)) {
      throw Changes.unknown(number.value());
    }
    return found;
  }
}
