package org.orderly.change;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.orderly.kernel.LinkType;
import org.orderly.kernel.RecordDirectory;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordLinks;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordSummary;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The incidents that people have linked to a change as caused by it. */
@Component
class CausedIncidents {

  private final RecordLinks links;
  private final ObjectProvider<RecordDirectory> directories;

  CausedIncidents(RecordLinks links, ObjectProvider<RecordDirectory> directories) {
    this.links = links;
    this.directories = directories;
  }

  /**
   * Those that were opened from the beginning of the work until an instant, by number. Of a change
   * that was found made nobody knows when that was: incidents may be how it was found.
   */
  List<RecordNumber> of(ChangeView change, Instant until) {
    Instant from = Objects.requireNonNullElse(change.begunAt(), Instant.EPOCH);
    List<RecordNumber> linked =
        links.sources(change.number(), LinkType.CAUSED_BY).stream()
            .filter(source -> source.kind() == RecordKind.INCIDENT)
            .toList();
    return directories.stream()
        .filter(directory -> directory.kind() == RecordKind.INCIDENT)
        .flatMap(directory -> directory.all(linked).stream())
        .filter(incident -> !incident.openedAt().isBefore(from))
        .filter(incident -> incident.openedAt().isBefore(until))
        .map(RecordSummary::number)
        .sorted()
        .toList();
  }
}
