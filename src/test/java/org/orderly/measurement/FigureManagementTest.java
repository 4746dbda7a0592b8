package org.orderly.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonDetails;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.FigureDefinition;
import org.orderly.kernel.FigurePeriod;
import org.orderly.kernel.FigureScope;
import org.orderly.kernel.FigureScope.Kind;
import org.orderly.kernel.FigureSource;
import org.orderly.kernel.FigureUnit;
import org.orderly.kernel.FigureValue;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;

@OrderlyTest
class FigureManagementTest {

  private static final String KNOWN = "incident-reopened";
  private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");

  @Autowired Organisation organisation;
  @Autowired IdentityManagement identity;
  @Autowired FigureManagement figures;

  private Actor auditor;

  @BeforeEach
  void hire() {
    auditor = organisation.person("auditor", Roles.AUDITOR);
  }

  @Test
  void twoFiguresOfOneKeyStopTheStart() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new FigureCatalogue(List.of(new OneFigure(), new OneFigure())))
        .withMessageContaining("one-figure");
  }

  @Test
  void aMonthIsThatOfThePersonsZone() {
    Acting.as(
        Actor.system(),
        () ->
            identity.amend(
                auditor.key(),
                new PersonDetails("A", null, null, null, false, "de", "Europe/Berlin")));
    List<FigureMonth> months =
        Acting.as(auditor, () -> figures.months(KNOWN, FigureScope.ALL, YearMonth.of(2026, 4), 3));
    assertThat(months)
        .extracting(FigureMonth::month)
        .containsExactly(YearMonth.of(2026, 2), YearMonth.of(2026, 3), YearMonth.of(2026, 4));
    FigurePeriod march = months.get(1).period();
    assertThat(march.from()).isEqualTo("2026-02-28T23:00:00Z");
    assertThat(Duration.between(march.from(), march.to())).isEqualTo(Duration.ofHours(743));
    assertThat(months.get(2).period().from()).isEqualTo(march.to());
  }

  @Test
  void whatIsNotKnownOrNotFitIsRefused() {
    Instant april = MARCH.plus(Duration.ofDays(31));
    assertRefused(
        MeasurementRule.FIGURE_UNKNOWN, () -> figures.value("x", FigureScope.ALL, MARCH, april));
    assertRefused(MeasurementRule.FIGURE_UNKNOWN, () -> figures.figure("x"));
    assertRefused(
        MeasurementRule.SCOPE_REFUSED,
        () -> figures.value(KNOWN, new FigureScope(Kind.SUPPLIER, "acme"), MARCH, april));
    assertRefused(
        MeasurementRule.PERIOD_REFUSED, () -> figures.value(KNOWN, FigureScope.ALL, april, MARCH));
    assertRefused(
        MeasurementRule.PERIOD_REFUSED,
        () -> figures.value(KNOWN, FigureScope.ALL, MARCH, MARCH.plus(Duration.ofDays(1828))));
    YearMonth month = YearMonth.of(2026, 3);
    assertRefused(
        MeasurementRule.PERIOD_REFUSED, () -> figures.months(KNOWN, FigureScope.ALL, month, 37));
    assertRefused(
        MeasurementRule.PERIOD_REFUSED, () -> figures.months(KNOWN, FigureScope.ALL, month, 0));
    assertRefused(
        MeasurementRule.PERIOD_REFUSED,
        () -> figures.months(KNOWN, FigureScope.ALL, YearMonth.of(1, 1), 2));
  }

  @Test
  void onlyStaffAreTold() {
    auditor = organisation.requester();
    assertRefused(MeasurementRule.STAFF_ONLY, figures::figures);
    assertRefused(MeasurementRule.STAFF_ONLY, () -> figures.figure(KNOWN));
    assertRefused(
        MeasurementRule.STAFF_ONLY,
        () -> figures.months(KNOWN, FigureScope.ALL, YearMonth.of(2026, 3), 1));
  }

  private void assertRefused(MeasurementRule rule, Runnable work) {
    assertThatThrownBy(() -> Acting.during(auditor, work::run))
        .isInstanceOfSatisfying(
            RuleViolation.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
  }

  /** A source of one figure. */
  private static final class OneFigure implements FigureSource {

    @Override
    public List<FigureDefinition> figures() {
      return List.of(
          new FigureDefinition(
              "one-figure",
              FigureUnit.COUNT,
              FigureDefinition.Better.LESS,
              null,
              "9.1",
              Set.of(Kind.ALL)));
    }

    @Override
    public FigureValue value(String key, FigureScope scope, FigurePeriod period, Actor reader) {
      return FigureValue.count(1);
    }
  }
}
