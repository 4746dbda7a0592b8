package org.orderly.change;

import java.util.List;
import org.orderly.kernel.InvariantCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PlacesAreThoseOfTheirChanges implements InvariantCheck {

  private static final String OTHERWISE =
      "select distinct s.change_id from change_slot s left join change_record c"
          + " on c.id = s.change_id where c.id is null or not (s.starts <=> c.starts)"
          + " or not (s.ends <=> c.ends)"
          + " or c.state not in ('ASSESSMENT', 'AUTHORIZATION', 'SCHEDULED', 'IMPLEMENTATION')"
          + " union select s.change_id from change_slot s left join change_item i"
          + " on i.change_id = s.change_id and i.item_id = s.slot_key"
          + " where s.kind = 'ITEM' and i.item_id is null"
          + " union select s.change_id from change_slot s left join change_implementer p"
          + " on p.change_id = s.change_id and p.person = s.slot_key"
          + " where s.kind = 'IMPLEMENTER' and p.person is null"
          + " union select i.change_id from change_item i"
          + " join (select distinct change_id from change_slot) s on s.change_id = i.change_id"
          + " left join change_slot t on t.change_id = i.change_id and t.kind = 'ITEM'"
          + " and t.slot_key = i.item_id where t.change_id is null"
          + " order by 1 limit 100";

  private final JdbcClient jdbc;

  PlacesAreThoseOfTheirChanges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "I9 each place in the schedule is the window, an item or an implementer of its change";
  }

  @Override
  public List<String> violations() {
    return jdbc.sql(OTHERWISE).query(Long.class).list().stream()
        .map(id -> "Change " + id + " has another place in the schedule than it says")
        .toList();
  }
}
