package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which items stand for services of the catalogue. */
@Repository
class ServiceItems {

  private final Definitions definitions;
  private final JdbcClient jdbc;

  ServiceItems(Definitions definitions, JdbcClient jdbc) {
    this.definitions = definitions;
    this.jdbc = jdbc;
  }

  /** Whether items of a class stand for services: the class of services and all below it. */
  Predicate<String> classes() {
    ClassTree tree = definitions.current().classes();
    return itemClass -> tree.isA(itemClass, CatalogueItems.CLASS);
  }

  /** The services that an answer names, with those asked about before the others. */
  List<ImpactedService> of(ImpactAnswer answer, Predicate<String> classes) {
    List<ImpactedItem> asked =
        answer.items().stream().filter(item -> classes.test(item.itemClass())).toList();
    Map<RecordNumber, String> keys = keys(answer, asked);
    List<ImpactedService> services = new ArrayList<>();
    asked.forEach(item -> add(keys, item, false, 0, Arrays.asList(item.number()), services));
    answer.hits().forEach(hit -> add(keys, hit.item(), false, hit.depth(), hit.path(), services));
    answer.weakened().stream()
        .map(WeakenedItem::item)
        .distinct()
        .forEach(item -> add(keys, item, true, 0, List.of(), services));
    return List.copyOf(services);
  }

  private static void add(
      Map<RecordNumber, String> keys,
      ImpactedItem item,
      boolean holds,
      int depth,
      List<@Nullable RecordNumber> path,
      List<ImpactedService> services) {
    String service = keys.get(item.number());
    if (service != null && !item.status().gone()) {
      services.add(new ImpactedService(service, item, holds, depth, path));
    }
  }

  private Map<RecordNumber, String> keys(ImpactAnswer answer, Collection<ImpactedItem> asked) {
    List<Long> ids =
        Stream.of(
                asked.stream(),
                answer.hits().stream().map(ImpactHit::item),
                answer.weakened().stream().map(WeakenedItem::item))
            .flatMap(items -> items)
            .map(item -> item.number().running())
            .distinct()
            .toList();
    return ids.isEmpty()
        ? Map.of()
        : new PastRows(jdbc, answer.update())
            .serviceKeys(ids).entrySet().stream()
                .collect(
                    Collectors.toMap(
                        key -> RecordNumber.of(RecordKind.CONFIGURATION_ITEM, key.getKey()),
                        Map.Entry::getValue));
  }
}
