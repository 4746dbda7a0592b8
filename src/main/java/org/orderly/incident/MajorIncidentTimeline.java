package org.orderly.incident;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.journal.JournalManagement;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.Word;
import org.springframework.stereotype.Component;

/** What happened in a major incident, line by line: its own steps, and what was written. */
@Component
class MajorIncidentTimeline {

  private static final int LONGEST = 200;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.UK);

  private final MajorIncidents majors;
  private final JournalManagement journal;
  private final IdentityManagement identity;

  MajorIncidentTimeline(
      MajorIncidents majors, JournalManagement journal, IdentityManagement identity) {
    this.majors = majors;
    this.journal = journal;
    this.identity = identity;
  }

  /** The latest major incident. */
  Optional<MajorIncidentView> latest(RecordNumber number) {
    return majors.of(number).stream().findFirst().map(MajorIncident::view);
  }

  /** What happened, the oldest first. */
  List<TimelineLine> lines(MajorIncidentView major) {
    return Stream.concat(steps(major), written(major))
        .sorted(Comparator.comparing(TimelineLine::at))
        .toList();
  }

  /** What happened, one line of text each, the oldest first. */
  String text(MajorIncidentView major, ZoneId zone) {
    return lines(major).stream()
        .map(line -> TIME.format(line.at().atZone(zone)) + "  " + what(line, major))
        .collect(Collectors.joining("\n"));
  }

  private String what(TimelineLine line, MajorIncidentView major) {
    String step = line.step() == null ? null : shown(line.step());
    String who = line.person() == null ? null : name(line.person());
    String text =
        line.step() == MajorIncidentState.CANDIDATE ? shown(major.criterion()) : line.text();
    return Stream.of(step, who, text.isEmpty() ? null : text)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(": "));
  }

  private String name(String person) {
    return identity.person(person).map(PersonView::name).orElse(person);
  }

  private static String shown(Word word) {
    String words = word.word().replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static Stream<TimelineLine> steps(MajorIncidentView major) {
    MajorIncidentState decision =
        major.state() == MajorIncidentState.DECLINED
            ? MajorIncidentState.DECLINED
            : MajorIncidentState.DECLARED;
    String reason = major.reason() == null ? "" : beginning(major.reason());
    return Stream.of(
            line(major.proposedAt(), MajorIncidentState.CANDIDATE, null, ""),
            line(major.decidedAt(), decision, major.decidedBy(), reason),
            line(major.restoredAt(), MajorIncidentState.RESTORED, null, ""),
            line(major.stoodDownAt(), MajorIncidentState.STOOD_DOWN, null, ""))
        .flatMap(line -> line);
  }

  private static Stream<TimelineLine> line(
      @Nullable Instant at, MajorIncidentState step, @Nullable String person, String text) {
    return at == null ? Stream.empty() : Stream.of(new TimelineLine(at, step, person, text));
  }

  private Stream<TimelineLine> written(MajorIncidentView major) {
    Instant end = major.stoodDownAt() == null ? Instant.MAX : major.stoodDownAt();
    return journal.entries(major.number()).stream()
        .filter(entry -> !entry.at().isBefore(major.proposedAt()) && !entry.at().isAfter(end))
        .map(entry -> new TimelineLine(entry.at(), null, entry.author(), beginning(entry.text())));
  }

  private static String beginning(String text) {
    String first = text.lines().findFirst().orElse("");
    return first.length() > LONGEST ? first.substring(0, LONGEST) + "…" : first;
  }
}
