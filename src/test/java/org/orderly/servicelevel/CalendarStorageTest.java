package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever calendar is stored, the same one is read back, and a change taken back changes nothing.
 */
@OrderlyTest
class CalendarStorageTest {

  private static final LocalDate AROUND = LocalDate.of(2026, 3, 29);
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  private static final int CALENDARS = 40;

  @Autowired CalendarManagement calendars;
  @Autowired CalendarTables tables;

  @Test
  void aCalendarStoredAndReadBackCountsTheSame() {
    JqwikSession.run(
        () ->
            any()
                .sampleStream()
                .limit(CALENDARS)
                .forEach(
                    facts -> {
                      calendars.create(facts);
                      WorkingCalendar read = read(facts.key(), 1);
                      assertThat(read.facts()).isEqualTo(facts);
                      assertCountsAs(read, new WorkingCalendar(facts));
                    }));
  }

  @Test
  void anEditThatIsTakenBackLeavesTheSameHours() {
    JqwikSession.run(
        () ->
            Combinators.combine(any(), any())
                .as(List::of)
                .sampleStream()
                .limit(CALENDARS / 4)
                .forEach(two -> editAndRevert(two.get(0), two.get(1))));
  }

  private void editAndRevert(NewCalendar first, NewCalendar other) {
    NewCalendar second =
        new NewCalendar(first.key(), "Other", other.zone(), other.week(), other.dates());
    calendars.create(first);
    calendars.change(TypedCalendar.of(second), 1, "Edit");
    calendars.change(TypedCalendar.of(first), 2, "Revert");
    assertThat(read(first.key(), 3).facts()).isEqualTo(read(first.key(), 1).facts());
    assertCountsAs(read(first.key(), 3), read(first.key(), 1));
    assertCountsAs(read(first.key(), 2), new WorkingCalendar(second));
  }

  /** Past what is remembered. */
  private WorkingCalendar read(String key, int version) {
    return tables.load(new CalendarReference(key, version)).orElseThrow().calendar();
  }

  private static void assertCountsAs(WorkingCalendar one, WorkingCalendar other) {
    IntStream.range(0, 60)
        .mapToObj(step -> START.plus(Duration.ofMinutes(step * 977L)))
        .forEach(
            at -> {
              assertThat(one.between(START, at)).isEqualTo(other.between(START, at));
              for (TargetUnit unit : TargetUnit.values()) {
                assertThat(one.after(unit, at, new WorkingTime(9_000_000)))
                    .isEqualTo(other.after(unit, at, new WorkingTime(9_000_000)));
              }
            });
  }

  /** Any calendar, on whose dates somebody works at times. */
  private static Arbitrary<NewCalendar> any() {
    return Combinators.combine(CalendarWeeks.any(AROUND), CalendarWeeks.any(AROUND))
        .as(
            (one, other) -> {
              Map<LocalDate, DatedHours> dates = new TreeMap<>(one.dates());
              other
                  .week()
                  .forEach(
                      (day, hours) ->
                          dates.put(
                              AROUND.plusDays(day.getValue()), new DatedHours("Other", hours)));
              return new NewCalendar(
                  Organisation.unique("any"), one.name(), one.zone(), one.week(), dates);
            });
  }
}
