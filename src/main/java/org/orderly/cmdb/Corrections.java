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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The records of corrections. */
@Repository
class Corrections {

  private static final String LINE =
      "select new org.orderly.cmdb.CorrectionLine(c.id, c.state, c.shown.title, c.shown.kind,"
          + " c.proposer, c.proposedAt, c.dueAt, c.closedAt) from Correction c";
  private static final String OF_ITEM = ":item member of c.items";

  private final EntityManager entities;
  private final JdbcTemplate jdbc;

  Corrections(EntityManager entities, JdbcTemplate jdbc) {
    this.entities = entities;
    this.jdbc = jdbc;
  }

  void add(Correction correction) {
    entities.persist(correction);
    entities.flush();
  }

  /** Says which items the correction touches, of those that there are. */
  void touches(RecordNumber number, Collection<RecordNumber> items) {
    long id = number.running();
    jdbc.update("delete from configuration_correction_item where correction = ?", id);
    add(number, items);
  }

  /** Says which items the correction has added. */
  void add(RecordNumber number, Collection<RecordNumber> items) {
    long id = number.running();
    jdbc.batchUpdate(
        "insert into configuration_correction_item (correction, item_id) values (?, ?)",
        items.stream().distinct().map(item -> new Object[] {id, item.running()}).toList());
  }

  Optional<Correction> find(RecordNumber number) {
    return number.kind() == RecordKind.CONFIGURATION_CORRECTION
        ? Optional.ofNullable(entities.find(Correction.class, number.running()))
        : Optional.empty();
  }

  Correction get(RecordNumber number) {
    return find(number).orElseThrow(() -> unknown(number.value()));
  }

  List<CorrectionLine> all(Collection<RecordNumber> numbers) {
    List<Long> ids =
        numbers.stream()
            .filter(number -> number.kind() == RecordKind.CONFIGURATION_CORRECTION)
            .map(RecordNumber::running)
            .toList();
    return ids.isEmpty()
        ? List.of()
        : entities
            .createQuery(LINE + " where c.id in :ids order by c.id", CorrectionLine.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  /** Corrections in the order of their numbers, after one of them. */
  List<CorrectionLine> page(@Nullable RecordNumber after, int most) {
    return entities
        .createQuery(LINE + " where c.id > :after order by c.id", CorrectionLine.class)
        .setParameter("after", after == null ? 0L : after.running())
        .setMaxResults(most)
        .getResultList();
  }

  /** Those that touch the item: the open ones first, the newest of them first. */
  List<CorrectionLine> of(RecordNumber item, int most) {
    return entities
        .createQuery(
            LINE
                + " where "
                + OF_ITEM
                + " order by case when c.closedAt is null then 0 else 1 end, c.id desc",
            CorrectionLine.class)
        .setParameter("item", item.running())
        .setMaxResults(most)
        .getResultList();
  }

  /** One page of those that are looked for, the newest first. */
  CorrectionPage page(CorrectionQuery query) {
    List<CorrectionLine> lines =
        matching(LINE, " order by c.id desc", query, CorrectionLine.class)
            .setFirstResult(query.page() * query.size())
            .setMaxResults(query.size())
            .getResultList();
    long total =
        matching("select count(c) from Correction c", "", query, Long.class).getSingleResult();
    return new CorrectionPage(lines, total, query.page(), query.size());
  }

  private <T> TypedQuery<T> matching(
      String select, String order, CorrectionQuery query, Class<T> type) {
    RecordNumber item = query.item();
    TypedQuery<T> made =
        entities
            .createQuery(
                select
                    + " where (:state is null or c.state = :state)"
                    + " and (:proposer is null or c.proposer = :proposer)"
                    + (item == null ? "" : " and " + OF_ITEM)
                    + order,
                type)
            .setParameter("state", query.state())
            .setParameter("proposer", query.proposer());
    return item == null ? made : made.setParameter("item", item.running());
  }

  static RuleViolation unknown(String number) {
    return new RuleViolation(
        CmdbRule.CORRECTION_UNKNOWN, "There is no correction " + number + " that you may see");
  }
}
