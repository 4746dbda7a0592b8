package org.orderly.cmdb;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the classes of configuration items: data, which administrators extend (ADR 0065).
 *
 * @clause 8.2.6
 */
@Service
@Transactional
public class ItemClassManagement {

  private final EntityManager entities;
  private final Definitions definitions;
  private final UsedClasses used;
  private final ItemAccess access;
  private final DefinitionsWriter writer;

  ItemClassManagement(
      EntityManager entities,
      Definitions definitions,
      UsedClasses used,
      ItemAccess access,
      DefinitionsWriter writer) {
    this.entities = entities;
    this.definitions = definitions;
    this.used = used;
    this.access = access;
    this.writer = writer;
  }

  /**
   * All classes, by key.
   *
   * @throws RuleViolation ITSM-CMD-002 where the actor is no staff
   */
  @Transactional(readOnly = true)
  public List<ItemClassView> classes() {
    access.requireStaff();
    return definitions.current().classes().all();
  }

  /**
   * The class of this key.
   *
   * @throws RuleViolation ITSM-CMD-002, 009 where there is none
   */
  @Transactional(readOnly = true)
  public ItemClassView itemClass(String key) {
    access.requireStaff();
    return definitions.current().classes().find(key).orElseThrow(() -> unknownClass(key));
  }

  /** What classes, attributes and relation types are called in a language. */
  @Transactional(readOnly = true)
  public ItemTitles titles(Locale language) {
    return new ItemTitles(
        definitions.current(), language.getLanguage().equals(Locale.GERMAN.getLanguage()));
  }

  /**
   * Adds a class.
   *
   * @throws RuleViolation ITSM-CMD-003 where the actor is no administrator, 007 with a message for
   *     each field that is refused, 008 where the key is taken
   */
  public ItemClassView add(String key, ItemClassDraft draft) {
    access.requireAdministrator();
    ClassTree tree = writer.lock().classes();
    if (tree.find(key).isPresent()) {
      throw new RuleViolation(
          CmdbRule.CLASS_EXISTS,
          "There is a class «" + key + "» already",
          Map.of("key", "Another class has this key"));
    }
    new ItemClassCheck(tree, used).check(key, draft, null);
    entities.persist(new ItemClass(key, draft.facts()));
    return classWritten("ItemClassAdded", key, draft);
  }

  /**
   * The class, which nobody else writes until the transaction ends.
   *
   * @throws RuleViolation ITSM-CMD-003, 009
   */
  public ItemClassView classToAmend(String key) {
    access.requireAdministrator();
    return writer.lock().classes().find(key).orElseThrow(() -> unknownClass(key));
  }

  /**
   * Amends or retires a class.
   *
   * @throws RuleViolation ITSM-CMD-003, 007, 009
   */
  public ItemClassView amend(String key, ItemClassDraft draft) {
    access.requireAdministrator();
    ClassTree tree = writer.lock().classes();
    ItemClassView former = tree.find(key).orElseThrow(() -> unknownClass(key));
    new ItemClassCheck(tree, used).check(key, draft, former);
    if (draft.retired() && former.facts().parent() == null) {
      throw new RuleViolation(
          CmdbRule.CLASS_REFUSED,
          "The root of the tree stays",
          Map.of("retired", "The root of the tree stays"));
    }
    entities.find(ItemClass.class, key).amend(draft.facts(), draft.retired());
    return classWritten("ItemClassAmended", key, draft);
  }

  /**
   * Amends or retires a class as it was read.
   *
   * @param version of the class that was read
   * @throws RuleViolation ITSM-CMD-003, 007, 009, 060 where somebody amended it meanwhile
   */
  public ItemClassView amend(String key, int version, ItemClassDraft draft) {
    if (classToAmend(key).version() != version) {
      throw DefinitionsWriter.outdated();
    }
    return amend(key, draft);
  }

  /** Whether the actor keeps classes and relation types. */
  public boolean keeper() {
    return access.keepsClasses();
  }

  private ItemClassView classWritten(String what, String key, ItemClassDraft draft) {
    writer.redefine();
    ItemClassView written = itemClass(key);
    writer.tell(
        what,
        Facts.of(
            "class",
            key,
            "parent",
            draft.facts().parent(),
            "abstract",
            draft.facts().abstractClass(),
            "retired",
            draft.retired(),
            "version",
            written.version(),
            "attributes",
            draft.facts().attributes().stream()
                .map(attribute -> attribute.key() + ":" + attribute.type().word())
                .toList()));
    return written;
  }

  private static RuleViolation unknownClass(String key) {
    return new RuleViolation(
        CmdbRule.CLASS_UNKNOWN, "There is no class «" + Refusals.shown(key) + "»");
  }
}
