package org.orderly.release.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;
import org.orderly.release.BundledChange;
import org.orderly.release.DeployedStage;
import org.orderly.release.ReleaseContent;
import org.orderly.release.ReleaseGate;
import org.orderly.release.ReleaseRoundView;
import org.orderly.release.ReleaseView;
import org.orderly.release.SupportDay;

/**
 * A release over HTTP, with what became of it until now.
 *
 * @param changes as they stand; for staff
 * @param gates for staff
 * @param baselines that were taken for it; for staff
 * @param incidents that it or its changes caused, as far as the reader may see them
 */
record ReleaseResource(
    RecordNumber number,
    ReleaseView release,
    ReleaseContent content,
    List<ReleaseRoundView> rounds,
    List<BundledChange> changes,
    List<ReleaseGate> gates,
    List<DeployedStage> stages,
    List<SupportDay> supportDays,
    List<Incident> incidents,
    List<RecordNumber> baselines,
    List<Activity> activities,
    Map<String, String> links) {

  /** The attempts at a stage in a round. */
  public List<DeployedStage> attempts(int round, int position) {
    return stages.stream()
        .filter(stage -> stage.round() == round && stage.position() == position)
        .toList();
  }

  /** An incident in a line. */
  record Incident(
      RecordNumber number, String title, String state, @Nullable String priority, String path) {}

  /** A task that is open; its id for those who may work on it. */
  record Activity(@Nullable String id, String task, String name, @Nullable String assignee) {}
}
