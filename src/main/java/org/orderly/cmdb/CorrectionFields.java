package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a form offers to whoever corrects an item: what can be typed, and what it may join. */
@Service
@Transactional(readOnly = true)
public class CorrectionFields {

  private final Definitions definitions;

  CorrectionFields(Definitions definitions) {
    this.definitions = definitions;
  }

  /** The attributes of a class that are still written, the root's first. */
  public List<AttributeDefinition> attributes(String itemClass) {
    return definitions.current().classes().attributes(itemClass).values().stream()
        .filter(attribute -> !attribute.retired())
        .toList();
  }

  /** The attribute of this key, of whatever class; none where there is none. */
  public Optional<AttributeDefinition> attribute(String key) {
    ClassTree classes = definitions.current().classes();
    return classes.all().stream()
        .map(each -> classes.attributes(each.key()).get(key))
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** The type of relations of this key; none where there is none. */
  public Optional<RelationTypeView> type(String key) {
    return Optional.ofNullable(definitions.current().types().get(key));
  }

  /** The statuses that may follow, and this one. */
  public List<ItemStatus> statuses(ItemStatus now) {
    List<ItemStatus> statuses = new ArrayList<>(List.of(now));
    for (ItemStatus next : ItemStatus.values()) {
      if (now.successors().contains(next)) {
        statuses.add(next);
      }
    }
    return statuses;
  }

  /** The types of relations in which an item of the class may be one end. */
  public List<RelationTypeView> types(String itemClass) {
    ItemModel model = definitions.current();
    return model.types().values().stream()
        .filter(type -> !type.retired())
        .filter(
            type ->
                type.facts().allowed().stream()
                    .anyMatch(
                        pair ->
                            model.classes().isA(itemClass, pair.source())
                                || model.classes().isA(itemClass, pair.target())))
        .toList();
  }
}
