package org.orderly.release;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.orderly.change.CausedIncidents;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordSummary;
import org.springframework.stereotype.Component;

/** The incidents that a release or one of its changes caused. */
@Component
class ReleaseIncidents {

  private static final Set<String> CRITICAL = Set.of("P1", "P2");

  private final CausedIncidents caused;

  ReleaseIncidents(CausedIncidents caused) {
    this.caused = caused;
  }

  /** How many there are, those for security alone among them. */
  record Count(int all, int critical) {}

  /** Counts those that were opened since an instant. */
  Count count(RecordNumber release, Collection<RecordNumber> changes, Instant since) {
    List<RecordSummary> found = caused.since(causes(release, changes), since);
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
    return caused.visible(causes(release, changes), actor).stream()
        .sorted(Comparator.comparing(RecordSummary::number))
        .toList();
  }

  private static List<RecordNumber> causes(RecordNumber release, Collection<RecordNumber> changes) {
    return Stream.concat(Stream.of(release), changes.stream()).toList();
  }
}
