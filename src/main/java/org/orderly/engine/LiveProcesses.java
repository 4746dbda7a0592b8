package org.orderly.engine;

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

  private static final String STANDING =
      """
      select instance.BUSINESS_KEY_ as number, instance.ID_ as id, task.TASK_DEF_KEY_ as task
      from ACT_RU_EXECUTION instance
      join ACT_RE_PROCDEF definition on definition.ID_ = instance.PROC_DEF_ID_
      left join ACT_RU_TASK task on task.PROC_INST_ID_ = instance.ID_
      where definition.KEY_ = ? and instance.PARENT_ID_ is null
      """;

  private final JdbcClient jdbc;

  LiveProcesses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The running instances of the process, called ones too, by business key, with their tasks. */
  public Map<String, List<Standing>> of(String processKey) {
    Map<String, Map<String, List<String>>> found =
        jdbc
            .sql(STANDING)
            .param(processKey)
            .query((row, n) -> new Row(row.getString(1), row.getString(2), row.getString(3)))
            .stream()
            .collect(
                Collectors.groupingBy(
                    Row::number,
                    LinkedHashMap::new,
                    Collectors.groupingBy(
                        Row::instance,
                        Collectors.flatMapping(
                            row -> Stream.ofNullable(row.task()), Collectors.toList()))));
    Map<String, List<Standing>> standings = new LinkedHashMap<>();
    found.forEach(
        (number, instances) ->
            standings.put(number, instances.values().stream().map(Standing::new).toList()));
    return standings;
  }

  /**
   * One running instance.
   *
   * @param taskKeys the open tasks' ids in the model
   */
  public record Standing(List<String> taskKeys) {}

  private record Row(String number, String instance, @Nullable String task) {}
}
