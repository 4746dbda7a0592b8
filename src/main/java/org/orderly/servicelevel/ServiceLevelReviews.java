package org.orderly.servicelevel;

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

/** The records of service level reviews. */
@Repository
class ServiceLevelReviews {

  private final EntityManager entities;

  ServiceLevelReviews(EntityManager entities) {
    this.entities = entities;
  }

  /** Adds the review; another of the same turn fails here. */
  void add(ServiceLevelReview review) {
    entities.persist(review);
    entities.flush();
  }

  Optional<ServiceLevelReview> find(RecordNumber number) {
    return number.kind() == RecordKind.SERVICE_LEVEL_REVIEW
        ? Optional.ofNullable(entities.find(ServiceLevelReview.class, number.running()))
        : Optional.empty();
  }

  ServiceLevelReview get(RecordNumber number) {
    return find(number).orElseThrow(() -> unknown(number.value()));
  }

  List<ServiceLevelReviewView> all(Collection<RecordNumber> numbers) {
    List<Long> ids =
        numbers.stream()
            .filter(number -> number.kind() == RecordKind.SERVICE_LEVEL_REVIEW)
            .map(RecordNumber::running)
            .toList();
    return ids.isEmpty()
        ? List.of()
        : views(
            entities
                .createQuery(
                    "from ServiceLevelReview where id in :ids order by id",
                    ServiceLevelReview.class)
                .setParameter("ids", ids));
  }

  /** Reviews in the order of their numbers, after one of them. */
  List<ServiceLevelReviewView> page(@Nullable RecordNumber after, int most) {
    return views(
        entities
            .createQuery(
                "from ServiceLevelReview where id > :after order by id", ServiceLevelReview.class)
            .setParameter("after", after == null ? 0L : after.running())
            .setMaxResults(most));
  }

  /** The reviews of an agreement, the one of the latest days first. */
  List<ServiceLevelReviewView> of(String agreement) {
    return views(
        entities
            .createQuery(
                "from ServiceLevelReview where agreement = :agreement"
                    + " order by periodTo desc, id desc",
                ServiceLevelReview.class)
            .setParameter("agreement", agreement));
  }

  /** One page of those that the reader may see, the newest first. */
  List<ServiceLevelReviewView> page(ServiceLevelReviewQuery query, @Nullable String managed) {
    return views(
        restricted("from ServiceLevelReview r", " order by r.id desc", query, managed)
            .setFirstResult(query.page() * query.size())
            .setMaxResults(query.size()));
  }

  long count(ServiceLevelReviewQuery query, @Nullable String managed) {
    return matching("select count(r) from ServiceLevelReview r", "", query, managed, Long.class)
        .getSingleResult();
  }

  private TypedQuery<ServiceLevelReview> restricted(
      String select, String order, ServiceLevelReviewQuery query, @Nullable String managed) {
    return matching(select, order, query, managed, ServiceLevelReview.class);
  }

  private <T> TypedQuery<T> matching(
      String select,
      String order,
      ServiceLevelReviewQuery query,
      @Nullable String managed,
      Class<T> type) {
    return entities
        .createQuery(
            select
                + " where (:managed is null or r.customer = :managed)"
                + " and (:customer is null or r.customer = :customer)"
                + " and (:agreement is null or r.agreement = :agreement)"
                + " and (:state is null or r.state = :state)"
                + order,
            type)
        .setParameter("managed", managed)
        .setParameter("customer", query.customer())
        .setParameter("agreement", query.agreement())
        .setParameter("state", query.state());
  }

  private static List<ServiceLevelReviewView> views(TypedQuery<ServiceLevelReview> query) {
    return query.getResultStream().map(ServiceLevelReview::view).toList();
  }

  static RuleViolation unknown(String number) {
    return new RuleViolation(
        ServiceLevelReviewRule.UNKNOWN,
        "There is no service level review " + number + " that you may see");
  }
}
