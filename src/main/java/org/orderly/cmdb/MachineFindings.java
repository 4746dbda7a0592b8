package org.orderly.cmdb;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what can be seen in the records alone; whoever looks at the items says whether it is so.
 */
@Component
class MachineFindings {

  private static final List<IdentifierKind> TELLING =
      List.of(
          IdentifierKind.SERIAL,
          IdentifierKind.ASSET_TAG,
          IdentifierKind.MAC,
          IdentifierKind.AGENT);

  private final ItemReads items;
  private final IdentifiedItems identified;
  private final ImportSettings settings;
  private final JdbcClient jdbc;
  private final Clock clock;

  MachineFindings(
      ItemReads items,
      IdentifiedItems identified,
      ImportSettings settings,
      JdbcClient jdbc,
      Clock clock) {
    this.items = items;
    this.identified = identified;
    this.settings = settings;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Something found; of a duplicate the other item. */
  record Found(RecordNumber item, FindingKind kind, @Nullable RecordNumber other) {

    VerificationFinding of(int batch) {
      return new VerificationFinding(
          batch,
          item,
          kind,
          null,
          null,
          other == null ? null : other.value(),
          VerificationFinding.Source.MACHINE,
          VerificationFinding.Standing.OFFERED);
    }
  }

  List<Found> of(List<ItemView> views) {
    List<Found> found = new ArrayList<>();
    Instant before = clock.instant().minus(Duration.ofDays(settings.staleAfter()));
    Set<Long> related =
        related(views.stream().map(item -> item.number().running()).collect(Collectors.toSet()));
    for (ItemView item : views) {
      Instant seen = item.lastSeenAt();
      if (seen != null && seen.isBefore(before)) {
        found.add(new Found(item.number(), FindingKind.STALE, null));
      }
      if (!related.contains(item.number().running())) {
        found.add(new Found(item.number(), FindingKind.ORPHAN, null));
      }
    }
    found.addAll(duplicates(views));
    return found;
  }

  private Set<Long> related(Collection<Long> ids) {
    Set<Long> related = new HashSet<>();
    for (List<Long> piece : Pieces.of(ids)) {
      related.addAll(
          jdbc.sql(
                  "select source_id from item_relation where source_id in (:ids)"
                      + " and to_update = :open union select target_id from item_relation"
                      + " where target_id in (:ids) and to_update = :open")
              .param("ids", piece)
              .param("open", CmdbHead.OPEN)
              .query(Long.class)
              .list());
    }
    return related;
  }

  /**
   * Items in use that are known by the same serial number, tag, card or agent. Of two in one sample
   * the younger is offered, so that not both are taken away.
   */
  private List<Found> duplicates(List<ItemView> views) {
    Map<RecordNumber, Set<RecordNumber>> same = new HashMap<>();
    for (IdentifierKind kind : TELLING) {
      Map<RecordNumber, Set<String>> values = new HashMap<>();
      views.forEach(
          item -> values.put(item.number(), ItemIdentity.of(kind, item.facts().values())));
      Map<String, List<RecordNumber>> known =
          identified.by(kind, values.values().stream().flatMap(Set::stream).toList());
      values.forEach(
          (item, its) ->
              its.stream()
                  .flatMap(value -> known.getOrDefault(value, List.of()).stream())
                  .filter(other -> !other.equals(item))
                  .filter(other -> !values.containsKey(other) || other.running() < item.running())
                  .forEach(
                      other ->
                          same.computeIfAbsent(item, none -> new LinkedHashSet<>()).add(other)));
    }
    Set<RecordNumber> gone = gone(same.values().stream().flatMap(Set::stream).toList());
    return same.entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().stream()
                    .filter(other -> !gone.contains(other))
                    .map(other -> new Found(entry.getKey(), FindingKind.DUPLICATE, other)))
        .toList();
  }

  private Set<RecordNumber> gone(Collection<RecordNumber> numbers) {
    return items.all(numbers.stream().map(RecordNumber::running).distinct().toList()).stream()
        .filter(item -> item.facts().status().gone())
        .map(ItemView::number)
        .collect(Collectors.toSet());
  }
}
