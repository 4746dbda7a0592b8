package org.orderly.cmdb;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RuleViolation;

/** Holds a class against the tree and against the items that there are: one answer names all. */
final class ItemClassCheck {

  private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST_KEY = 64;
  private static final int LONGEST_TITLE = 80;
  private static final int LONGEST_ICON = 32;
  private static final String PARENT = "parent";
  private static final String SERVICE_KEY =
      ItemSteps.SERVICE_KEY.substring(ItemField.ATTRIBUTE.length());

  private final Map<String, String> fields = new LinkedHashMap<>();
  private final ClassTree tree;
  private final UsedClasses used;

  ItemClassCheck(ClassTree tree, UsedClasses used) {
    this.tree = tree;
    this.used = used;
  }

  /**
   * Checks what a class is to be.
   *
   * @param former as it is; null for a new one
   */
  void check(String key, ItemClassDraft draft, @Nullable ItemClassView former) {
    ItemClassFacts facts = draft.facts();
    fields.putAll(draft.unreadable());
    if (key.length() > LONGEST_KEY || !KEY.matcher(key).matches()) {
      fields.put("key", "Use up to 64 of a-z, 0-9 and -");
    }
    checkText("title", facts.title(), LONGEST_TITLE);
    checkText("titleDe", facts.titleDe(), LONGEST_TITLE);
    if (facts.icon().length() > LONGEST_ICON || !KEY.matcher(facts.icon()).matches()) {
      fields.put("icon", "Use up to 32 of a-z, 0-9 and -");
    }
    checkParent(key, facts.parent(), former);
    new AttributeDefinitionCheck(fields::putIfAbsent).all(facts.attributes());
    if (fields.isEmpty()) {
      checkTree(key, facts);
      if (former != null) {
        checkItems(key, draft, former);
        if (key.equals(CatalogueItems.CLASS)) {
          checkServices(draft, AttributeDefinitionCheck.byKey(former.facts().attributes()));
        }
      }
    }
    if (!fields.isEmpty()) {
      throw new RuleViolation(
          CmdbRule.CLASS_REFUSED, "Refused: " + String.join("; ", fields.values()), fields);
    }
  }

  private void checkText(String field, String text, int longest) {
    if (AttributeDefinitionCheck.isBad(text, longest)) {
      fields.put(field, "Give 1 to " + longest + " characters");
    }
  }

  private void checkParent(String key, @Nullable String parent, @Nullable ItemClassView former) {
    boolean root = former != null && former.facts().parent() == null;
    if (root) {
      if (parent != null) {
        fields.put(PARENT, "The root of the tree lies below no class");
      }
    } else if (parent == null) {
      fields.put(PARENT, "Name the class above");
    } else if (tree.find(parent).isEmpty()) {
      fields.put(PARENT, "There is no class «" + Refusals.shown(parent) + "»");
    } else if (tree.isA(parent, key)) {
      fields.put(PARENT, "The class «" + parent + "» is this one or lies below it");
    }
  }

  /** An attribute is defined once on each way from the root down. */
  private void checkTree(String key, ItemClassFacts facts) {
    Set<String> own =
        facts.attributes().stream().map(AttributeDefinition::key).collect(Collectors.toSet());
    String parent = facts.parent();
    Map<String, AttributeDefinition> above = parent == null ? Map.of() : tree.attributes(parent);
    own.stream()
        .filter(above::containsKey)
        .findFirst()
        .ifPresent(
            twice ->
                fields.put("attributes", "A class above has an attribute «" + twice + "» already"));
    Set<String> all = new java.util.HashSet<>(own);
    all.addAll(above.keySet());
    tree.below(key).stream()
        .filter(below -> !below.equals(key))
        .flatMap(below -> tree.find(below).stream())
        .flatMap(below -> below.facts().attributes().stream())
        .map(AttributeDefinition::key)
        .filter(all::contains)
        .findFirst()
        .ifPresent(
            twice ->
                fields.putIfAbsent(
                    "attributes", "A class below has an attribute «" + twice + "» already"));
  }

  private void checkItems(String key, ItemClassDraft draft, ItemClassView former) {
    ItemClassFacts facts = draft.facts();
    if (facts.abstractClass() && !former.facts().abstractClass() && used.any(Set.of(key))) {
      fields.put("abstractClass", "There are items of this very class");
    }
    Set<String> concerned = tree.below(key);
    String parent = facts.parent();
    if (!Objects.equals(parent, former.facts().parent()) && used.any(concerned)) {
      Map<String, AttributeDefinition> after = parent == null ? Map.of() : tree.attributes(parent);
      lost(AttributeDefinitionCheck.byKey(former.inherited()), after, concerned, PARENT);
    }
    Map<String, AttributeDefinition> own = AttributeDefinitionCheck.byKey(facts.attributes());
    lost(AttributeDefinitionCheck.byKey(former.facts().attributes()), own, concerned, "attributes");
  }

  /** The service catalogue adds items of this class: nothing stands in its way. */
  private void checkServices(ItemClassDraft draft, Map<String, AttributeDefinition> former) {
    String stays = "The service catalogue adds items of this class: ";
    if (draft.retired()) {
      fields.put("retired", stays + "it is not retired");
    }
    if (draft.facts().abstractClass()) {
      fields.put("abstractClass", stays + "it is not abstract");
    }
    AttributeDefinition before = former.get(SERVICE_KEY);
    AttributeDefinition after =
        AttributeDefinitionCheck.byKey(draft.facts().attributes()).get(SERVICE_KEY);
    if (before != null
        && (after == null
            || after.retired()
            || after.type() != before.type()
            || after.longest() != null
                && after.longest() < Objects.requireNonNullElse(before.longest(), LONGEST_KEY)
            || after.pattern() != null && !after.pattern().equals(before.pattern()))) {
      fields.put("attributes", stays + "«" + SERVICE_KEY + "» takes what it has taken");
    }
  }

  /** What items have a value of stays, and stays what it is. */
  private void lost(
      Map<String, AttributeDefinition> before,
      Map<String, AttributeDefinition> after,
      Set<String> classes,
      String field) {
    List<AttributeDefinition> other =
        before.values().stream()
            .filter(
                attribute -> {
                  AttributeDefinition next = after.get(attribute.key());
                  return next == null || next.type() != attribute.type();
                })
            .toList();
    other.stream()
        .map(AttributeDefinition::key)
        .filter(attribute -> used.anyWith(classes, attribute))
        .findFirst()
        .ifPresent(
            attribute ->
                fields.put(
                    field,
                    "Items have values of «"
                        + attribute
                        + "»: it stays what it is, and may be retired"));
  }
}
