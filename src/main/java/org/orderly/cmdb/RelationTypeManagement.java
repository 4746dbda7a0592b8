package org.orderly.cmdb;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the types of relations between configuration items: data, which administrators extend (ADR
 * 0065).
 *
 * @clause 8.2.6
 */
@Service
@Transactional
public class RelationTypeManagement {

  private final EntityManager entities;
  private final Definitions definitions;
  private final UsedClasses used;
  private final ItemAccess access;
  private final DefinitionsWriter writer;

  RelationTypeManagement(
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
   * Adds a relation type.
   *
   * @throws RuleViolation ITSM-CMD-003, 010, 011
   */
  public RelationTypeView add(String key, RelationTypeDraft draft) {
    access.requireAdministrator();
    ClassTree tree = writer.lock().classes();
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
    writer.lock();
    return type(key);
  }

  /**
   * Amends or retires a relation type.
   *
   * @throws RuleViolation ITSM-CMD-003, 010, 012
   */
  public RelationTypeView amend(String key, RelationTypeDraft draft) {
    access.requireAdministrator();
    ClassTree tree = writer.lock().classes();
    RelationType type = entities.find(RelationType.class, key);
    if (type == null) {
      throw unknownType(key);
    }
    new RelationTypeCheck(tree, used).check(key, draft, type.view());
    type.amend(draft.facts(), draft.retired());
    return typeWritten("RelationTypeAmended", key, draft, type);
  }

  /**
   * Amends or retires a relation type as it was read.
   *
   * @param version of the relation type that was read
   * @throws RuleViolation ITSM-CMD-003, 010, 012, 060 where somebody amended it meanwhile
   */
  public RelationTypeView amend(String key, int version, RelationTypeDraft draft) {
    if (typeToAmend(key).version() != version) {
      throw DefinitionsWriter.outdated();
    }
    return amend(key, draft);
  }

  private RelationTypeView typeWritten(
      String what, String key, RelationTypeDraft draft, RelationType type) {
    writer.redefine();
    writer.tell(
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

  private static RuleViolation unknownType(String key) {
    return new RuleViolation(
        CmdbRule.TYPE_UNKNOWN, "There is no relation type «" + Refusals.shown(key) + "»");
  }
}
