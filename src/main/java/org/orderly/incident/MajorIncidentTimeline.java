package org.orderly.incident;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderly.identity.IdentityManagement;
import org.orderly.journal.JournalManagement;
import org.orderly.kernel.Actor;
import org.orderly.kernel.HistoryLine;
import org.orderly.kernel.RecordHistory;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/** What happened in a major incident, line by line: what the trail has, and what was written. */
@Component
class MajorIncidentTimeline {

  private static final int LONGEST = 200;
  private static final int LATEST = 500;

  /** What the journal tells better: with what was written. */
  private static final Set<String> WRITTEN = Set.of("JournalEntryWritten", "AttachmentAdded");

  /** The facts that are keys of people. */
  private static final Set<String> PEOPLE =
      Set.of(
          "caller",
          "onBehalfOf",
          "assignee",
          "watcher",
          "manager",
          "technicalLead",
          "communicationsLead",
          "scribe");

  private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.*Z");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.UK);

  private final MajorIncidents majors;
  private final JournalManagement journal;
  private final IdentityManagement identity;
  private final RecordHistory history;

  MajorIncidentTimeline(
      MajorIncidents majors,
      JournalManagement journal,
      IdentityManagement identity,
      RecordHistory history) {
    this.majors = majors;
    this.journal = journal;
    this.identity = identity;
    this.history = history;
  }

  /** The latest major incident. */
  Optional<MajorIncidentView> latest(RecordNumber number) {
    return majors.of(number).stream().findFirst().map(MajorIncident::view);
  }

  /** What happened since the incident was reported, the oldest first, as far as a reader may. */
  List<TimelineLine> lines(RecordNumber number, Actor reader) {
    return Stream.concat(done(number, reader), written(number))
        .sorted(Comparator.comparing(TimelineLine::at))
        .toList();
  }

  /** The same, one line of text each. */
  String text(RecordNumber number, ZoneId zone, Actor reader) {
    return lines(number, reader).stream()
        .map(
            line ->
                TIME.format(line.at().atZone(zone))
                    + "  "
                    + name(line.person())
                    + ": "
                    + line.text())
        .collect(Collectors.joining("\n"));
  }

  private String name(String person) {
    return identity.nameOf(person);
  }

  private Stream<TimelineLine> done(RecordNumber number, Actor reader) {
    return history.history(number, reader, LATEST).stream()
        .filter(line -> !WRITTEN.contains(line.kind()))
        .sorted(Comparator.comparing(HistoryLine::id))
        .map(line -> new TimelineLine(line.at(), line.by(), true, words(line)));
  }

  private String words(HistoryLine line) {
    String facts =
        line.facts().entrySet().stream()
            .filter(fact -> isTold(fact.getValue()))
            .map(fact -> spaced(fact.getKey()) + " " + shown(fact))
            .collect(Collectors.joining(", "));
    String kind = spaced(line.kind());
    return facts.isEmpty() ? kind : kind + " (" + facts + ")";
  }

  /** What is not so, and until when something is to be done, only fills the line. */
  private static boolean isTold(@Nullable Object value) {
    return value != null
        && !Boolean.FALSE.equals(value)
        && !INSTANT.matcher(value.toString()).matches();
  }

  private String shown(Map.Entry<String, Object> fact) {
    String value = fact.getValue().toString();
    return PEOPLE.contains(fact.getKey()) ? name(value) : value;
  }

  /** {@code IncidentClaimed} as people write it: Incident claimed. */
  private static String spaced(String name) {
    String first = name.substring(0, 1);
    return first + name.substring(1).replaceAll("(\\p{Upper})", " $1").toLowerCase(Locale.ROOT);
  }

  private Stream<TimelineLine> written(RecordNumber number) {
    return journal.entries(number).stream()
        .map(entry -> new TimelineLine(entry.at(), entry.author(), false, beginning(entry.text())));
  }

  private static String beginning(String text) {
    String first = text.lines().findFirst().orElse("");
    return first.codePointCount(0, first.length()) > LONGEST
        ? first.substring(0, first.offsetByCodePoints(0, LONGEST)) + "…"
        : first;
  }
}
