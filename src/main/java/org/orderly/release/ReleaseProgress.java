package org.orderly.release;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.orderly.cmdb.BaselineManagement;
import org.orderly.cmdb.BaselineView;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordSummary;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What became of a release until now: what was built, tested and answered, its gates, its stages,
 * and the incidents that it caused.
 *
 * @clause 8.5.3
 */
@Service
@Transactional(readOnly = true)
public class ReleaseProgress {

  private static final Set<ReleaseState> GATED =
      EnumSet.of(
          ReleaseState.ACCEPTANCE,
          ReleaseState.APPROVAL,
          ReleaseState.SCHEDULED,
          ReleaseState.DEPLOYMENT);

  private final ReleaseManagement management;
  private final Releases releases;
  private final ReleaseAccess access;
  private final BundledChanges bundled;
  private final ReleaseGates gates;
  private final ReleaseStages stages;
  private final SupportDays days;
  private final ReleaseIncidents caused;
  private final BaselineManagement baselines;

  ReleaseProgress(
      ReleaseManagement management,
      Releases releases,
      ReleaseAccess access,
      BundledChanges bundled,
      ReleaseGates gates,
      ReleaseStages stages,
      SupportDays days,
      ReleaseIncidents caused,
      BaselineManagement baselines) {
    this.management = management;
    this.releases = releases;
    this.access = access;
    this.bundled = bundled;
    this.gates = gates;
    this.stages = stages;
    this.days = days;
    this.caused = caused;
    this.baselines = baselines;
  }

  /** Its rounds through build, test, acceptance and approval, the newest first. */
  public List<ReleaseRoundView> rounds(RecordNumber number) {
    management.release(number);
    return releases.roundsOf(number);
  }

  /** Its changes as they stand; for staff. */
  public List<BundledChange> changes(RecordNumber number) {
    ReleaseContent content = management.content(number).content();
    return access.isStaff(Acting.current()) ? bundled.of(content) : List.of();
  }

  /** Its gates; none before it was tested, and none after it was deployed; for staff. */
  public List<ReleaseGate> gates(RecordNumber number) {
    ReleaseState state = management.release(number).state();
    return GATED.contains(state) && access.isStaff(Acting.current()) ? gates.of(number) : List.of();
  }

  /**
   * Refuses where something else was tested last than what somebody has read.
   *
   * @param digest of content, components and results as they were shown
   * @throws RuleViolation ITSM-REL-001 where there is no release that the actor may see, 016
   */
  public void requireTested(RecordNumber number, String digest) {
    management.release(number);
    if (!digest.equals(releases.round(number).view().digest())) {
      throw new RuleViolation(
          ReleaseRule.TESTED_ANEW,
          number + " was built and tested anew since you read it: read it again, then answer");
    }
  }

  /** What its stages came to, the oldest attempt first. */
  public List<DeployedStage> stages(RecordNumber number) {
    management.release(number);
    return stages.of(number);
  }

  /** The days of its early-life support. */
  public List<SupportDay> supportDays(RecordNumber number) {
    management.release(number);
    return days.of(number);
  }

  /** The incidents that it or its changes caused, as far as the actor may see them. */
  public List<RecordSummary> incidents(RecordNumber number) {
    ReleaseContent content = management.content(number).content();
    return caused.visible(number, content.changes(), Acting.current());
  }

  /** The baselines that were taken for it, the oldest first; for staff. */
  public List<BaselineView> baselines(RecordNumber number) {
    management.release(number);
    Actor actor = Acting.current();
    return access.isStaff(actor) ? baselines.takenFor(number) : List.of();
  }
}
