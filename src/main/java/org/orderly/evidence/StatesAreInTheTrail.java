package org.orderly.evidence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.InvariantCheck;
import org.orderly.kernel.RecordDirectory;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordSummary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares from both sides, so that neither a record nor its trail can go without the other. */
@Component
class StatesAreInTheTrail implements InvariantCheck {

  private static final int AT_ONCE = 1_000;

  private final JdbcClient jdbc;
  private final List<RecordDirectory> directories;

  StatesAreInTheTrail(JdbcClient jdbc, List<RecordDirectory> directories) {
    this.jdbc = jdbc;
    this.directories = directories;
  }

  @Override
  public String name() {
    return "I5 each record has a trail from its opening on, whose last state is its own, and each"
        + " trail has a record";
  }

  @Override
  public List<String> violations() {
    List<String> violations = new ArrayList<>();
    for (RecordDirectory directory :
        directories.stream().filter(RecordDirectory::hasOwnTrail).toList()) {
      pages(
          after -> directory.page(after, AT_ONCE),
          RecordSummary::number,
          records -> checkTrails(records, violations));
    }
    pages(
        this::numbersInTheTrail,
        number -> number,
        numbers -> {
          Set<RecordNumber> known = known(numbers);
          numbers.stream()
              .filter(number -> !known.contains(number))
              .forEach(number -> violations.add(number + " has a trail and no record"));
        });
    return violations;
  }

  private static <T> void pages(
      Function<@Nullable RecordNumber, List<T>> page,
      Function<T, RecordNumber> number,
      java.util.function.Consumer<List<T>> check) {
    List<T> found = page.apply(null);
    while (!found.isEmpty()) {
      check.accept(found);
      found = page.apply(number.apply(found.get(found.size() - 1)));
    }
  }

  private void checkTrails(List<RecordSummary> records, List<String> violations) {
    List<String> numbers = records.stream().map(record -> record.number().value()).toList();
    Map<String, Told> told = told(numbers);
    for (RecordSummary record : records) {
      Told trail = told.get(record.number().value());
      if (trail == null) {
        violations.add(record.number() + " has no trail");
      } else if (trail.from().isAfter(record.openedAt())) {
        violations.add(record.number() + " was opened before its trail begins");
      } else if (!record.state().equals(trail.state())) {
        violations.add(
            record.number() + " is " + record.state() + ", its trail says " + trail.state());
      }
    }
  }

  private Map<String, Told> told(List<String> numbers) {
    Map<String, Told> told = new HashMap<>();
    jdbc.sql(
            "select record_number, happened_at, json_value(content, '$.facts.state') as state"
                + " from evidence_entry where record_number in (:numbers) order by id")
        .param("numbers", numbers)
        .query(
            row -> {
              Instant at = row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC);
              told.merge(row.getString(1), new Told(at, row.getString(3)), Told::and);
            });
    return told;
  }

  private List<RecordNumber> numbersInTheTrail(@Nullable RecordNumber after) {
    return jdbc.sql(
            "select distinct record_number from evidence_entry where record_number > ?"
                + " and json_value(content, '$.facts.state') is not null order by record_number limit ?")
        .params(after == null ? "" : after.value(), AT_ONCE)
        .query((row, n) -> new RecordNumber(row.getString(1)))
        .list();
  }

  private Set<RecordNumber> known(List<RecordNumber> numbers) {
    return directories.stream()
        .flatMap(
            directory ->
                directory
                    .all(
                        numbers.stream()
                            .filter(number -> number.kind() == directory.kind())
                            .toList())
                    .stream())
        .map(RecordSummary::number)
        .collect(Collectors.toSet());
  }

  /** What a trail tells: since when, and the last state. */
  private record Told(Instant from, @Nullable String state) {

    Told and(Told later) {
      return new Told(
          later.from.isBefore(from) ? later.from : from, later.state == null ? state : later.state);
    }
  }
}
