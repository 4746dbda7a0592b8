package org.orderly.bench;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A table that is filled without what slows that down: its secondary keys, foreign keys and
 * triggers. They are made anew from their own text, and the table must be what it was then.
 */
final class LeanTable {

  private static final Pattern KEY = Pattern.compile("(FULLTEXT )?KEY (`\\w+`).*");
  private static final Pattern FOREIGN_KEY = Pattern.compile("CONSTRAINT (`\\w+`) FOREIGN KEY.*");
  private static final Pattern NEXT_ID = Pattern.compile(" AUTO_INCREMENT=\\d+");

  private final String name;
  private final String definition;
  private final List<String> triggers;

  LeanTable(JdbcTemplate jdbc, String name) {
    this.name = name;
    this.definition = definition(jdbc);
    this.triggers = triggers(jdbc);
  }

  /** MariaDB 11.4.5 refuses the second row of an INSERT … SELECT into a table with triggers. */
  void dropTriggers(JdbcTemplate jdbc) {
    triggerNames(jdbc).forEach(trigger -> jdbc.execute("drop trigger " + trigger));
  }

  void dropForeignKeys(JdbcTemplate jdbc) {
    alter(jdbc, "drop foreign key ", lines(FOREIGN_KEY, "$1"));
  }

  void dropKeys(JdbcTemplate jdbc) {
    alter(jdbc, "drop key ", lines(KEY, "$2"));
  }

  void makeKeys(JdbcTemplate jdbc) {
    alter(jdbc, "add ", lines(KEY, "$0"));
  }

  void makeForeignKeys(JdbcTemplate jdbc) {
    alter(jdbc, "add ", lines(FOREIGN_KEY, "$0"));
  }

  void makeTriggers(JdbcTemplate jdbc) {
    triggers.forEach(jdbc::execute);
  }

  /** Fails where anything is not as it was. */
  void check(JdbcTemplate jdbc) {
    if (!definition(jdbc).equals(definition) || !triggers(jdbc).equals(triggers)) {
      throw new AssertionError(
          "%s was%n%s %s%nand is now%n%s %s"
              .formatted(name, definition, triggers, definition(jdbc), triggers(jdbc)));
    }
  }

  private void alter(JdbcTemplate jdbc, String what, List<String> each) {
    if (!each.isEmpty()) {
      jdbc.execute(
          each.stream()
              .map(what::concat)
              .collect(Collectors.joining(", ", "alter table " + name + " ", "")));
    }
  }

  private List<String> lines(Pattern pattern, String part) {
    return definition
        .lines()
        .map(line -> line.strip().replaceFirst(",$", ""))
        .filter(line -> pattern.matcher(line).matches())
        .map(line -> pattern.matcher(line).replaceFirst(part))
        .toList();
  }

  private String definition(JdbcTemplate jdbc) {
    String text = jdbc.queryForObject("show create table " + name, (row, n) -> row.getString(2));
    return NEXT_ID.matcher(text).replaceFirst("");
  }

  private List<String> triggers(JdbcTemplate jdbc) {
    return triggerNames(jdbc).stream()
        .map(
            trigger ->
                jdbc.queryForObject("show create trigger " + trigger, (row, n) -> row.getString(3)))
        .toList();
  }

  private List<String> triggerNames(JdbcTemplate jdbc) {
    return jdbc.queryForList(
        "select trigger_name from information_schema.triggers"
            + " where trigger_schema = database() and event_object_table = ? order by 1",
        String.class,
        name);
  }
}
