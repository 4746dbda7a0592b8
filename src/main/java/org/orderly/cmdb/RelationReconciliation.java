package org.orderly.cmdb;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.Word;
import org.springframework.stereotype.Component;

/**
 * Makes a configuration plan out of lines that tell of relations. An end is named by the item's
 * number, as «serial:X», «asset-tag:X» or «name:X», or by its bare name.
 */
@Component
class RelationReconciliation {

  private static final int MOST_NAMED = 5;

  private final IdentifiedItems identified;
  private final PlanStore store;

  RelationReconciliation(IdentifiedItems identified, PlanStore store) {
    this.identified = identified;
    this.store = store;
  }

  /**
   * A line of a file.
   *
   * @param facts text by field
   */
  record Told(long line, Map<String, String> facts) {

    String end(String field) {
      return facts.getOrDefault(field, "").strip();
    }
  }

  private record Known(IdentifierKind kind, String value) {}

  /**
   * Reconciles some lines.
   *
   * @param refused lines that are known to be refused, and why
   */
  ReconciledRelations reconcile(Collection<Told> lines, Map<Long, String> refused) {
    Map<IdentifierKind, Map<String, List<RecordNumber>>> found = found(lines);
    Map<Long, String> why = new TreeMap<>(refused);
    Map<Long, ConfigurationStep.AddRelation> wanted = new LinkedHashMap<>();
    for (Told line : lines) {
      if (why.containsKey(line.line())) {
        continue;
      }
      String source = item(line, ImportColumns.SOURCE, found, why);
      String target = item(line, ImportColumns.TARGET, found, why);
      if (source != null && target != null) {
        wanted.put(
            line.line(),
            new ConfigurationStep.AddRelation(
                line.end(ImportColumns.TYPE), source, target, group(line)));
      }
    }
    return new ReconciledRelations(wanted, groups(wanted.values()), why);
  }

  /**
   * The redundancy groups that relations belong to already: an empty cell takes none out of its.
   */
  private Map<Triple, String> groups(Collection<ConfigurationStep.AddRelation> wanted) {
    Map<String, List<Triple>> ungrouped =
        wanted.stream()
            .filter(step -> step.redundancyGroup() == null)
            .flatMap(step -> ReconciledRelations.triple(step).stream())
            .collect(Collectors.groupingBy(Triple::type));
    Map<Triple, String> groups = new HashMap<>();
    ungrouped.forEach(
        (type, triples) ->
            store.between(
                type,
                triples.stream().map(Triple::source).collect(Collectors.toSet()),
                triples.stream().map(Triple::target).collect(Collectors.toSet()),
                relation -> {
                  String group = relation.group();
                  if (group != null) {
                    groups.put(relation.triple(), group);
                  }
                }));
    return groups;
  }

  private static @Nullable String group(Told line) {
    String group = line.end(ImportColumns.GROUP);
    return group.isEmpty() ? null : group;
  }

  private Map<IdentifierKind, Map<String, List<RecordNumber>>> found(Collection<Told> lines) {
    Map<IdentifierKind, Set<String>> asked = new EnumMap<>(IdentifierKind.class);
    for (Told line : lines) {
      for (String end : List.of(ImportColumns.SOURCE, ImportColumns.TARGET)) {
        known(line.end(end))
            .ifPresent(
                known ->
                    asked
                        .computeIfAbsent(known.kind(), none -> new LinkedHashSet<>())
                        .add(known.value()));
      }
    }
    Map<IdentifierKind, Map<String, List<RecordNumber>>> found = new HashMap<>();
    asked.forEach((kind, values) -> found.put(kind, identified.by(kind, values)));
    return found;
  }

  /** By what an end is known; empty where its number is given, or nothing. */
  private static Optional<Known> known(String end) {
    if (end.isEmpty() || PlanState.running(end).isPresent()) {
      return Optional.empty();
    }
    int colon = end.indexOf(':');
    Optional<IdentifierKind> kind =
        colon < 0 ? Optional.empty() : Word.find(IdentifierKind.class, end.substring(0, colon));
    return kind.isPresent()
        ? kind.map(named -> new Known(named, named.normal(end.substring(colon + 1))))
        : Optional.of(new Known(IdentifierKind.NAME, IdentifierKind.NAME.normal(end)));
  }

  private static @Nullable String item(
      Told line,
      String field,
      Map<IdentifierKind, Map<String, List<RecordNumber>>> found,
      Map<Long, String> refused) {
    String end = line.end(field);
    if (PlanState.running(end).isPresent()) {
      return end;
    }
    List<RecordNumber> items =
        known(end)
            .map(
                known ->
                    found
                        .getOrDefault(known.kind(), Map.of())
                        .getOrDefault(known.value(), List.of()))
            .orElse(List.of());
    if (items.size() == 1) {
      return items.get(0).value();
    }
    String why =
        end.isEmpty()
            ? field + ": Name an item"
            : items.isEmpty()
                ? field + ": There is no item «" + Refusals.shown(end) + "»"
                : field
                    + ": «"
                    + Refusals.shown(end)
                    + "» could be "
                    + items.stream()
                        .limit(MOST_NAMED)
                        .map(RecordNumber::value)
                        .collect(Collectors.joining(", "));
    refused.merge(line.line(), why, (first, second) -> first + "; " + second);
    return null;
  }
}
