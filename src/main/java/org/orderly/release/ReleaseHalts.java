package org.orderly.release;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How those who lead releases halt them: give them up, plan them anew, or stop their deployment.
 *
 * @clause 8.5.3
 */
@Service
@Transactional
public class ReleaseHalts {

  private final Releases releases;
  private final ReleaseAccess access;
  private final RefusedReleaseAttempts refused;
  private final ApplicationEventPublisher events;

  ReleaseHalts(
      Releases releases,
      ReleaseAccess access,
      RefusedReleaseAttempts refused,
      ApplicationEventPublisher events) {
    this.releases = releases;
    this.access = access;
    this.refused = refused;
    this.events = events;
  }

  /**
   * Gives a release up.
   *
   * @throws RuleViolation ITSM-REL-001 where there is none that the actor may see, 003 where the
   *     actor leads no releases, 005 where its deployment is begun or it is over, 007 without a
   *     reason
   */
  public ReleaseView cancel(RecordNumber number, @Nullable String typed) {
    return ask(
        number,
        ReleaseAttempt.CANCEL,
        "cancel a release",
        Release::requireCancellable,
        typed,
        ReleaseCancellationAsked::new);
  }

  /**
   * Plans a release anew that waits to be accepted, or is approved and waits for its first stage.
   *
   * @throws RuleViolation ITSM-REL-001 where there is none that the actor may see, 003 where the
   *     actor leads no releases, 005 where it does not wait, 007 without a reason
   */
  public ReleaseView replan(RecordNumber number, @Nullable String typed) {
    return ask(
        number,
        ReleaseAttempt.REPLAN,
        "plan a release anew",
        Release::requireReplannable,
        typed,
        ReleaseReplanningAsked::new);
  }

  /**
   * Stops the deployment of a release some of whose stages are deployed, so that it is decided
   * whether it goes on or is backed out.
   *
   * @throws RuleViolation ITSM-REL-001 where there is none that the actor may see, 003 where the
   *     actor leads no releases, 005 where it is not in deployment, 007 without a reason
   */
  public ReleaseView stop(RecordNumber number, @Nullable String typed) {
    return ask(
        number,
        ReleaseAttempt.STOP,
        "stop a deployment",
        Release::requireStoppable,
        typed,
        ReleaseStopAsked::new);
  }

  /** Asks the process for what the release allows, with the reason. */
  private ReleaseView ask(
      RecordNumber number,
      ReleaseAttempt attempt,
      String step,
      Consumer<Release> allowed,
      @Nullable String typed,
      BiFunction<RecordNumber, String, Object> asked) {
    Actor actor = Acting.current();
    Release release = access.visible(releases.find(number), number, actor);
    refused.noting(
        number,
        actor,
        attempt,
        () -> {
          access.requireLeader(actor, step);
          allowed.accept(release);
        });
    events.publishEvent(asked.apply(number, ReleaseTexts.reason("reason", typed)));
    return releases.get(number).view();
  }
}
