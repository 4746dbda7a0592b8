package org.orderly.cmdb;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the classes of configuration items and the types of relations between them: data, which
 * administrators extend (ADR 0065).
 *
 * @clause 8.2.6
 */
@Service
@Transactional
public class ItemClassManagement {

  private final EntityManager entities;
  private final CmdbHead head;
  private final Definitions definitions;
  private final UsedClasses used;
  private final ItemAccess access;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ItemClassManagement(
      EntityManager entities,
      CmdbHead head,
      Definitions definitions,
      UsedClasses used,
      ItemAccess access,
      ApplicationEventPublisher events,
      Clock clock) {
    this.entities = entities;
    this.head = head;
    this.definitions = definitions;
    this.used = used;
    this.access = access;
    this.events = events;
    this.clock = clock;
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

  /**
   * All relation types, by key.
   *
   * @throws RuleViolation ITSM-CMD-002 where the actor is no staff
   */
  @Transactional(readOnly = true)
  public List<RelationTypeView> types() {
    access.requireStaff();
    return List.copyOf(definitions.current().types().values());
  }

  /**
   * The relation type of this key.
   *
   * @throws RuleViolation ITSM-CMD-002, 012 where there is none
   */
  @Transactional(readOnly = true)
  public RelationTypeView type(String key) {
    access.requireStaff();
    return Optional.ofNullable(definitions.current().types().get(key))
        .orElseThrow(() -> unknownType(key));
  }

  /**
   * Adds a class.
   *
   * @throws RuleViolation ITSM-CMD-003 where the actor is no administrator, 007 with a message for
   *     each field that is refused, 008 where the key is taken
   */
  public ItemClassView add(String key, ItemClassDraft draft) {
    access.requireAdministrator();
    ClassTree tree = locked();
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
    return locked().find(key).orElseThrow(() -> unknownClass(key));
  }

  /**
   * Amends or retires a class.
   *
   * @throws RuleViolation ITSM-CMD-003, 007, 009
   */
  public ItemClassView amend(String key, ItemClassDraft draft) {
    access.requireAdministrator();
    ClassTree tree = locked();
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
   * Adds a relation type.
   *
   * @throws RuleViolation ITSM-CMD-003, 010, 011
   */
  public RelationTypeView add(String key, RelationTypeDraft draft) {
    access.requireAdministrator();
    ClassTree tree = locked();
    if (entities.find(RelationType.class, key) != null) {
      throw new RuleViolation(
          CmdbRule.TYPE_EXISTS,
          "There is a relation type «" + key + "» already",
          Map.of("key", "Another relation type has this key"));
    }
    new RelationTypeCheck(tree, used).check(key, draft, null);
    RelationType type = new RelationType(key, draft.facts());
    entities.persist(type);
    return typeWritten("RelationTypeAdded", key, draft, type);
  }

  /**
   * The relation type, which nobody else writes until the transaction ends.
   *
   * @throws RuleViolation ITSM-CMD-003, 012
   */
  public RelationTypeView typeToAmend(String key) {
    access.requireAdministrator();
    head.lock();
    return type(key);
  }

  /**
   * Amends or retires a relation type.
   *
   * @throws RuleViolation ITSM-CMD-003, 010, 012
   */
  public RelationTypeView amend(String key, RelationTypeDraft draft) {
    access.requireAdministrator();
    ClassTree tree = locked();
    RelationType type = entities.find(RelationType.class, key);
    if (type == null) {
      throw unknownType(key);
    }
    new RelationTypeCheck(tree, used).check(key, draft, type.view());
    type.amend(draft.facts(), draft.retired());
    return typeWritten("RelationTypeAmended", key, draft, type);
  }

  /** Whether the actor keeps classes and relation types. */
  public boolean keeper() {
    return access.keepsClasses();
  }

  /** Nobody writes items meanwhile: what is found in use is all that is. */
  private ClassTree locked() {
    return definitions.at(head.lock().definitions()).classes();
  }

  private ItemClassView classWritten(String what, String key, ItemClassDraft draft) {
    entities.flush();
    head.redefine();
    ItemClassView written = itemClass(key);
    tell(
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

  private RelationTypeView typeWritten(
      String what, String key, RelationTypeDraft draft, RelationType type) {
    entities.flush();
    head.redefine();
    tell(
        what,
        Facts.of(
            "type",
            key,
            "impact",
            draft.facts().impact(),
            "mostTargets",
            draft.facts().mostTargets(),
            "mostSources",
            draft.facts().mostSources(),
            "acyclic",
            draft.facts().acyclic(),
            "retired",
            draft.retired(),
            "allowed",
            draft.facts().allowed().stream()
                .map(pair -> pair.source() + ":" + pair.target())
                .toList()));
    return type.view();
  }

  private void tell(String what, Map<String, Object> facts) {
    events.publishEvent(new ItemModelChanged(what, Acting.current(), clock.instant(), facts));
  }

  private static RuleViolation unknownClass(String key) {
    return new RuleViolation(
        CmdbRule.CLASS_UNKNOWN, "There is no class «" + Refusals.shown(key) + "»");
  }

  private static RuleViolation unknownType(String key) {
    return new RuleViolation(
        CmdbRule.TYPE_UNKNOWN, "There is no relation type «" + Refusals.shown(key) + "»");
  }
}
