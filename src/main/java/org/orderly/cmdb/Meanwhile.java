package org.orderly.cmdb;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells who has written an item since somebody read it. */
@Component
class Meanwhile {

  private static final int MOST_TOLD = 3;

  private final JdbcClient jdbc;

  Meanwhile(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  String tell(PlannedItem item, long base) {
    List<ItemFacts> read =
        jdbc.sql(
                "select facts from configuration_item_revision"
                    + " where item_id = ? and from_update = ?")
            .params(item.id(), base)
            .query((row, n) -> new ItemFacts(FactsJson.read(row.getString(1))))
            .list();
    if (read.isEmpty() || base > item.revision()) {
      return item.number() + " has no revision " + base + ": its revision is " + item.revision();
    }
    String fields =
        ItemStates.fields(read.get(0), item.former()).stream()
            .map(FieldDifference::field)
            .collect(Collectors.joining(", "));
    return item.number()
        + " is of revision "
        + item.revision()
        + ": "
        + writers(item, base)
        + " wrote "
        + (fields.isEmpty() ? "and took back" : fields);
  }

  private String writers(PlannedItem item, long base) {
    List<String> writers =
        jdbc.sql(
                "select u.person, u.origin, u.reference from configuration_item_revision r"
                    + " join configuration_update u on u.number = r.from_update"
                    + " where r.item_id = ? and r.from_update > ?"
                    + " order by r.from_update desc limit ?")
            .params(item.id(), base, MOST_TOLD)
            .query(
                (row, n) ->
                    row.getString(1)
                        + " ("
                        + row.getString(2)
                        + (row.getString(3) == null ? "" : " " + row.getString(3))
                        + ")")
            .list();
    return String.join(", ", writers);
  }
}
