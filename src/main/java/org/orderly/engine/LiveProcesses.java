package org.orderly.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the running instances of a process stand, for the checks of what must always be true. */
@Service
@Transactional(readOnly = true)
public class LiveProcesses {

  private static final int AT_ONCE = 1_000;
  private static final String STANDING =
      """
      select instance.number, instance.id, task.TASK_DEF_KEY_
      from (
        select execution.BUSINESS_KEY_ as number, execution.ID_ as id
        from ACT_RU_EXECUTION execution
        where (select definition.KEY_ from ACT_RE_PROCDEF definition
            where definition.ID_ = execution.PROC_DEF_ID_) = ?
          and execution.PARENT_ID_ is null and execution.ID_ > ?
        order by execution.ID_ limit %d) instance
      left join ACT_RU_TASK task on task.PROC_INST_ID_ = instance.id
      order by instance.id
      """
          .formatted(AT_ONCE);

  private final JdbcClient jdbc;

  LiveProcesses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The running instances of the process, called ones too, by business key, with their tasks. */
  public Map<String, List<Standing>> of(String processKey) {
    Map<String, List<Standing>> standings = new LinkedHashMap<>();
    for (List<Row> rows = page(processKey, ""); !rows.isEmpty(); ) {
      byInstance(rows)
          .forEach(
              (instance, standing) ->
                  standings
                      .computeIfAbsent(instance.number(), number -> new ArrayList<>())
                      .add(standing));
      rows = page(processKey, rows.get(rows.size() - 1).instance().id());
    }
    return standings;
  }

  private List<Row> page(String processKey, String after) {
    return jdbc.sql(STANDING)
        .params(processKey, after)
        .query(
            (row, n) -> new Row(new Instance(row.getString(1), row.getString(2)), row.getString(3)))
        .list();
  }

  private static Map<Instance, Standing> byInstance(List<Row> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                Row::instance,
                LinkedHashMap::new,
                Collectors.collectingAndThen(
                    Collectors.flatMapping(
                        row -> Stream.ofNullable(row.task()), Collectors.toList()),
                    Standing::new)));
  }

  /**
   * One running instance.
   *
   * @param taskKeys the open tasks' ids in the model
   */
  public record Standing(List<String> taskKeys) {}

  private record Instance(String number, String id) {}

  private record Row(Instance instance, @Nullable String task) {}
}
