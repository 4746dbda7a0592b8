package org.orderly.cmdb.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.ConfigurationPlan;
import org.orderly.cmdb.CorrectionAnswer;
import org.orderly.cmdb.CorrectionAuthorization;
import org.orderly.cmdb.CorrectionEffect;
import org.orderly.cmdb.CorrectionKind;
import org.orderly.cmdb.CorrectionState;
import org.orderly.cmdb.CorrectionView;
import org.orderly.engine.TaskView;
import org.orderly.kernel.RecordNumber;

/**
 * A correction over HTTP.
 *
 * @param effects what it makes other, before and after; the first {@value #SHOWN}
 * @param moreEffects how many there are besides
 * @param obstacles the first of what stands in its way, by field
 * @param moreObstacles how many there are besides
 */
record CorrectionResource(
    RecordNumber number,
    String title,
    CorrectionState state,
    CorrectionKind kind,
    String criticality,
    String proposer,
    List<String> revisers,
    String reason,
    @Nullable RecordNumber becauseOf,
    ConfigurationPlan plan,
    List<CorrectionEffect> effects,
    int moreEffects,
    String digest,
    @Nullable CorrectionAuthorization authorization,
    @Nullable String authorizer,
    @Nullable CorrectionAnswer answer,
    Map<String, String> obstacles,
    int moreObstacles,
    @Nullable Long update,
    Map<String, RecordNumber> added,
    Instant proposedAt,
    Instant dueAt,
    @Nullable Instant closedAt,
    @Nullable String withdrawal,
    List<Activity> activities,
    Map<String, String> links) {

  static final int SHOWN = 500;

  /** A task that is open; its id for those who may work on it. */
  record Activity(@Nullable String id, String task, String name, @Nullable String assignee) {

    static Activity of(TaskView task, boolean seen) {
      return new Activity(
          seen ? task.id() : null,
          task.taskKey(),
          Objects.requireNonNullElse(task.name(), task.taskKey()),
          task.assignee());
    }
  }

  static CorrectionResource of(CorrectionView correction, List<Activity> activities) {
    List<CorrectionEffect> effects = correction.effects();
    ShownObstacles obstacles = ShownObstacles.of(correction.obstacles());
    int shown = Math.min(SHOWN, effects.size());
    String path = "/api/corrections/" + correction.number();
    return new CorrectionResource(
        correction.number(),
        correction.title(),
        correction.state(),
        correction.kind(),
        correction.criticality(),
        correction.proposer(),
        correction.revisers(),
        correction.reason(),
        correction.becauseOf(),
        correction.plan(),
        effects.subList(0, shown),
        effects.size() - shown,
        correction.digest(),
        correction.authorization(),
        correction.authorizer(),
        correction.answer(),
        obstacles.shown(),
        obstacles.more(),
        correction.update(),
        correction.added(),
        correction.proposedAt(),
        correction.dueAt(),
        correction.closedAt(),
        correction.withdrawal(),
        activities,
        Map.of("self", path, "page", "/corrections/" + correction.number()));
  }
}
