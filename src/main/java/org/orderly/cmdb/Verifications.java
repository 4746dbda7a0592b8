package org.orderly.cmdb;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Repository;

/** The records of verifications. */
@Repository
class Verifications {

  private final EntityManager entities;

  Verifications(EntityManager entities) {
    this.entities = entities;
  }

  /** Adds the verification; another of the same turn fails here. */
  void add(Verification verification) {
    entities.persist(verification);
    entities.flush();
  }

  Optional<Verification> find(RecordNumber number) {
    return number.kind() == RecordKind.CONFIGURATION_VERIFICATION
        ? Optional.ofNullable(entities.find(Verification.class, number.running()))
        : Optional.empty();
  }

  Verification get(RecordNumber number) {
    return find(number).orElseThrow(() -> unknown(number.value()));
  }

  List<VerificationView> all(Collection<RecordNumber> numbers) {
    List<Long> ids =
        numbers.stream()
            .filter(number -> number.kind() == RecordKind.CONFIGURATION_VERIFICATION)
            .map(RecordNumber::running)
            .toList();
    return ids.isEmpty()
        ? List.of()
        : views(query("from Verification where id in :ids order by id").setParameter("ids", ids));
  }

  /** Verifications in the order of their numbers, after one of them. */
  List<VerificationView> page(@Nullable RecordNumber after, int most) {
    return views(
        query("from Verification where id > :after order by id")
            .setParameter("after", after == null ? 0L : after.running())
            .setMaxResults(most));
  }

  /** The newest that are about a class: about all of its items, or those of some criticalities. */
  List<VerificationView> ofClass(String key, int most) {
    return views(
        query("from Verification where scope = 'class' and scopeOf = :key order by id desc")
            .setParameter("key", key)
            .setMaxResults(most));
  }

  /** One page, the newest first. */
  List<VerificationView> page(VerificationQuery query) {
    return views(
        matching("from Verification v", " order by v.id desc", query, Verification.class)
            .setFirstResult(query.page() * query.size())
            .setMaxResults(query.size()));
  }

  long count(VerificationQuery query) {
    return matching("select count(v) from Verification v", "", query, Long.class).getSingleResult();
  }

  private <T> TypedQuery<T> matching(
      String select, String order, VerificationQuery query, Class<T> type) {
    return entities
        .createQuery(
            select
                + " where (:state is null or v.state = :state)"
                + " and (:itemClass is null or v.scope = 'class' and v.scopeOf = :itemClass)"
                + order,
            type)
        .setParameter("state", query.state())
        .setParameter("itemClass", query.itemClass());
  }

  private TypedQuery<Verification> query(String select) {
    return entities.createQuery(select, Verification.class);
  }

  private static List<VerificationView> views(TypedQuery<Verification> query) {
    return query.getResultStream().map(Verification::view).toList();
  }

  static RuleViolation unknown(String number) {
    return new RuleViolation(
        VerificationRule.UNKNOWN, "There is no verification " + number + " that you may see");
  }
}
