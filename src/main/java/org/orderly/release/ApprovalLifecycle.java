package org.orderly.release;

import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of a release from its acceptance until it may be deployed, as the process takes them.
 * Called by the delegates of release-and-deployment and release-deployment and by nothing else.
 */
@Service
@Transactional
public class ApprovalLifecycle {

  private final Releases releases;
  private final ReleaseContents contents;
  private final BundledChanges bundled;
  private final ReleaseBaselines baselines;
  private final ReleaseGates gates;
  private final ReleaseHands hands;
  private final RefusedReleaseAttempts refused;
  private final ReleaseCourse course;

  ApprovalLifecycle(
      Releases releases,
      ReleaseContents contents,
      BundledChanges bundled,
      ReleaseBaselines baselines,
      ReleaseGates gates,
      ReleaseHands hands,
      RefusedReleaseAttempts refused,
      ReleaseCourse course) {
    this.releases = releases;
    this.contents = contents;
    this.bundled = bundled;
    this.baselines = baselines;
    this.gates = gates;
    this.hands = hands;
    this.refused = refused;
    this.course = course;
  }

  /** Takes a baseline of all items that the release affects, as they are now. */
  public void takeBaseline(RecordNumber number) {
    ReleaseView release = releases.get(number).view();
    ReleaseContent content = contents.get(number, release.contentVersion()).content();
    baselines.take(number, bundled.items(content), "Before the deployment of " + number);
  }

  /** Whether nothing stands in the way of the deployment. */
  @Transactional(readOnly = true)
  public boolean gatesOpen(RecordNumber number) {
    return gates.of(number).stream().allMatch(ReleaseGate::open);
  }

  /**
   * Something stands in the way, and the release manager wants another plan.
   *
   * @throws RuleViolation ITSM-REL-007 without a reason
   */
  public void planAnew(RecordNumber number, String typed) {
    String why = ReleaseTexts.reason("remark", typed);
    Release release = releases.get(number);
    release.planAnew(why);
    course.moved(release, why);
  }

  /**
   * Somebody who had no hand in it says whether it may be deployed.
   *
   * @throws RuleViolation ITSM-REL-007 where it may not and they do not say why, 011 where they had
   *     a hand in it, 013 where a gate is shut
   */
  public void approve(RecordNumber number, boolean approved, String typed) {
    Actor actor = Acting.current();
    hands.requireApprover(number, actor);
    String remark = approved ? ReleaseTexts.of(typed) : ReleaseTexts.reason("remark", typed);
    if (approved) {
      refused.noting(number, actor, ReleaseAttempt.APPROVE, () -> gates.requireOpen(number));
    }
    Release release = releases.get(number);
    course.answer(release, ReleaseQuestion.APPROVAL, approved, remark);
    if (approved) {
      release.approve();
    } else {
      release.planAnew(remark);
    }
    course.moved(release, "");
  }

  /**
   * Refuses who had a hand in it; the attempt is kept.
   *
   * @throws RuleViolation ITSM-REL-011
   */
  public void requireApprover(RecordNumber number, Actor actor) {
    hands.requireApprover(number, actor);
  }
}
