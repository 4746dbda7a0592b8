package org.orderly.release;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

/** The incidents that a release or one of its changes caused, as their links say. */
@Component
class ReleaseIncidents {

  private static final Set<String> CRITICAL = Set.of("P1", "P2");

  private final RecordLinks links;
  private final ObjectProvider<RecordDirectory> directories;

  ReleaseIncidents(RecordLinks links, ObjectProvider<RecordDirectory> directories) {
    this.links = links;
    this.directories = directories;
  }

  /** How many there are, those for security alone among them. */
  record Count(int all, int critical) {}

  /**
   * Counts them.
   *
   * @param since those that were opened before count for what was there before
   */
  Count count(RecordNumber release, Collection<RecordNumber> changes, Instant since) {
    List<RecordSummary> found =
        incidents()
            .flatMap(directory -> directory.all(numbers(release, changes)).stream())
            .filter(incident -> !incident.openedAt().isBefore(since))
            .toList();
    long critical =
        found.stream()
            .map(RecordSummary::priority)
            .filter(Objects::nonNull)
            .filter(CRITICAL::contains)
            .count();
    return new Count(found.size(), (int) critical);
  }

  /** Those that the actor may see, whenever they were opened. */
  List<RecordSummary> visible(RecordNumber release, Collection<RecordNumber> changes, Actor actor) {
    return incidents()
        .flatMap(directory -> directory.visible(numbers(release, changes), actor).stream())
        .sorted(Comparator.comparing(RecordSummary::number))
        .toList();
  }

  private Stream<RecordDirectory> incidents() {
    return directories.stream().filter(directory -> directory.kind() == RecordKind.INCIDENT);
  }

  private List<RecordNumber> numbers(RecordNumber release, Collection<RecordNumber> changes) {
    return Stream.concat(Stream.of(release), changes.stream())
        .flatMap(cause -> links.sources(cause, LinkType.CAUSED_BY).stream())
        .filter(number -> number.kind() == RecordKind.INCIDENT)
        .distinct()
        .toList();
  }
}
