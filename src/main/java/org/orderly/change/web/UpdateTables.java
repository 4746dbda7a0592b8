package org.orderly.change.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.orderly.change.web.Rows.Row;
import org.orderly.cmdb.ConfigurationPlan;
import org.orderly.cmdb.ConfigurationStep;
import org.orderly.cmdb.ConfigurationStep.AddItem;
import org.orderly.cmdb.ConfigurationStep.AddRelation;
import org.orderly.cmdb.ConfigurationStep.AmendItem;
import org.orderly.cmdb.ConfigurationStep.EndRelation;

/** Lays a plan out in the tables of the form; what they cannot show is kept as it is. */
final class UpdateTables {

  private static final Set<String> CELLS = Set.of("class", "name", "status");

  final List<Row> fields = new ArrayList<>();
  final List<Row> items = new ArrayList<>();
  final List<Row> relations = new ArrayList<>();

  /** The places in the plan of what the tables cannot show. */
  final List<Integer> kept = new ArrayList<>();

  private final Map<String, String> names = new HashMap<>();

  static UpdateTables of(ConfigurationPlan plan) {
    UpdateTables tables = new UpdateTables();
    Set<Integer> shown = new HashSet<>();
    for (int at = 0; at < plan.steps().size(); at++) {
      if (plan.steps().get(at) instanceof AddItem add && tables.added(add)) {
        shown.add(at);
      }
    }
    for (int at = 0; at < plan.steps().size(); at++) {
      if (!shown.contains(at) && !tables.show(plan.steps().get(at))) {
        tables.kept.add(at);
      }
    }
    return tables;
  }

  private boolean show(ConfigurationStep step) {
    if (step instanceof AmendItem amend) {
      return amended(amend);
    }
    if (step instanceof AddRelation add) {
      return related(add);
    }
    if (step instanceof EndRelation end) {
      relations.add(
          Row.of(
              Map.of(
                  "relation.step", TypedUpdates.END,
                  "relation.source", end.source(),
                  "relation.type", end.type(),
                  "relation.target", end.target())));
      return true;
    }
    return false;
  }

  private boolean amended(AmendItem amend) {
    if (amend.baseRevision() != null || !amend.components().isEmpty()) {
      return false;
    }
    amend
        .fields()
        .forEach(
            (field, value) ->
                fields.add(
                    Row.of(
                        Map.of(
                            "field.item", amend.item(),
                            "field.name", field,
                            "field.value", Objects.requireNonNullElse(value, "")))));
    return true;
  }

  private boolean added(AddItem add) {
    Map<String, String> facts = add.facts().values();
    String name = facts.getOrDefault("name", "");
    boolean shown =
        add.components().isEmpty()
            && !names.containsValue(name)
            && facts.values().stream().noneMatch(value -> value.contains("\n"));
    if (shown) {
      names.put(add.handle(), name);
      items.add(
          Row.of(
              Map.of(
                  "new.handle", add.handle(),
                  "new.class", facts.getOrDefault("class", ""),
                  "new.name", name,
                  "new.status", facts.getOrDefault("status", ""),
                  "new.more",
                      facts.entrySet().stream()
                          .filter(fact -> !CELLS.contains(fact.getKey()))
                          .map(fact -> fact.getKey() + ": " + fact.getValue())
                          .collect(Collectors.joining("\n")))));
    }
    return shown;
  }

  private boolean related(AddRelation add) {
    boolean out = names.containsKey(add.source());
    boolean in = names.containsKey(add.target());
    if (!out && !in) {
      Map<String, String> row = new HashMap<>();
      row.put("relation.step", TypedUpdates.ADD);
      row.put("relation.source", add.source());
      row.put("relation.type", add.type());
      row.put("relation.target", add.target());
      row.put("relation.group", Objects.requireNonNullElse(add.redundancyGroup(), ""));
      relations.add(Row.of(row));
      return true;
    }
    if (out && in || add.redundancyGroup() != null) {
      return false;
    }
    items.add(
        Row.of(
            Map.of(
                "new.name",
                names.getOrDefault(out ? add.source() : add.target(), ""),
                "new.type",
                add.type() + (out ? ":out" : ":in"),
                "new.other",
                out ? add.target() : add.source())));
    return true;
  }
}
