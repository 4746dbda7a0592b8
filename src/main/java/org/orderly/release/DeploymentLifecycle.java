package org.orderly.release;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of a deployment as the process takes them. Called by the delegates of
 * release-deployment and by nothing else.
 */
@Service
@Transactional
public class DeploymentLifecycle {

  private final Releases releases;
  private final ReleaseContents contents;
  private final BundledChanges bundled;
  private final ReleaseGates gates;
  private final ReleaseStages stages;
  private final ReleaseHands hands;
  private final RefusedReleaseAttempts refused;
  private final ReleaseBaselines baselines;
  private final ReleaseCourse course;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DeploymentLifecycle(
      Releases releases,
      ReleaseContents contents,
      BundledChanges bundled,
      ReleaseGates gates,
      ReleaseStages stages,
      ReleaseHands hands,
      RefusedReleaseAttempts refused,
      ReleaseBaselines baselines,
      ReleaseCourse course,
      ApplicationEventPublisher events,
      Clock clock) {
    this.releases = releases;
    this.contents = contents;
    this.bundled = bundled;
    this.gates = gates;
    this.stages = stages;
    this.hands = hands;
    this.refused = refused;
    this.baselines = baselines;
    this.course = course;
    this.events = events;
    this.clock = clock;
  }

  /** How many of its stages are still to be deployed. */
  @Transactional(readOnly = true)
  public int stagesAhead(RecordNumber number) {
    return content(number).stages().size() - verified(number);
  }

  /** The stage that is deployed next. */
  @Transactional(readOnly = true)
  public NextStage nextStage(RecordNumber number) {
    int position = verified(number) + 1;
    return new NextStage(position, content(number).stages().get(position - 1).starts());
  }

  private int verified(RecordNumber number) {
    return (int)
        stages.of(number, releases.get(number).view().round()).stream()
            .filter(stage -> stage.result() == StageResult.VERIFIED)
            .count();
  }

  /**
   * Refuses to deploy a stage while a gate is shut; the attempt is kept.
   *
   * @throws RuleViolation ITSM-REL-013
   */
  public void requireDeployable(RecordNumber number, Actor actor) {
    refused.noting(number, actor, ReleaseAttempt.DEPLOY, () -> gates.requireOpen(number));
  }

  /**
   * The next stage was deployed and works, or failed; answers whether it failed.
   *
   * @throws RuleViolation ITSM-REL-007 where it failed and nobody says how, 013 where a gate is
   *     shut, 015 where it would have begun after now, or before it was approved or the last one
   *     ended
   */
  public boolean deployStage(RecordNumber number, Instant begun, StageResult result, String typed) {
    requireDeployable(number, actor());
    String remark =
        result == StageResult.FAILED
            ? ReleaseTexts.reason("remark", typed)
            : ReleaseTexts.of(typed);
    Instant now = clock.instant();
    requireBegun(number, begun, now);
    Release release = releases.get(number);
    int round = release.view().round();
    int position = nextStage(number).position();
    long before =
        stages.of(number, round).stream().filter(stage -> stage.position() == position).count();
    DeployedStage stage =
        new DeployedStage(
            round, position, (int) before + 1, result, begun, now, actor().key(), remark);
    if (release.deploy()) {
      course.moved(release, "");
    }
    stages.add(number, stage);
    events.publishEvent(new ReleaseStageDeployed(number, actor(), now, stage));
    return result == StageResult.FAILED;
  }

  private void requireBegun(RecordNumber number, Instant begun, Instant now) {
    if (begun.isAfter(now) || before(number).anyMatch(begun::isBefore)) {
      String why = "Give an instant after its approval and the last stage, and before now";
      throw new RuleViolation(
          ReleaseRule.INSTANT_REFUSED, "Refused: " + why, Map.of("begunInput", why));
    }
  }

  /** What happened in this round before its next stage can begin. */
  private Stream<Instant> before(RecordNumber number) {
    ReleaseRoundView round = releases.round(number).view();
    return Stream.concat(
        Stream.ofNullable(round.approval()).map(ReleaseAnswer::at),
        stages.of(number, round.round()).stream().map(DeployedStage::endedAt));
  }

  /**
   * Refuses to verify a release some of whose changes are not implemented.
   *
   * @throws RuleViolation ITSM-REL-014
   */
  public void requireVerifiable(RecordNumber number, Actor actor) {
    refused.noting(
        number,
        actor,
        ReleaseAttempt.VERIFY,
        () -> {
          String unfinished =
              bundled.of(content(number)).stream()
                  .filter(change -> !change.implemented())
                  .map(change -> change.number() + " is in " + change.state().word())
                  .collect(Collectors.joining(", "));
          if (!unfinished.isEmpty()) {
            throw new RuleViolation(
                ReleaseRule.CHANGES_UNFINISHED,
                number + " has changes that are not implemented: " + unfinished);
          }
        });
  }

  /**
   * The release works as a whole, and its items are as its changes say; or it does not.
   *
   * @throws RuleViolation ITSM-REL-007 where nobody says what was verified or does not work, 014
   *     where it works and a change is not implemented
   */
  public void verify(RecordNumber number, boolean works, String typed) {
    if (works) {
      requireVerifiable(number, actor());
    }
    Release release = releases.get(number);
    String verified = ReleaseTexts.reason("remark", typed);
    if (!works) {
      release.require(ReleaseState.DEPLOYMENT, "verified");
      course.moved(release, verified);
      return;
    }
    release.verify(verified, clock.instant());
    baselines.take(number, bundled.items(content(number)), "After the deployment of " + number);
    course.moved(release, verified);
  }

  /**
   * The next stage must not be deployed: whether it goes on is decided next.
   *
   * @throws RuleViolation ITSM-REL-007 without a reason
   */
  public void stop(RecordNumber number, String typed) {
    Release release = releases.get(number);
    String why = ReleaseTexts.reason("reason", typed);
    release.requireStoppable();
    course.moved(release, why);
  }

  /**
   * Something failed or was stopped, and the release manager says whether it goes on or all is
   * backed out.
   *
   * @throws RuleViolation ITSM-REL-007 without a reason
   */
  public void decideBackOut(RecordNumber number, boolean backsOut, String typed) {
    Release release = releases.get(number);
    String why = ReleaseTexts.reason("remark", typed);
    release.require(ReleaseState.DEPLOYMENT, backsOut ? "backed out" : "tried again");
    course.answer(release, ReleaseQuestion.BACK_OUT, backsOut, why);
  }

  /** What was there before its stages is there again. */
  public void backOut(RecordNumber number, String typed) {
    Release release = releases.get(number);
    String done = ReleaseTexts.reason("remark", typed);
    release.backOut(done);
    course.moved(release, done);
  }

  private ReleaseContent content(RecordNumber number) {
    return contents.get(number, releases.get(number).view().contentVersion()).content();
  }

  private static Actor actor() {
    return Acting.current();
  }
}
