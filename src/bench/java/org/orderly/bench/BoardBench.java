package org.orderly.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.orderly.catalogue.Criticality;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordNumbers;
import org.orderly.servicelevel.ClockMetric;
import org.orderly.servicelevel.KeptYear;
import org.orderly.servicelevel.ReportPeriod;
import org.orderly.servicelevel.ReportPeriod.Length;
import org.orderly.servicelevel.ServiceClockManagement;
import org.orderly.servicelevel.ServiceLevelFigures;
import org.orderly.servicelevel.ServiceLevelReport;
import org.orderly.servicelevel.ServiceLevelReport.Trend;
import org.orderly.servicelevel.ServiceLevelScope;
import org.orderly.servicelevel.TargetTally;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The board of service levels over many closed records of the last twelve months, of 20 services
 * and 10 customers: figures and page, the first time and then warm. Prints; asserts that the
 * figures are exactly what a plain scan of all rows says.
 */
@OrderlyTest
class BoardBench {

  private static final int RECORDS = Integer.getInteger("bench.records", 500_000);
  private static final int TIMES = Integer.getInteger("bench.times", 9);
  private static final int SERVICES = 20;
  private static final int CUSTOMERS = 10;
  private static final long FIRST = 700_000_000;
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @Autowired ServiceLevelFigures figures;
  @Autowired ServiceClockManagement clocks;
  @Autowired RecordNumbers numbers;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;
  @Autowired TestClock clock;
  @Autowired Environment settings;
  @LocalServerPort int port;

  private List<String> services;
  private List<String> customers;
  private Actor manager;

  @Test
  void boardOverManyClosedRecords() throws Exception {
    services =
        Stream.generate(
                () -> organisation.service(Criticality.SILVER, organisation.resolverGroup()))
            .limit(SERVICES)
            .toList();
    customers = Stream.generate(organisation::customer).limit(CUSTOMERS).toList();
    manager = organisation.person("manager", Roles.SERVICE_LEVEL_MANAGER);
    try (SingleConnectionDataSource one = RecordsAtSize.connection(settings)) {
      fill(new JdbcTemplate(one));
      ReportPeriod month = ReportPeriod.of(Length.MONTH, clock.instant(), BERLIN).plus(-1);
      compare(month);
      Http session = visitors.browser(port, manager.key());
      for (Map.Entry<String, ServiceLevelScope> scope : scopes().entrySet()) {
        for (ReportPeriod period :
            List.of(month, ReportPeriod.of(Length.YEAR, clock.instant(), BERLIN))) {
          String about = scope.getKey() + ", " + period.text();
          time(about + ", first", 1, () -> report(scope.getValue(), period));
          time(about + ", warm", TIMES, () -> report(scope.getValue(), period));
        }
        time("page, " + scope.getKey(), TIMES, () -> page(session, scope.getValue(), month));
      }
    }
  }

  private Map<String, ServiceLevelScope> scopes() {
    return Map.of(
        "all", ServiceLevelScope.ALL,
        "one service", new ServiceLevelScope(null, services.get(0)),
        "one customer", new ServiceLevelScope(customers.get(0), null));
  }

