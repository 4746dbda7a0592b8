package org.orderly.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.SearchWords;

/** The conditions under which an incident is among those looked for, as SQL says them. */
final class IncidentRestriction {

  private static final String OPEN =
      Arrays.stream(IncidentState.values())
          .filter(IncidentState::open)
          .map(Enum::name)
          .collect(Collectors.joining("', '", "state in ('", "')"));

  private static final String INDEXED =
      "match (title, description, resolution_text) against (:words in boolean mode)";

  /** The same, asked of each row that another index gives. */
  private static final String ROW_BY_ROW = INDEXED + " + 0 > 0";

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, @Nullable Object> values = new HashMap<>();

  /** Only those that meet the criteria. */
  IncidentRestriction meeting(IncidentCriteria criteria) {
    where("state = :state", "state", name(criteria.state()));
    if (criteria.open() != null) {
      conditions.add(criteria.open() ? OPEN : "not " + OPEN);
    }
    where("priority = :priority", "priority", name(criteria.priority()));
    where("service_key = :service", "service", criteria.service());
    where("assignment_group = :group", "group", criteria.group());
    where("assignee = :assignee", "assignee", criteria.assignedTo());
    where(
        "id in (select id from (select id from incident where caller = :concerning"
            + " union select id from incident where on_behalf_of = :concerning"
            + " union select incident from incident_watcher where person = :concerning) mine)",
        "concerning",
        criteria.concerning());
    where("opened_at >= :from", "from", criteria.openedFrom());
    where("opened_at < :before", "before", criteria.openedBefore());
    return criteria.text() == null ? this : about(criteria.text().strip());
  }

  /** Only those that meet a condition on one value; all where the value is null. */
  IncidentRestriction where(String condition, String name, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      values.put(name, value);
    }
    return this;
  }

  /** Gives a value that a condition names besides. */
  IncidentRestriction with(String name, @Nullable Object value) {
    values.put(name, value);
    return this;
  }

  private IncidentRestriction about(String text) {
    String number = text.toUpperCase(Locale.ROOT);
    if (number.matches("INC\\d{6,}")) {
      return where("number = :number", "number", number);
    }
    return SearchWords.question(text)
        .map(words -> where(INDEXED, "words", words))
        .orElseGet(() -> where("title like :like", "like", "%" + escaped(text) + "%"));
  }

  /** Whether the index of words is asked. */
  boolean byWords() {
    return conditions.contains(INDEXED);
  }

  /** Only those that came last, looked at one by one for their words. */
  IncidentRestriction amongTheLast(int most) {
    conditions.replaceAll(condition -> condition.equals(INDEXED) ? ROW_BY_ROW : condition);
    return where("id > (select max(id) from incident) - :most", "most", most);
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  String sql() {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  Map<String, @Nullable Object> values() {
    return values;
  }
}
