package org.orderly.release;

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
 * What people and programs may ask of releases. Records the release and asks the process; every
 * later state is entered by the process.
 *
 * @clause 8.5.3
 */
@Service
@Transactional
public class ReleaseManagement {

  private final Releases releases;
  private final ReleaseContents contents;
  private final HeldChanges held;
  private final ReleaseContentCheck check;
  private final ReleaseAccess access;
  private final RefusedReleaseAttempts refused;
  private final RecordNumbers numbers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ReleaseManagement(
      Releases releases,
      ReleaseContents contents,
      HeldChanges held,
      ReleaseContentCheck check,
      ReleaseAccess access,
      RefusedReleaseAttempts refused,
      RecordNumbers numbers,
      ApplicationEventPublisher events,
      Clock clock) {
    this.releases = releases;
    this.contents = contents;
    this.held = held;
    this.check = check;
    this.access = access;
    this.refused = refused;
    this.numbers = numbers;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Proposes a release and starts its process.
   *
   * @param named the key of who leads it; null for whoever proposes it
   * @throws RuleViolation ITSM-REL-002 with a message for each field that is refused, 003 where the
   *     actor leads no releases, 009 where another open release holds one of its changes
   */
  public ReleaseView propose(ReleaseContent content, @Nullable String named) {
    Actor actor = Acting.current();
    access.requireLeader(actor, "propose a release");
    String manager = named == null ? actor.key() : named;
    requireManager(manager);
    check.check(content, manager);
    RecordNumber number = numbers.next(RecordKind.RELEASE);
    Instant now = clock.instant();
    ReleaseContentVersion kept = contents.add(number, 1, content, actor.key(), now);
    releases.add(new Release(number, manager, kept, actor.key(), now));
    held.hold(number, content.changes());
    events.publishEvent(
        new ReleaseOpened(
            number, actor, now, manager, content.changes(), content.services(), kept.digest()));
    events.publishEvent(new ReleaseProposed(number, manager));
    return releases.get(number).view();
  }

  private void requireManager(String manager) {
    if (!access.manages(manager)) {
      String why = "There is no release manager " + manager;
      throw new RuleViolation(
          ReleaseRule.CONTENT_REFUSED, "Refused: " + why, Map.of("manager", why));
    }
  }

  /**
   * Writes what a release says otherwise, while it is planned. Content that is the same changes
   * nothing.
   *
   * @param read the version of the content that whoever writes has read
   * @throws RuleViolation ITSM-REL-001 where there is none that the actor may see, 002 with a
   *     message for each field that is refused, 003 where the actor leads no releases, 005 where it
   *     is not planned now, 006 where it was written meanwhile, 009 where another open release
   *     holds one of its changes
   */
  public ReleaseView revise(RecordNumber number, ReleaseContent content, int read) {
    Actor actor = Acting.current();
    Release release = visible(number, actor);
    refused.noting(
        number,
        actor,
        ReleaseAttempt.EDIT,
        () -> {
          access.requireLeader(actor, "write a release");
          release.requireEditable();
        });
    ReleaseView before = release.view();
    if (before.contentVersion() != read) {
      throw new RuleViolation(
          ReleaseRule.WRITTEN_MEANWHILE,
          number + " is at version " + before.contentVersion() + " and you have read " + read);
    }
    check.check(content, before.manager());
    if (contents.get(number, read).content().equals(content)) {
      return before;
    }
    Instant now = clock.instant();
    ReleaseContentVersion kept = contents.add(number, read + 1, content, actor.key(), now);
    release.revise(kept);
    held.hold(number, content.changes());
    events.publishEvent(
        new ReleaseRevised(number, actor, now, kept.version(), content.changes(), kept.digest()));
    return release.view();
  }

  /**
   * The release as it stands.
   *
   * @throws RuleViolation ITSM-REL-001 where there is none that the actor may see
   */
  @Transactional(readOnly = true)
  public ReleaseView release(RecordNumber number) {
    return visible(number, Acting.current()).view();
  }

  /**
   * What the release says now.
   *
   * @throws RuleViolation ITSM-REL-001 where there is none that the actor may see
   */
  @Transactional(readOnly = true)
  public ReleaseContentVersion content(RecordNumber number) {
    return contents.get(number, release(number).contentVersion());
  }

  /**
   * What the release said at a version.
   *
   * @throws RuleViolation ITSM-REL-001 where there is none that the actor may see, or no such
   *     version
   */
  @Transactional(readOnly = true)
  public ReleaseContentVersion content(RecordNumber number, int version) {
    release(number);
    return contents
        .find(number, version)
        .orElseThrow(
            () ->
                new RuleViolation(
                    ReleaseRule.UNKNOWN,
                    number + " has no version " + version + " of its content"));
  }

  /** Releases that the actor may see, the newest first. */
  @Transactional(readOnly = true)
  public ReleasePage find(ReleaseQuery query) {
    Actor actor = Acting.current();
    @Nullable String person = access.isStaff(actor) ? null : actor.key();
    @Nullable String customer = access.managed(actor).orElse(null);
    return new ReleasePage(
        releases.page(query, person, customer),
        releases.count(query, person, customer),
        query.page(),
        query.size());
  }

  /** Whether the actor proposes releases, writes them and cancels them. */
  public boolean leads() {
    return access.leads(Acting.current());
  }

  /**
   * Refuses who may not propose a release.
   *
   * @throws RuleViolation ITSM-REL-003
   */
  public void requireLeader() {
    access.requireLeader(Acting.current(), "propose a release");
  }

  private Release visible(RecordNumber number, Actor actor) {
    return access.visible(releases.find(number), number, actor);
  }
}
