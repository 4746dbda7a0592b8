package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the library of holidays knows, in the words of who asks. */
class HolidayLibraryTest {

  private static final YearRange YEARS = new YearRange(2026, 2027);

  private final HolidayLibrary library = new HolidayLibrary();

  @Test
  void countriesAreNamedInTheReadersLanguage() {
    assertThat(library.countries(Locale.GERMAN))
        .extracting(HolidayRegion::code, HolidayRegion::name)
        .contains(tuple("de", "Deutschland"), tuple("at", "Österreich"));
    assertThat(library.countries(Locale.ENGLISH))
        .extracting(HolidayRegion::name)
        .contains("Germany", "Austria")
        .doesNotContain("undefined");
  }

  @Test
  void aCountryHasItsPartsAndTheirsAfterThem() {
    HolidayRegion germany = library.country("DE", Locale.ENGLISH).orElseThrow();
    assertThat(germany.subdivisions())
        .extracting(HolidayRegion::code, HolidayRegion::name)
        .containsSubsequence(
            tuple("by", "Bavaria"), tuple("by/ag", "Bavaria / Augsburg"), tuple("be", "Berlin"));
    assertThat(library.country("atlantis", Locale.ENGLISH)).isEmpty();
    assertThat(library.country("../de", Locale.ENGLISH)).isEmpty();
  }

  @Test
  void aPartHasTheDaysOfTheCountryAndItsOwn() {
    assertThat(library.days("de", "", YEARS, Locale.GERMAN))
        .contains(
            new FoundDay(LocalDate.of(2026, 12, 25), "1. Weihnachtsfeiertag", DayKind.OFFICIAL))
        .extracting(FoundDay::date)
        .contains(LocalDate.of(2027, 10, 3))
        .doesNotContain(LocalDate.of(2026, 1, 6));
    assertThat(library.days("de", "by", YEARS, Locale.ENGLISH))
        .contains(new FoundDay(LocalDate.of(2026, 1, 6), "Epiphany", DayKind.OFFICIAL));
  }

  @Test
  void aDayThatIsMadeUpForIsTakenWhenNobodyWorks() {
    List<FoundDay> england = library.days("gb", "eng", YEARS, Locale.ENGLISH);
    assertThat(england).extracting(FoundDay::date).contains(LocalDate.of(2027, 12, 27));
  }

  @Test
  void everyCountryCanBeAsked() {
    assertThat(library.countries(Locale.ENGLISH))
        .hasSizeGreaterThan(200)
        .allSatisfy(
            country ->
                assertThat(library.days(country.code(), "", YEARS, Locale.ENGLISH))
                    .allSatisfy(day -> assertThat(day.name()).isNotBlank()));
  }
}
