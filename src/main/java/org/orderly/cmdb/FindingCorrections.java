package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/**
 * What has to be written so that records say what was found. Of what is stale, an orphan or was
 * changed without leave, nobody knows yet what is to be written; nor of an item that has no record
 * where its class requires more than a name.
 */
@Component
class FindingCorrections {

  private final ItemReads items;
  private final ExpectedItems present;
  private final Definitions definitions;

  FindingCorrections(ItemReads items, ExpectedItems present, Definitions definitions) {
    this.items = items;
    this.present = present;
    this.definitions = definitions;
  }

  /** The steps that the confirmed findings of a batch lead to; what is so meanwhile is left out. */
  List<ConfigurationStep> steps(List<VerificationFinding> findings) {
    List<VerificationFinding> confirmed =
        findings.stream()
            .filter(found -> found.standing() == VerificationFinding.Standing.CONFIRMED)
            .toList();
    Map<RecordNumber, ItemView> now =
        items
            .all(
                confirmed.stream()
                    .map(VerificationFinding::item)
                    .filter(Objects::nonNull)
                    .map(RecordNumber::running)
                    .distinct()
                    .toList())
            .stream()
            .collect(Collectors.toMap(ItemView::number, Function.identity()));
    List<ConfigurationStep> steps = new ArrayList<>(amendments(confirmed, now));
    Map<RecordNumber, ExpectedItem> related =
        present.of(
            confirmed.stream()
                .filter(found -> found.kind() == FindingKind.RELATION_WRONG)
                .map(found -> Objects.requireNonNull(found.item()))
                .distinct()
                .toList(),
            UpdateReads.PRESENT);
    for (VerificationFinding found : confirmed) {
      if (found.kind() == FindingKind.RELATION_WRONG) {
        relation(found, related, steps);
      } else if (found.kind() == FindingKind.SURPLUS
          && aNameIsEnough(String.valueOf(found.field()))) {
        steps.add(
            new ConfigurationStep.AddItem(
                "surplus-" + steps.size(),
                new ItemFacts(
                    Map.of(
                        ItemField.CLASS.key(), String.valueOf(found.field()),
                        ItemField.NAME.key(), String.valueOf(found.observed()),
                        ItemField.STATUS.key(), ItemStatus.LIVE.word()))));
      }
    }
    return steps;
  }

  private boolean aNameIsEnough(String itemClass) {
    return definitions.current().classes().attributes(itemClass).values().stream()
        .noneMatch(attribute -> attribute.required() && !attribute.retired());
  }

  private static List<ConfigurationStep> amendments(
      List<VerificationFinding> confirmed, Map<RecordNumber, ItemView> now) {
    Map<RecordNumber, Map<String, @Nullable String>> fields = new LinkedHashMap<>();
    for (VerificationFinding found : confirmed) {
      RecordNumber item = found.item();
      if (item == null) {
        continue;
      }
      Map<String, @Nullable String> its =
          fields.computeIfAbsent(item, none -> new LinkedHashMap<>());
      switch (found.kind()) {
        case ATTRIBUTE_WRONG, OWNER_WRONG ->
            its.put(Objects.requireNonNull(found.field()), found.observed());
        case MISSING, DUPLICATE -> its.put(ItemField.STATUS.key(), ItemStatus.RETIRED.word());
        case SURPLUS, RELATION_WRONG, STALE, ORPHAN, UNAUTHORIZED -> {}
      }
    }
    List<ConfigurationStep> steps = new ArrayList<>();
    fields.forEach(
        (item, its) -> {
          ItemView view = Objects.requireNonNull(now.get(item));
          its.entrySet()
              .removeIf(
                  one -> Objects.equals(view.facts().values().get(one.getKey()), one.getValue()));
          if (!its.isEmpty()) {
            steps.add(
                new ConfigurationStep.AmendItem(item.value(), view.revision(), its, Map.of()));
          }
        });
    return steps;
  }

  private static void relation(
      VerificationFinding found,
      Map<RecordNumber, ExpectedItem> related,
      List<ConfigurationStep> steps) {
    RecordNumber item = Objects.requireNonNull(found.item());
    String type = Objects.requireNonNull(found.field());
    List<String> now = Objects.requireNonNull(related.get(item)).relations();
    String ended = found.expected();
    String added = found.observed();
    if (ended != null && now.contains(type + " " + ended)) {
      steps.add(new ConfigurationStep.EndRelation(type, item.value(), ended));
    }
    if (added != null && !now.contains(type + " " + added)) {
      steps.add(new ConfigurationStep.AddRelation(type, item.value(), added));
    }
  }
}
