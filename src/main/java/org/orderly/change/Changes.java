package org.orderly.change;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Repository;

/** The records of changes. */
@Repository
class Changes {

  static final String LINE =
      "select new org.orderly.change.ChangeLine(c.id, c.state, c.type, c.category, c.riskLevel,"
          + " c.title, c.requester, c.owner, c.starts, c.ends, c.openedAt, c.closedAt, c.outcome)"
          + " from Change c";

  private final EntityManager entities;

  Changes(EntityManager entities) {
    this.entities = entities;
  }

  void add(Change change) {
    entities.persist(change);
    entities.flush();
  }

  Optional<Change> find(RecordNumber number) {
    return number.kind() == RecordKind.CHANGE
        ? Optional.ofNullable(entities.find(Change.class, number.running()))
        : Optional.empty();
  }

  Change get(RecordNumber number) {
    return find(number).orElseThrow(() -> unknown(number.value()));
  }

  /** Lets nobody else move the change; a lost race where somebody did since it was read. */
  void hold(RecordNumber number) {
    entities.flush();
    entities.lock(get(number), LockModeType.PESSIMISTIC_WRITE);
  }

  List<ChangeLine> all(Collection<RecordNumber> numbers) {
    List<Long> ids =
        numbers.stream()
            .filter(number -> number.kind() == RecordKind.CHANGE)
            .map(RecordNumber::running)
            .toList();
    return ids.isEmpty()
        ? List.of()
        : entities
            .createQuery(LINE + " where c.id in :ids order by c.id", ChangeLine.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  /** Changes in the order of their numbers, after one of them. */
  List<ChangeLine> page(@Nullable RecordNumber after, int most) {
    return entities
        .createQuery(LINE + " where c.id > :after order by c.id", ChangeLine.class)
        .setParameter("after", after == null ? 0L : after.running())
        .setMaxResults(most)
        .getResultList();
  }

  /** Those of the item: the open ones first, the newest of them first. */
  List<ChangeLine> of(RecordNumber item, int most) {
    return entities
        .createQuery(
            LINE
                + " where :item member of c.items"
                + " order by case when c.closedAt is null then 0 else 1 end, c.id desc",
            ChangeLine.class)
        .setParameter("item", item.running())
        .setMaxResults(most)
        .getResultList();
  }

  /** One page of those that are looked for, the newest first. */
  ChangePage page(ChangeQuery query) {
    List<ChangeLine> lines =
        matching(LINE, " order by c.id desc", query, ChangeLine.class)
            .setFirstResult(query.page() * query.size())
            .setMaxResults(query.size())
            .getResultList();
    long total = matching("select count(c) from Change c", "", query, Long.class).getSingleResult();
    return new ChangePage(lines, total, query.page(), query.size());
  }

  private <T> TypedQuery<T> matching(
      String select, String order, ChangeQuery query, Class<T> result) {
    TypedQuery<T> made =
        entities
            .createQuery(
                select
                    + " where (:state is null or c.state = :state)"
                    + " and (:type is null or c.type = :type)"
                    + " and (:person is null or c.requester = :person or c.owner = :person)"
                    + (query.item() == null ? "" : " and :item member of c.items")
                    + (query.service() == null ? "" : " and :service member of c.services")
                    + " and (:text is null or c.title like :text escape '!')"
                    + order,
                result)
            .setParameter("state", query.state())
            .setParameter("type", query.type())
            .setParameter("person", query.person())
            .setParameter("text", query.pattern());
    if (query.item() != null) {
      made.setParameter("item", query.item().running());
    }
    if (query.service() != null) {
      made.setParameter("service", query.service());
    }
    return made;
  }

  static RuleViolation unknown(String number) {
    return new RuleViolation(
        ChangeRule.UNKNOWN, "There is no change " + number + " that you may see");
  }
}
