package org.orderly.release;

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

/** The records of releases, and their rounds. */
@Repository
class Releases {

  private final EntityManager entities;

  Releases(EntityManager entities) {
    this.entities = entities;
  }

  void add(Release release) {
    entities.persist(release);
    entities.flush();
  }

  Optional<Release> find(RecordNumber number) {
    return number.kind() == RecordKind.RELEASE
        ? Optional.ofNullable(entities.find(Release.class, number.running()))
        : Optional.empty();
  }

  Release get(RecordNumber number) {
    return find(number).orElseThrow(() -> unknown(number.value()));
  }

  void add(ReleaseRound round) {
    entities.persist(round);
  }

  /** The round in which the release is, or was last. */
  ReleaseRound round(RecordNumber number) {
    return rounds(number)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(number + " has no round yet"));
  }

  /** All its rounds, the newest first. */
  List<ReleaseRoundView> roundsOf(RecordNumber number) {
    return rounds(number).getResultStream().map(ReleaseRound::view).toList();
  }

  private TypedQuery<ReleaseRound> rounds(RecordNumber number) {
    return entities
        .createQuery(
            "from ReleaseRound where releaseId = :id order by round desc", ReleaseRound.class)
        .setParameter("id", number.running());
  }

  List<ReleaseView> all(Collection<RecordNumber> numbers) {
    List<Long> ids =
        numbers.stream()
            .filter(number -> number.kind() == RecordKind.RELEASE)
            .map(RecordNumber::running)
            .toList();
    return ids.isEmpty()
        ? List.of()
        : views(query("from Release where id in :ids order by id").setParameter("ids", ids));
  }

  /** Releases in the order of their numbers, after one of them. */
  List<ReleaseView> page(@Nullable RecordNumber after, int most) {
    return views(
        query("from Release where id > :after order by id")
            .setParameter("after", after == null ? 0L : after.running())
            .setMaxResults(most));
  }

  /** Those that affect the item: the open ones first, the newest of them first. */
  List<ReleaseView> of(RecordNumber item, int most) {
    return views(
        query(
                "from Release r where :item member of r.said.items"
                    + " order by case when r.closedAt is null then 0 else 1 end, r.id desc")
            .setParameter("item", item.running())
            .setMaxResults(most));
  }

  /**
   * One page, the newest first.
   *
   * @param person who accepts them; null for all
   * @param customer or whose they are; null for none
   */
  List<ReleaseView> page(ReleaseQuery query, @Nullable String person, @Nullable String customer) {
    return views(
        matching("from Release r", " order by r.id desc", query, person, customer, Release.class)
            .setFirstResult(query.page() * query.size())
            .setMaxResults(query.size()));
  }

  long count(ReleaseQuery query, @Nullable String person, @Nullable String customer) {
    return matching("select count(r) from Release r", "", query, person, customer, Long.class)
        .getSingleResult();
  }

  private <T> TypedQuery<T> matching(
      String select,
      String order,
      ReleaseQuery query,
      @Nullable String person,
      @Nullable String customer,
      Class<T> type) {
    TypedQuery<T> made =
        entities
            .createQuery(
                select
                    + " where (:state is null or r.state = :state)"
                    + " and (:type is null or r.type = :type)"
                    + " and (:person is null or r.said.acceptor = :person or r.said.customer = :customer)"
                    + (query.service() == null ? "" : " and :service member of r.said.services")
                    + order,
                type)
            .setParameter("state", query.state())
            .setParameter("type", query.type())
            .setParameter("person", person)
            .setParameter("customer", customer);
    return query.service() == null ? made : made.setParameter("service", query.service());
  }

  private TypedQuery<Release> query(String select) {
    return entities.createQuery(select, Release.class);
  }

  private static List<ReleaseView> views(TypedQuery<Release> query) {
    return query.getResultStream().map(Release::view).toList();
  }

  static RuleViolation unknown(String number) {
    return new RuleViolation(
        ReleaseRule.UNKNOWN, "There is no release " + number + " that you may see");
  }
}
