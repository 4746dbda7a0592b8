package org.orderly.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.catalogue.Criticality;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.FigurePeriod;
import org.orderly.kernel.FigureScope;
import org.orderly.kernel.FigureValue;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.measurement.FigureManagement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How changes went is counted by type, team and risk, and by interval. */
@OrderlyTest
class ChangeTrendTest {

  @Autowired Organisation organisation;
  @Autowired ChangeDesk desk;
  @Autowired ChangeLifecycle lifecycle;
  @Autowired ChangeTrendManagement trends;
  @Autowired FigureManagement figures;
  @Autowired JdbcClient jdbc;

  @Autowired private TestClock clock;
  private Actor owner;
  private Actor engineer;
  private String group;
  private String service;
  private Instant now;

  @BeforeEach
  void twoTeams() {
    now = clock.instant();
    group = organisation.resolverGroup();
    service = organisation.service(Criticality.SILVER, group);
    owner = organisation.person("owner", Roles.RESOLVER);
    engineer = organisation.resolver(group);
  }

  @Test
  void requestsAreCountedByTheIntervalInWhichTheyWereAskedFor() {
    requested(ChangeType.NORMAL, 0);
    requested(ChangeType.NORMAL, 7);
    requested(ChangeType.EMERGENCY, 7);
    requested(ChangeType.NORMAL, 14);
    requested(ChangeType.NORMAL, 400);

    ChangeTrend trend = Acting.as(owner, () -> trends.trend(TrendInterval.WEEK, 4, service));

    assertThat(trend.spans()).extracting(ChangeTrend.Span::total).containsExactly(0L, 1L, 2L, 1L);
    assertThat(trend.spans().get(2).requested()).containsEntry(ChangeType.EMERGENCY, 1L);
    assertThat(trend.slope()).isEqualByComparingTo(new BigDecimal("1.00"));
    assertThat(trend.recurring()).contains(new ChangeTrend.Named(service, 4));
  }

  @Test
  void aTrendNeedsIntervalsAndStaff() {
    assertThatThrownBy(() -> Acting.as(owner, () -> trends.trend(TrendInterval.MONTH, 1, null)))
        .isInstanceOfSatisfying(
            RuleViolation.class, refusal -> assertThat(refusal.fields()).containsKey("count"));
    Actor user = organisation.requester();
    assertThatThrownBy(() -> Acting.as(user, () -> trends.trend(TrendInterval.MONTH, 6, null)))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.rule()).isEqualTo(ChangeRule.STAFF_ONLY));
  }

  @Test
  void outcomesAreCountedByTypeTeamAndRisk() {
    ended(ChangeType.NORMAL, RiskLevel.HIGH, ChangeOutcome.SUCCESSFUL);
    ended(ChangeType.NORMAL, RiskLevel.LOW, ChangeOutcome.BACKED_OUT);
    ended(ChangeType.EMERGENCY, RiskLevel.LOW, ChangeOutcome.FAILED);
    ended(ChangeType.STANDARD, RiskLevel.LOW, ChangeOutcome.SUCCESSFUL_WITH_ISSUES);

    assertThat(results(ChangeResults.By.TYPE))
        .containsExactly(
            new ChangeResults.Row("normal", 2, 1, 1, 0, 0),
            new ChangeResults.Row("standard", 1, 1, 0, 0, 0),
            new ChangeResults.Row("emergency", 1, 0, 0, 1, 0));
    assertThat(results(ChangeResults.By.RISK))
        .containsExactly(
            new ChangeResults.Row("low", 3, 1, 1, 1, 0),
            new ChangeResults.Row("high", 1, 1, 0, 0, 0));
    assertThat(results(ChangeResults.By.TEAM))
        .containsExactly(new ChangeResults.Row(group, 4, 2, 1, 1, 0));
    assertThat(share("change-success", FigureScope.Kind.GROUP, group))
        .isEqualTo(new FigureValue.Share(2, 4));
    assertThat(share("change-emergency", FigureScope.Kind.SERVICE, service))
        .isEqualTo(new FigureValue.Share(1, 4));
    assertThat(share("change-backed-out", FigureScope.Kind.GROUP, organisation.resolverGroup()))
        .isEqualTo(new FigureValue.Nothing());
  }

  private List<ChangeResults.Row> results(ChangeResults.By by) {
    return Acting.as(owner, () -> trends.results(by, TrendInterval.WEEK, 2, service)).rows();
  }

  private FigureValue share(String key, FigureScope.Kind kind, String of) {
    FigurePeriod period = period();
    return Acting.as(
        owner, () -> figures.value(key, new FigureScope(kind, of), period.from(), period.to()));
  }

  private FigurePeriod period() {
    return new FigurePeriod(now.minus(Duration.ofDays(1_000)), now.plus(Duration.ofDays(500)));
  }

  private void requested(ChangeType type, int daysAgo) {
    RecordNumber number = desk.recorded(owner, desk.content(service, List.of(), engineer));
    jdbc.sql(
            "update change_record set type = ?, opened_at = date_sub(opened_at, interval ? day)"
                + " where id = ?")
        .params(type.name(), daysAgo, number.running())
        .update();
  }

  private void ended(ChangeType type, RiskLevel level, ChangeOutcome outcome) {
    RecordNumber number = desk.recorded(owner, desk.content(service, List.of(), engineer));
    desk.scheduled(number, type, level);
    lifecycle.begin(number);
    lifecycle.conclude(number, outcome);
  }
}
