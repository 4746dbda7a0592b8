package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/**
 * Divides a sample into batches: each for one group, and in an order in which somebody can walk
 * from item to item.
 */
@Component
class VerificationSample {

  /** How many items somebody checks in one sitting. */
  static final int BATCH = 20;

  private static final Comparator<ItemView> BY_PLACE =
      Comparator.comparing((ItemView item) -> text(item, ItemField.SITE))
          .thenComparing(item -> item.facts().itemClass())
          .thenComparing(item -> item.facts().name())
          .thenComparing(ItemView::number);

  private final ItemReads items;
  private final Definitions definitions;
  private final VerificationDecisions decisions;
  private final IdentityManagement identity;
  private final VerificationItems kept;
  private final VerificationFindings findings;
  private final MachineFindings machine;

  VerificationSample(
      ItemReads items,
      Definitions definitions,
      VerificationDecisions decisions,
      IdentityManagement identity,
      VerificationItems kept,
      VerificationFindings findings,
      MachineFindings machine) {
    this.items = items;
    this.definitions = definitions;
    this.decisions = decisions;
    this.identity = identity;
    this.kept = kept;
    this.findings = findings;
    this.machine = machine;
  }

  /** Keeps the sample with what can be seen without looking; answers how many batches it has. */
  int keep(RecordNumber verification, List<RecordNumber> drawn) {
    List<ItemView> views = items.all(drawn.stream().map(RecordNumber::running).toList());
    Map<RecordNumber, Integer> batches = new HashMap<>();
    int batch = 0;
    for (Map.Entry<String, List<ItemView>> group : byCheckers(views).entrySet()) {
      List<ItemView> walk = group.getValue().stream().sorted(BY_PLACE).toList();
      for (int from = 0; from < walk.size(); from += BATCH) {
        List<ItemView> part = walk.subList(from, Math.min(walk.size(), from + BATCH));
        batch++;
        kept.add(verification, batch, group.getKey(), part);
        for (ItemView item : part) {
          batches.put(item.number(), batch);
        }
      }
    }
    findings.add(
        verification,
        machine.of(views).stream()
            .map(found -> found.of(Objects.requireNonNull(batches.get(found.item()))))
            .toList());
    return batch;
  }

  private Map<String, List<ItemView>> byCheckers(List<ItemView> views) {
    ClassTree classes = definitions.current().classes();
    Map<List<String>, VerificationPlan.CheckedBy> asked = new HashMap<>();
    Map<String, List<ItemView>> byCheckers = new TreeMap<>();
    for (ItemView item : views) {
      String itemClass = item.facts().itemClass();
      String criticality = criticality(item);
      VerificationPlan.CheckedBy by =
          asked.computeIfAbsent(
              List.of(itemClass, criticality),
              key ->
                  decisions
                      .plan(classes.find(itemClass).orElseThrow().path(), criticality)
                      .checkedBy());
      byCheckers.computeIfAbsent(checkers(item, by), group -> new ArrayList<>()).add(item);
    }
    return byCheckers;
  }

  private String checkers(ItemView item, VerificationPlan.CheckedBy by) {
    String group = text(item, ItemField.SUPPORT_GROUP);
    return by == VerificationPlan.CheckedBy.SUPPORT_GROUP && !identity.membersOf(group).isEmpty()
        ? group
        : Roles.CONFIGURATION_MANAGER;
  }

  private static String criticality(ItemView item) {
    String said = text(item, ItemField.CRITICALITY);
    return said.isEmpty() ? VerificationScope.NO_CRITICALITY : said;
  }

  private static String text(ItemView item, ItemField field) {
    return Objects.requireNonNullElse(item.facts().value(field), "");
  }
}
