package org.orderly.release;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** A stage of a release was deployed, or failed (8.5.3). */
public record ReleaseStageDeployed(
    RecordNumber number, Actor actor, Instant at, DeployedStage stage) implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of(
        "round",
        stage.round(),
        "stage",
        stage.position(),
        "attempt",
        stage.attempt(),
        "result",
        stage.result(),
        "begunAt",
        stage.begunAt());
  }

  @Override
  public Map<String, String> texts() {
    return stage.remark().isEmpty() ? Map.of() : Map.of("remark", stage.remark());
  }
}
