package org.orderly.change;

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
class ChangeDirectory implements RecordDirectory {

  private final Changes changes;
  private final ChangeAccess access;

  ChangeDirectory(Changes changes, ChangeAccess access) {
    this.changes = changes;
    this.access = access;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.CHANGE;
  }

  @Override
  public Optional<RecordSummary> find(RecordNumber number) {
    return all(List.of(number)).stream().findFirst();
  }

  @Override
  public List<RecordSummary> all(Collection<RecordNumber> numbers) {
    return summaries(changes.all(numbers));
  }

  @Override
  public List<RecordSummary> page(@Nullable RecordNumber after, int most) {
    return summaries(changes.page(after, most));
  }

  @Override
  public boolean visibleTo(RecordNumber number, Actor actor) {
    return access.maySee(actor) && !restricted(number);
  }

  @Override
  public List<RecordSummary> visible(Collection<RecordNumber> numbers, Actor actor) {
    return access.maySee(actor) ? all(numbers) : List.of();
  }

  /** Changes of the item: those that are open first, the newest of them first. */
  @Override
  public List<RecordSummary> naming(RecordNumber item, Actor actor, int most) {
    return access.maySee(actor) ? summaries(changes.of(item, most)) : List.of();
  }

  private static List<RecordSummary> summaries(List<ChangeLine> lines) {
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
                    line.openedAt(),
                    line.closedAt(),
                    "/api/changes/" + line.number()))
        .toList();
  }
}
