package org.orderly.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Makes many records of a few real ones, by SQL: every row of every table that belongs to a
 * template is copied under new keys and a new number, so that each copy is whole in itself.
 *
 * <p>Unlike real records, the copies of a template were all opened at the same instant, and the
 * people, texts and times of one are those of the others. The key of a row is that of the
 * template's row with the copy's number at its end, so that the copies of a row lie side by side;
 * the rows of one record lie apart, as real ones do. Tables and keys are as dense as if just
 * rebuilt.
 */
final class RecordsAtSize {

  private static final int CONNECTIONS = 2;

  private final Environment settings;
  private final Past past;
  private long lastTemplate;

  RecordsAtSize(Environment settings, Past past) {
    this.settings = settings;
    this.past = past;
  }

  /** A connection of its own to the server's database, on which a statement may take long. */
  static SingleConnectionDataSource connection(Environment settings) {
    return new SingleConnectionDataSource(
        settings.getRequiredProperty("spring.datasource.url"),
        settings.getRequiredProperty("spring.datasource.username"),
        settings.getRequiredProperty("spring.datasource.password"),
        true);
  }

  /**
   * Copies the records that there were from the first template on when it was asked first, until
   * there are as many as wished.
   *
   * @param prefix of the records' numbers
   * @param table of the records, with columns id and number
   * @return how many there are now
   */
  long grow(String prefix, String table, long first, long wished) throws Exception {
    try (SingleConnectionDataSource one = connection(settings)) {
      JdbcTemplate jdbc = new JdbcTemplate(one);
      long last = jdbc.queryForObject("select max(id) from " + table, Long.class);
      lastTemplate = lastTemplate == 0 ? last : lastTemplate;
      long templates = chooseTemplates(jdbc, table, first);
      long present = count(jdbc, table);
      long step = lastTemplate - first + 1;
      long taken = (last - first) / step;
      long until = taken + (wished - present + templates - 1) / templates;
      if (until > taken) {
        long began = System.nanoTime();
        copyAll(jdbc, new Copies(prefix, step, taken + 1, until));
        jdbc.execute(
            "select setval(number_%s, %d)"
                .formatted(prefix.toLowerCase(Locale.ROOT), first + (until + 1) * step));
        System.out.printf(
            "%,d copies of %,d records in %.0f s; now %s%n",
            until - taken, templates, (System.nanoTime() - began) / 1e9, Growth.of(jdbc));
      }
      jdbc.execute("drop table template_number, template_instance");
      return count(jdbc, table);
    }
  }

  private static long count(JdbcTemplate jdbc, String table) {
    return jdbc.queryForObject("select count(*) from " + table, Long.class);
  }

  /** The templates' numbers and process instances, with those that they called. */
  private long chooseTemplates(JdbcTemplate jdbc, String records, long first) {
    for (String name : List.of("template_number (number", "template_instance (id")) {
      jdbc.execute(
          "create table "
              + name
              + " varchar(64) character set utf8mb4 collate utf8mb4_bin primary key)");
    }
    int templates =
        jdbc.update(
            "insert into template_number select number from %s where id between ? and ?"
                .formatted(records),
            first,
            lastTemplate);
    jdbc.update(
        "insert into template_instance select h.PROC_INST_ID_ from ACT_HI_PROCINST h"
            + " join ACT_HI_PROCINST r on r.PROC_INST_ID_ = h.ROOT_PROC_INST_ID_"
            + " join template_number t on t.number = r.BUSINESS_KEY_");
    return templates;
  }

  private void copyAll(JdbcTemplate jdbc, Copies copies) throws Exception {
    List<TemplateTable> tables = TemplateTable.all(jdbc, past);
    Map<String, LeanTable> lean =
        tables.stream()
            .map(TemplateTable::name)
            .collect(Collectors.toMap(Function.identity(), name -> new LeanTable(jdbc, name)));
    jdbc.execute("set foreign_key_checks = 0");
    lean.values().forEach(table -> table.dropTriggers(jdbc));
    lean.values().forEach(table -> table.dropForeignKeys(jdbc));
    Queue<TemplateTable> waiting = new ConcurrentLinkedQueue<>(tables);
    together(
        () -> {
          try (SingleConnectionDataSource one = connection(settings)) {
            JdbcTemplate own = new JdbcTemplate(one);
            own.execute("set foreign_key_checks = 0, unique_checks = 0, join_cache_level = 0");
            for (TemplateTable table; (table = waiting.poll()) != null; ) {
              lean.get(table.name()).dropKeys(own);
              table.copy(own, copies);
              lean.get(table.name()).makeKeys(own);
              own.execute("analyze table " + table.name());
            }
            return null;
          }
        });
    lean.values().forEach(table -> table.makeForeignKeys(jdbc));
    lean.values().forEach(table -> table.makeTriggers(jdbc));
    lean.values().forEach(table -> table.check(jdbc));
  }

  private static void together(Callable<?> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int n = 0; n < CONNECTIONS; n++) {
        running.add(pool.submit(work));
      }
      for (Future<?> done : running) {
        done.get();
      }
    } finally {
      pool.shutdown();
    }
  }
}
