package org.orderly.servicelevel;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the histories of clocks, many by one statement. */
@Repository
class ClocksToForecast {

  private static final ClockHistoryColumn COLUMN = new ClockHistoryColumn();
  private static final RowMapper<Clocks> ROW =
      (row, n) ->
          new Clocks(
              new RecordNumber(row.getString("record_number")),
              row.getString("service"),
              row.getString("customer"),
              COLUMN.convertToEntityAttribute(row.getString("history")));

  private final JdbcClient jdbc;

  ClocksToForecast(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The clocks of one record, with what they are listed by. */
  record Clocks(
      RecordNumber number,
      @Nullable String service,
      @Nullable String customer,
      ClockHistory history) {

    Stream<ClockLife> lives() {
      return Forecasts.FORECAST.stream()
          .filter(history::has)
          .map(metric -> new ClockLife(service, history.of(metric)));
    }
  }

  /**
   * Clocks of which one has not stopped.
   *
   * @param restricted whether those too that are for security alone
   */
  List<Clocks> going(ServiceLevelScope scope, boolean restricted) {
    return jdbc.sql(
            "select record_number, service, customer, history from record_clocks where going"
                + (scope.service() == null ? "" : " and service = :service")
                + (scope.customer() == null ? "" : " and customer = :customer")
                + (restricted ? "" : " and restricted = false"))
        .param("service", scope.service())
        .param("customer", scope.customer())
        .query(ROW)
        .list();
  }

  /** The clocks of these records. */
  List<Clocks> of(List<RecordNumber> numbers) {
    return numbers.isEmpty()
        ? List.of()
        : jdbc.sql(
                "select record_number, service, customer, history from record_clocks"
                    + " where record_number in (:numbers)")
            .param("numbers", numbers.stream().map(RecordNumber::value).toList())
            .query(ROW)
            .list();
  }

  /** All lives of clocks that are not for security alone. */
  List<ClockLife> lives() {
    return jdbc
        .sql(
            "select record_number, service, customer, history from record_clocks"
                + " where restricted = false order by record_number")
        .query(ROW)
        .list()
        .stream()
        .flatMap(Clocks::lives)
        .toList();
  }
}
