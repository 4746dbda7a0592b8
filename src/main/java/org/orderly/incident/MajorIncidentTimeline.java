package org.orderly.incident;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderly.journal.JournalManagement;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/** What happened in a major incident, line by line: its own steps, and what was written. */
@Component
class MajorIncidentTimeline {

  private static final int LONGEST = 200;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.UK);

  private final MajorIncidents majors;
  private final JournalManagement journal;

  MajorIncidentTimeline(MajorIncidents majors, JournalManagement journal) {
    this.majors = majors;
    this.journal = journal;
  }

  /** The latest major incident. */
  Optional<MajorIncidentView> latest(RecordNumber number) {
    return majors.of(number).stream().findFirst().map(MajorIncident::view);
  }

  /** What happened, one line each, the oldest first. */
  String lines(MajorIncidentView major, ZoneId zone) {
    return Stream.concat(steps(major), written(major))
        .sorted(Comparator.comparing(Line::at))
        .map(line -> TIME.format(line.at().atZone(zone)) + "  " + line.what())
        .collect(Collectors.joining("\n"));
  }

  private static Stream<Line> steps(MajorIncidentView major) {
    return Stream.of(
            line(major.proposedAt(), "Candidate: " + major.criterion().word()),
            line(major.decidedAt(), "Decided by " + major.decidedBy()),
            line(major.restoredAt(), "Service restored"),
            line(major.stoodDownAt(), "Stood down"))
        .flatMap(line -> line);
  }

  private static Stream<Line> line(@Nullable Instant at, String what) {
    return at == null ? Stream.empty() : Stream.of(new Line(at, what));
  }

  private Stream<Line> written(MajorIncidentView major) {
    Instant end = major.stoodDownAt() == null ? Instant.MAX : major.stoodDownAt();
    return journal.entries(major.number()).stream()
        .filter(entry -> !entry.at().isBefore(major.proposedAt()) && !entry.at().isAfter(end))
        .map(entry -> new Line(entry.at(), entry.author() + ": " + beginning(entry.text())));
  }

  private static String beginning(String text) {
    String first = text.lines().findFirst().orElse("");
    return first.length() > LONGEST ? first.substring(0, LONGEST) + "…" : first;
  }

  private record Line(Instant at, String what) {}
}
