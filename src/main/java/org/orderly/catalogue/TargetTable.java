package org.orderly.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The targets for one kind of record as a page shows them, and as its form sends them.
 *
 * @param rows by priority, the most urgent first
 */
public record TargetTable(String recordType, List<Row> rows) {

  private static final String FIELD = "targets.";
  private static final String AMOUNT = ".amount";
  private static final String MEASURE = ".measure";

  /** The targets of a priority, by metric. */
  public record Row(String priority, List<Cell> cells) {}

  /**
   * The place of one target.
   *
   * @param field such as {@code targets.incident.P1.response}
   * @param amount as it is typed; empty where there is no target
   * @param target null where there is none, or it was typed
   */
  public record Cell(
      String field,
      TargetMetric metric,
      String amount,
      String measure,
      @Nullable ServiceLevelTarget target) {}

  /** One table for each kind of record. */
  public static List<TargetTable> of(List<ServiceLevelTarget> targets) {
    Map<String, ServiceLevelTarget> byField =
        targets.stream()
            .collect(Collectors.toMap(target -> FIELD + target.place(), Function.identity()));
    return tables(
        (field, metric) -> {
          ServiceLevelTarget target = byField.get(field);
          return target == null
              ? new Cell(field, metric, "", TargetMeasure.WORKING_TIME.word(), null)
              : new Cell(
                  field, metric, String.valueOf(target.amount()), target.measure().word(), target);
        });
  }

  /** One table for each kind of record, as somebody typed them. */
  public static List<TargetTable> typed(Map<String, String> typed) {
    return tables(
        (field, metric) ->
            new Cell(
                field,
                metric,
                typed.getOrDefault(field + AMOUNT, ""),
                typed.getOrDefault(field + MEASURE, TargetMeasure.WORKING_TIME.word()),
                null));
  }

  /** The targets that somebody typed; a place left blank has none. */
  public static List<TypedTarget> read(Map<String, String> typed) {
    return typed(typed).stream()
        .flatMap(
            table ->
                table.rows().stream()
                    .flatMap(
                        row ->
                            row.cells().stream()
                                .filter(cell -> !cell.amount().isBlank())
                                .map(
                                    cell ->
                                        new TypedTarget(
                                            table.recordType(),
                                            row.priority(),
                                            cell.metric().word(),
                                            cell.measure(),
                                            cell.amount()))))
        .toList();
  }

  /** Whether it has a target. */
  public boolean used() {
    return rows.stream()
        .flatMap(row -> row.cells().stream())
        .anyMatch(cell -> !cell.amount().isBlank());
  }

  /** What targets limit, in the order of the cells. */
  public static List<TargetMetric> metrics() {
    return List.of(TargetMetric.values());
  }

  /** Makes the cell of a field. */
  private interface Cells {

    Cell at(String field, TargetMetric metric);
  }

  private static List<TargetTable> tables(Cells cells) {
    return TargetCheck.RECORD_TYPES.stream()
        .map(type -> new TargetTable(type, rows(type, cells).toList()))
        .toList();
  }

  private static Stream<Row> rows(String type, Cells cells) {
    return TargetCheck.PRIORITIES.stream()
        .map(
            priority ->
                new Row(
                    priority,
                    Arrays.stream(TargetMetric.values())
                        .map(
                            metric ->
                                cells.at(
                                    FIELD + type + "." + priority + "." + metric.word(), metric))
                        .toList()));
  }
}
