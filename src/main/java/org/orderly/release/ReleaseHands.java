package org.orderly.release;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/** Whose hands a release goes through: nobody judges their own work, and refusals are kept. */
@Component
class ReleaseHands {

  private final Releases releases;
  private final ReleaseContents contents;
  private final RefusedReleaseAttempts refused;

  ReleaseHands(Releases releases, ReleaseContents contents, RefusedReleaseAttempts refused) {
    this.releases = releases;
    this.contents = contents;
    this.refused = refused;
  }

  /** The keys of those who planned it: who proposed it, leads it or wrote what it says. */
  Set<String> planners(RecordNumber number) {
    ReleaseView release = releases.get(number).view();
    Set<String> planners = new HashSet<>(contents.writers(number));
    planners.add(release.proposedBy());
    planners.add(release.manager());
    return planners;
  }

  /**
   * Refuses who is to accept what is built.
   *
   * @throws RuleViolation ITSM-REL-011
   */
  void requireBuilder(RecordNumber number, Actor actor) {
    refused.noting(
        number, actor, ReleaseAttempt.BUILD, () -> requireOther(number, actor, acceptor(number)));
  }

  /**
   * Refuses who built what is to be tested, and who is to accept it.
   *
   * @throws RuleViolation ITSM-REL-011
   */
  void requireTester(RecordNumber number, Actor actor) {
    refused.noting(
        number,
        actor,
        ReleaseAttempt.TEST,
        () -> requireOther(number, actor, round(number).builtBy(), acceptor(number)));
  }

  /**
   * Refuses who planned, built or tested what does not meet its criteria.
   *
   * @throws RuleViolation ITSM-REL-011
   */
  void requireDecider(RecordNumber number, Actor actor) {
    refused.noting(number, actor, ReleaseAttempt.DECIDE, () -> requireNoHand(number, actor));
  }

  /**
   * Refuses everybody but the acceptor, and them where they planned, built or tested it.
   *
   * @throws RuleViolation ITSM-REL-011, 012
   */
  void requireAcceptor(RecordNumber number, Actor actor) {
    refused.noting(
        number,
        actor,
        ReleaseAttempt.ACCEPT,
        () -> {
          String acceptor = acceptor(number);
          if (!actor.isSystem() && !actor.key().equals(acceptor)) {
            throw new RuleViolation(
                ReleaseRule.ACCEPTOR_ONLY, number + " is accepted by " + acceptor + " alone");
          }
          requireNoHand(number, actor);
        });
  }

  /**
   * Refuses who planned, built or tested what is to be deployed.
   *
   * @throws RuleViolation ITSM-REL-011
   */
  void requireApprover(RecordNumber number, Actor actor) {
    refused.noting(number, actor, ReleaseAttempt.APPROVE, () -> requireNoHand(number, actor));
  }

  private void requireNoHand(RecordNumber number, Actor actor) {
    ReleaseRoundView round = round(number);
    requireOther(number, actor, round.builtBy(), round.testedBy());
    requireOther(number, actor, planners(number).toArray(String[]::new));
  }

  private @Nullable String acceptor(RecordNumber number) {
    return releases.get(number).view().acceptor();
  }

  private ReleaseRoundView round(RecordNumber number) {
    return releases.round(number).view();
  }

  private static void requireOther(RecordNumber number, Actor actor, @Nullable String... hands) {
    for (String hand : hands) {
      if (actor.key().equals(hand)) {
        throw new RuleViolation(
            ReleaseRule.OWN_WORK,
            actor.key() + " has a hand in " + number + "; somebody else can do this");
      }
    }
  }
}
