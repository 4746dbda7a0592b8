package org.orderly.change;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.orderly.kernel.Actor;
import org.orderly.kernel.LinkType;
import org.orderly.kernel.RecordDirectory;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordLinks;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordSummary;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The incidents that people have linked to changes and releases as caused by them. */
@Component
public class CausedIncidents {

  private final RecordLinks links;
  private final ObjectProvider<RecordDirectory> directories;

  CausedIncidents(RecordLinks links, ObjectProvider<RecordDirectory> directories) {
    this.links = links;
    this.directories = directories;
  }

  /**
   * Those that one of these records caused, whoever may see them.
   *
   * @param from what was opened before counts for what was there before
   */
  public List<RecordSummary> since(Collection<RecordNumber> causes, Instant from) {
    List<RecordNumber> linked = linked(causes);
    return incidents()
        .flatMap(directory -> directory.all(linked).stream())
        .filter(incident -> !incident.openedAt().isBefore(from))
        .toList();
  }

  /** Those that one of these records caused and the actor may see, whenever they were opened. */
  public List<RecordSummary> visible(Collection<RecordNumber> causes, Actor actor) {
    List<RecordNumber> linked = linked(causes);
    return incidents().flatMap(directory -> directory.visible(linked, actor).stream()).toList();
  }

  /**
   * Those that were opened from the beginning of the work until an instant, by number. Of a change
   * that was found made nobody knows when that was: incidents may be how it was found.
   */
  List<RecordNumber> of(ChangeView change, Instant until) {
    Instant from = Objects.requireNonNullElse(change.begunAt(), Instant.EPOCH);
    return since(List.of(change.number()), from).stream()
        .filter(incident -> incident.openedAt().isBefore(until))
        .map(RecordSummary::number)
        .sorted()
        .toList();
  }

  private Stream<RecordDirectory> incidents() {
    return directories.stream().filter(directory -> directory.kind() == RecordKind.INCIDENT);
  }

  private List<RecordNumber> linked(Collection<RecordNumber> causes) {
    return causes.stream()
        .flatMap(cause -> links.sources(cause, LinkType.CAUSED_BY).stream())
        .filter(source -> source.kind() == RecordKind.INCIDENT)
        .distinct()
        .toList();
  }
}