  private void fill(JdbcTemplate sql) {
    long began = System.nanoTime();
    KeptYear year = new KeptYear(clocks, numbers, jdbc, transactions);
    RecordNumber template =
        year.opened(
            clock.instant().minus(Duration.ofDays(40)), services.get(0), null, "P2", "Template");
    sql.update(
        "insert into incident (id, version, number, title, service_key, customer, caller, source,"
            + " opened_at, state, scope, work_stoppage, workaround, impact, urgency, priority,"
            + " security_flag, reopen_count, reassignment_count, hold_count, closed_at)"
            + " select "
            + FIRST
            + " + seq, 0, concat('INC', "
            + FIRST
            + " + seq), 'Mail is slow', elt(1 + seq % "
            + SERVICES
            + ", '"
            + String.join("', '", services)
            + "'), elt(1 + seq div 7 % "
            + CUSTOMERS
            + ", '"
            + String.join("', '", customers)
            + "'), 'nobody', 'API', ? - interval seq * 365 * 1440 div "
            + RECORDS
            + " minute, 'CLOSED', 'ONE_USER', 'NO', 'GOOD', 'MINOR', 'LOW', concat('P', 1 + seq % 5),"
            + " false, 0, 0, 0, ? from seq_1_to_"
            + RECORDS,
        clock.instant().atZone(ZoneId.of("UTC")).toLocalDateTime(),
        clock.instant().atZone(ZoneId.of("UTC")).toLocalDateTime());
    sql.update(
        "insert into record_clocks (record_number, version, calendar, offering_level, priority,"
            + " service, customer, opened_at, restricted, history, going, response_priority,"
            + " response_stopped_at, response_millis, response_judged_at, response_met,"
            + " resolution_priority, resolution_stopped_at, resolution_millis,"
            + " resolution_judged_at, resolution_met)"
            + " select i.number, 3, t.calendar, t.offering_level, i.priority, i.service_key,"
            + " i.customer, i.opened_at, id % 500 = 0, t.history, false, i.priority,"
            + " i.opened_at + interval 10 minute, 600000, i.opened_at + interval 10 minute,"
            + " i.id % 31 <> 0, i.priority, i.opened_at + interval 5 hour, 18000000,"
            + " i.opened_at + interval 5 hour, i.id % 13 <> 0 from incident i, record_clocks t"
            + " where i.id > "
            + FIRST
            + " and t.record_number = ?",
        template.value());
    sql.execute("analyze table incident, record_clocks");
    System.out.printf(
        "%,d closed records with clocks in %.0f s%n", RECORDS, (System.nanoTime() - began) / 1e9);
  }

  private ServiceLevelReport report(ServiceLevelScope scope, ReportPeriod period) {
    return Acting.as(manager, () -> figures.report(scope, period));
  }

  private HttpResponse<String> page(Http session, ServiceLevelScope scope, ReportPeriod period) {
    HttpResponse<String> answer =
        session.get(
            "/service-levels?period="
                + period.text()
                + (scope.service() == null ? "" : "&service=" + scope.service())
                + (scope.customer() == null ? "" : "&customer=" + scope.customer()));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer;
  }

  private interface Work {
    Object run();
  }

  private static void time(String what, int times, Work work) {
    long[] took = new long[times];
    for (int i = 0; i < times; i++) {
      long began = System.nanoTime();
      work.run();
      took[i] = (System.nanoTime() - began) / 1_000_000;
    }
    Arrays.sort(took);
    System.out.printf(
        "%-40s median %,6d ms, %,d to %,d%n", what, took[times / 2], took[0], took[times - 1]);
  }

  /** Each row by itself, without a condition. */
  private void compare(ReportPeriod month) {
    long began = System.nanoTime();
    Map<String, long[]> scanned = new HashMap<>();
    jdbc.sql(
            "select restricted, response_judged_at, response_met, response_priority,"
                + " resolution_judged_at, resolution_met, resolution_priority from record_clocks")
        .query(
            row -> {
              if (!row.getBoolean("restricted")) {
                for (ClockMetric metric : List.of(ClockMetric.RESPONSE, ClockMetric.RESOLUTION)) {
                  String name = metric.word();
                  java.time.LocalDateTime at =
                      row.getObject(name + "_judged_at", java.time.LocalDateTime.class);
                  boolean met = row.getBoolean(name + "_met");
                  if (at != null
                      && (met
                          || at.toInstant(java.time.ZoneOffset.UTC).isBefore(clock.instant()))) {
                    Instant judged = at.toInstant(java.time.ZoneOffset.UTC);
                    String key =
                        YearMonth.from(judged.atZone(BERLIN))
                            + name
                            + row.getString(name + "_priority");
                    long[] tally = scanned.computeIfAbsent(key, any -> new long[2]);
                    tally[0]++;
                    tally[1] += met ? 1 : 0;
                  }
                }
              }
            });
    System.out.printf("A plain scan took %,d ms%n", (System.nanoTime() - began) / 1_000_000);
    int compared = 0;
    for (Trend trend : report(ServiceLevelScope.ALL, month).trend()) {
      for (TargetTally tally : trend.targets()) {
        long[] found =
            scanned.get(trend.period().first() + tally.metric().word() + tally.priority());
        assertThat(new long[] {tally.judged(), tally.met()}).isEqualTo(found);
        compared++;
      }
    }
    System.out.printf("%d figures are what the scan says%n", compared);
    assertThat(compared).isGreaterThan(100);
  }
}
