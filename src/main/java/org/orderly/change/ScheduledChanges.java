package org.orderly.change;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Repository;

/** Reads the forward schedule: changes by when they are planned. */
@Repository
class ScheduledChanges {

  /** What has a window that counts, or counted. */
  private static final Set<ChangeState> SHOWN =
      Set.of(
          ChangeState.ASSESSMENT,
          ChangeState.AUTHORIZATION,
          ChangeState.SCHEDULED,
          ChangeState.IMPLEMENTATION,
          ChangeState.REVIEW,
          ChangeState.CLOSED);

  private static final Set<ChangeState> LEFT =
      Set.of(
          ChangeState.ASSESSMENT,
          ChangeState.AUTHORIZATION,
          ChangeState.SCHEDULED,
          ChangeState.IMPLEMENTATION);

  private final EntityManager entities;

  ScheduledChanges(EntityManager entities) {
    this.entities = entities;
  }

  /** One page, the next first. */
  ChangePage page(ScheduleQuery query) {
    long total = matching("select count(c) from Change c", "", query, Long.class).getSingleResult();
    return new ChangePage(
        matching(Changes.LINE, " order by c.starts, c.id", query, ChangeLine.class)
            .setFirstResult(query.page() * query.size())
            .setMaxResults(query.size())
            .getResultList(),
        total,
        query.page(),
        query.size());
  }

  /** Those that overlap the window and are not made yet, the next first. */
  List<ChangeLine> left(ChangeWindow window, int most) {
    return entities
        .createQuery(
            Changes.LINE
                + " where c.starts < :ends and c.ends > :starts and c.state in :states"
                + " order by c.starts, c.id",
            ChangeLine.class)
        .setParameter("starts", window.starts())
        .setParameter("ends", window.ends())
        .setParameter("states", LEFT)
        .setMaxResults(most)
        .getResultList();
  }

  private <T> TypedQuery<T> matching(
      String select, String order, ScheduleQuery query, Class<T> result) {
    TypedQuery<T> made =
        entities
            .createQuery(
                select
                    + " where c.starts < :ends and c.starts > :earliest and c.ends > :starts"
                    + " and c.state in :shown"
                    + (query.service() == null ? "" : " and :service member of c.services")
                    + (query.item() == null ? "" : " and :item member of c.items")
                    + (query.person() == null
                        ? ""
                        : " and (c.requester = :person or c.owner = :person"
                            + " or :person member of c.implementers)")
                    + order,
                result)
            .setParameter("starts", query.window().starts())
            .setParameter("earliest", query.window().starts().minus(WindowCheck.LONGEST))
            .setParameter("ends", query.window().ends())
            .setParameter("shown", SHOWN);
    if (query.service() != null) {
      made.setParameter("service", query.service());
    }
    if (query.item() != null) {
      made.setParameter("item", query.item().running());
    }
    if (query.person() != null) {
      made.setParameter("person", query.person());
    }
    return made;
  }
}
