package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What classes of configuration items, their attributes and relation types are called in one
 * language; for everybody, since whoever sees an item reads these words on it.
 */
public final class ItemTitles {

  private final ItemModel model;
  private final boolean german;

  ItemTitles(ItemModel model, boolean german) {
    this.model = model;
    this.german = german;
  }

  /**
   * A class in the tree.
   *
   * @param depth how many classes are above it
   */
  public record Branch(String key, String title, int depth) {}

  /** The title of a class; its key where there is no such class. */
  public String itemClass(String key) {
    return model.classes().find(key).map(found -> title(found.facts())).orElse(key);
  }

  /** All classes, each before those below it, by title. */
  public List<Branch> tree() {
    List<Branch> tree = new ArrayList<>();
    model.classes().all().stream()
        .filter(found -> found.facts().parent() == null)
        .forEach(root -> grow(root, tree));
    return tree;
  }

  private void grow(ItemClassView found, List<Branch> tree) {
    tree.add(new Branch(found.key(), title(found.facts()), found.path().size() - 1));
    model.classes().all().stream()
        .filter(below -> found.key().equals(below.facts().parent()))
        .sorted(Comparator.comparing(below -> title(below.facts()), NameOrder.INSTANCE))
        .forEach(below -> grow(below, tree));
  }

  /** The keys of a class and of all above it, the root's first; empty where there is none. */
  public List<String> path(String key) {
    return model.classes().find(key).map(ItemClassView::path).orElse(List.of());
  }

  /** The attributes of a class, those of the classes above it first. */
  public List<AttributeDefinition> attributes(String itemClass) {
    return List.copyOf(model.classes().attributes(itemClass).values());
  }

  /** An attribute of a class. */
  public Optional<AttributeDefinition> attribute(String itemClass, String key) {
    return Optional.ofNullable(model.classes().attributes(itemClass).get(key));
  }

  /** An attribute of this key, of whichever class has it. */
  public Optional<AttributeDefinition> attribute(String key) {
    return model.classes().all().stream()
        .flatMap(found -> found.facts().attributes().stream())
        .filter(attribute -> attribute.key().equals(key))
        .findFirst();
  }

  /** The title of an attribute. */
  public String attribute(AttributeDefinition attribute) {
    return german ? attribute.titleDe() : attribute.title();
  }

  /**
   * How a relation reads.
   *
   * @param fromSource whether it is read from its source; else from its target
   */
  public String relation(String type, boolean fromSource) {
    RelationTypeView found = model.types().get(type);
    if (found == null) {
      return type;
    }
    RelationTypeFacts facts = found.facts();
    if (fromSource) {
      return german ? facts.titleDe() : facts.title();
    }
    return german ? facts.reverseTitleDe() : facts.reverseTitle();
  }

  private String title(ItemClassFacts facts) {
    return german ? facts.titleDe() : facts.title();
  }
}
