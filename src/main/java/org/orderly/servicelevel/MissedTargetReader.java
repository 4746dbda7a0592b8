package org.orderly.servicelevel;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordDirectory;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordSummary;
import org.orderly.servicelevel.ListedVerdicts.Verdict;
import org.orderly.servicelevel.ServiceLevelReport.Missed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says of clocks what they and their records say, and why a review found that they missed. */
@Component
class MissedTargetReader {

  private final EntityManager entities;
  private final Calendars calendars;
  private final KeptMissedReasons reasons;
  private final ObjectProvider<RecordDirectory> directories;

  MissedTargetReader(
      EntityManager entities,
      Calendars calendars,
      KeptMissedReasons reasons,
      ObjectProvider<RecordDirectory> directories) {
    this.entities = entities;
    this.calendars = calendars;
    this.reasons = reasons;
    this.directories = directories;
  }

  /** The same clocks in the same order, without those that who acts may not see. */
  List<Missed> read(List<Verdict> found, Instant now) {
    Set<RecordNumber> numbers =
        found.stream().map(one -> new RecordNumber(one.number())).collect(Collectors.toSet());
    Map<String, RecordClocks> clocks = clocks(numbers);
    Map<String, RecordSummary> records = records(numbers);
    List<KeptMissedReasons.Found> why = reasons.of(numbers);
    List<Missed> shown = new ArrayList<>();
    for (Verdict one : found) {
      RecordSummary record = records.get(one.number());
      if (record != null) {
        RecordClocks of = Objects.requireNonNull(clocks.get(one.number()));
        shown.add(missed(one, of, record, reason(one, why), now));
      }
    }
    return shown;
  }

  private Missed missed(
      Verdict found,
      RecordClocks clocks,
      RecordSummary record,
      Optional<MissedTargetReason> why,
      Instant now) {
    ClockReading reading =
        ClockReading.of(clocks.history().of(found.metric()), calendars::get, now);
    return new Missed(
        record.number(),
        record.title(),
        record.path(),
        found.metric(),
        reading.target().priority(),
        reading.elapsed(),
        reading.target(),
        found.at(),
        !reading.state().stopped(),
        why.map(MissedTargetReason::reason).orElse(null),
        why.map(MissedTargetReason::remark).orElse(null));
  }

  /** What the last review found of the months in which the target was used up. */
  private static Optional<MissedTargetReason> reason(
      Verdict of, List<KeptMissedReasons.Found> why) {
    return why.stream()
        .filter(one -> one.period().holds(of.at()))
        .map(KeptMissedReasons.Found::reason)
        .filter(one -> one.record().value().equals(of.number()))
        .filter(one -> one.metric().equals(of.metric().word()))
        .reduce((former, later) -> later);
  }

  private Map<String, RecordClocks> clocks(Collection<RecordNumber> numbers) {
    return entities
        .createQuery("from RecordClocks where recordNumber in :numbers", RecordClocks.class)
        .setParameter("numbers", numbers.stream().map(RecordNumber::value).toList())
        .getResultStream()
        .collect(Collectors.toMap(one -> one.number().value(), Function.identity()));
  }

  private Map<String, RecordSummary> records(Collection<RecordNumber> numbers) {
    Map<RecordKind, List<RecordNumber>> byKind =
        numbers.stream()
            .collect(
                Collectors.groupingBy(
                    RecordNumber::kind,
                    () -> new EnumMap<>(RecordKind.class),
                    Collectors.toList()));
    return directories.stream()
        .filter(directory -> byKind.containsKey(directory.kind()))
        .flatMap(
            directory ->
                directory
                    .visible(Objects.requireNonNull(byKind.get(directory.kind())), Acting.current())
                    .stream())
        .collect(Collectors.toMap(one -> one.number().value(), Function.identity()));
  }
}
