package org.orderly.cmdb;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordDirectory;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordSummary;
import org.springframework.stereotype.Component;

@Component
class BaselineDirectory implements RecordDirectory {

  private final Baselines baselines;
  private final ItemAccess access;

  BaselineDirectory(Baselines baselines, ItemAccess access) {
    this.baselines = baselines;
    this.access = access;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.BASELINE;
  }

  @Override
  public Optional<RecordSummary> find(RecordNumber number) {
    return baselines.find(number).map(BaselineDirectory::summary);
  }

  @Override
  public List<RecordSummary> page(@Nullable RecordNumber after, int most) {
    return baselines.after(after == null ? 0 : after.running(), most).stream()
        .map(BaselineDirectory::summary)
        .toList();
  }

  @Override
  public boolean visibleTo(RecordNumber number, Actor actor) {
    return access.sight(actor).staff() && baselines.find(number).isPresent();
  }

  private static RecordSummary summary(BaselineView baseline) {
    return new RecordSummary(
        baseline.number(),
        baseline.name(),
        BaselineTaken.STATE,
        false,
        null,
        null,
        baseline.takenAt(),
        baseline.takenAt(),
        "/api/baselines/" + baseline.number());
  }
}
