package org.orderly.cmdb;

import java.util.Collection;
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
class CorrectionDirectory implements RecordDirectory {

  private final Corrections corrections;
  private final CorrectionAccess access;

  CorrectionDirectory(Corrections corrections, CorrectionAccess access) {
    this.corrections = corrections;
    this.access = access;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.CONFIGURATION_CORRECTION;
  }

  @Override
  public Optional<RecordSummary> find(RecordNumber number) {
    return all(List.of(number)).stream().findFirst();
  }

  @Override
  public List<RecordSummary> all(Collection<RecordNumber> numbers) {
    return summaries(corrections.all(numbers));
  }

  @Override
  public List<RecordSummary> page(@Nullable RecordNumber after, int most) {
    return summaries(corrections.page(after, most));
  }

  @Override
  public boolean visibleTo(RecordNumber number, Actor actor) {
    return access.maySee(actor) && !restricted(number);
  }

  @Override
  public List<RecordSummary> visible(Collection<RecordNumber> numbers, Actor actor) {
    return access.maySee(actor) ? all(numbers) : List.of();
  }

  /** Corrections that touch the item: those that are open first, the newest of them first. */
  @Override
  public List<RecordSummary> naming(RecordNumber item, Actor actor, int most) {
    return access.maySee(actor) ? summaries(corrections.of(item, most)) : List.of();
  }

  private static List<RecordSummary> summaries(List<CorrectionLine> lines) {
    return lines.stream()
        .map(
            line ->
                new RecordSummary(
                    line.number(),
                    line.title(),
                    line.state().word(),
                    line.state().open(),
                    null,
                    null,
                    line.proposedAt(),
                    line.closedAt(),
                    "/api/corrections/" + line.number()))
        .toList();
  }
}
