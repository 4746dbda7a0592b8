package org.orderly.change;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/** What became of the planned updates of configuration items of one implementation. */
@Embeddable
class PlannedUpdates {

  @Enumerated(EnumType.STRING)
  @Column(name = "updates")
  private @Nullable UpdateState state;

  @Column(name = "update_number")
  private @Nullable Long number;

  private @Nullable String baselineAfter;

  @Convert(converter = ObstaclesColumn.class)
  @Column(columnDefinition = "longtext")
  private Map<String, String> obstacles = Map.of();

  private boolean applyAll;
  private @Nullable String correction;

  /** They are written, or there were none. */
  void write(@Nullable Long update, @Nullable RecordNumber baseline) {
    state = update == null ? UpdateState.NONE : UpdateState.APPLIED;
    number = update;
    baselineAfter = baseline == null ? null : baseline.value();
    obstacles = Map.of();
  }

  /** They do not fit; nothing was written. */
  void hinder(Map<String, String> found) {
    state = UpdateState.HINDERED;
    obstacles = Map.copyOf(found);
  }

  /** They are to be written although not everything was done. */
  void applyAll() {
    applyAll = true;
  }

  /** Other things became true, or none. */
  void leaveOut(@Nullable RecordNumber instead) {
    state = instead == null ? UpdateState.LEFT_OUT : UpdateState.CORRECTED;
    correction = instead == null ? null : instead.value();
  }

  @Nullable UpdateState state() {
    return state;
  }

  @Nullable Long number() {
    return number;
  }

  @Nullable String baselineAfter() {
    return baselineAfter;
  }

  Map<String, String> obstacles() {
    return obstacles;
  }

  boolean appliesAll() {
    return applyAll;
  }

  @Nullable String correction() {
    return correction;
  }
}
