package org.orderly.release;

import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/** Whose hands a release goes through: nobody judges their own work, and refusals are kept. */
@Component
class ReleaseHands {

  private final Releases releases;
  private final RefusedReleaseAttempts refused;

  ReleaseHands(Releases releases, RefusedReleaseAttempts refused) {
    this.releases = releases;
    this.refused = refused;
  }

  /**
   * Refuses who built what is to be tested.
   *
   * @throws RuleViolation ITSM-REL-011
   */
  void requireTester(RecordNumber number, Actor actor) {
    refused.noting(
        number,
        actor,
        ReleaseAttempt.TEST,
        () -> requireOther(number, actor, round(number).builtBy()));
  }

  /**
   * Refuses who built or tested what does not meet its criteria.
   *
   * @throws RuleViolation ITSM-REL-011
   */
  void requireDecider(RecordNumber number, Actor actor) {
    ReleaseRoundView round = round(number);
    refused.noting(
        number,
        actor,
        ReleaseAttempt.DECIDE,
        () -> requireOther(number, actor, round.builtBy(), round.testedBy()));
  }

  /**
   * Refuses everybody but the acceptor, and them where they built or tested it.
   *
   * @throws RuleViolation ITSM-REL-011, 012
   */
  void requireAcceptor(RecordNumber number, Actor actor) {
    ReleaseRoundView round = round(number);
    refused.noting(
        number,
        actor,
        ReleaseAttempt.ACCEPT,
        () -> {
          String acceptor = releases.get(number).view().acceptor();
          if (!actor.isSystem() && !actor.key().equals(acceptor)) {
            throw new RuleViolation(
                ReleaseRule.ACCEPTOR_ONLY, number + " is accepted by " + acceptor + " alone");
          }
          requireOther(number, actor, round.builtBy(), round.testedBy());
        });
  }

  /**
   * Refuses who proposed, leads, built or tested what is to be deployed.
   *
   * @throws RuleViolation ITSM-REL-011
   */
  void requireApprover(RecordNumber number, Actor actor) {
    ReleaseRoundView round = round(number);
    ReleaseView release = releases.get(number).view();
    refused.noting(
        number,
        actor,
        ReleaseAttempt.APPROVE,
        () ->
            requireOther(
                number,
                actor,
                release.manager(),
                release.proposedBy(),
                round.builtBy(),
                round.testedBy()));
  }

  private ReleaseRoundView round(RecordNumber number) {
    return releases.round(number).view();
  }

  private static void requireOther(RecordNumber number, Actor actor, @Nullable String... hands) {
    for (String hand : hands) {
      if (actor.key().equals(hand)) {
        throw new RuleViolation(
            ReleaseRule.OWN_WORK,
            actor.key() + " had a hand in " + number + "; somebody else can do this");
      }
    }
  }
}
