package org.orderly.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orderly.catalogue.Criticality;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;

/** Who sees which incidents: the same whether one is asked for or all are listed. */
@OrderlyTest
class IncidentSightTest {

  @Autowired Organisation organisation;
  @Autowired IncidentManagement incidents;
  @Autowired WatcherManagement watchers;

  @Test
  void listAndRecordAgreeOnWhoSeesWhat() {
    String service = organisation.service(Criticality.SILVER, organisation.resolverGroup());
    String mine = organisation.customer();
    String other = organisation.customer();
    Actor agent = organisation.deskAgent();
    Actor security = organisation.person("security", Roles.SECURITY);
    Actor manager = organisation.personOf(mine, Roles.REQUESTER, Roles.CUSTOMER_MANAGER);
    Actor user = organisation.personOf(mine, Roles.REQUESTER);
    Actor stranger = organisation.personOf(other, Roles.REQUESTER);
    Actor ours = organisation.person("manager", Roles.CUSTOMER_MANAGER);

    RecordNumber plain = report(user, null, service, false);
    RecordNumber logged = report(agent, user.key(), service, false);
    RecordNumber flagged = report(user, null, service, true);
    RecordNumber foreign = report(stranger, null, service, false);
    RecordNumber unnamed = report(agent, null, service, false);
    RecordNumber followed = report(stranger, null, service, false);
    RecordNumber followedFlagged = report(agent, null, service, true);
    Acting.as(
        agent,
        () -> {
          watchers.watch(followed, user.key());
          watchers.watch(followedFlagged, user.key());
          return agent;
        });
    List<RecordNumber> all =
        List.of(plain, logged, flagged, foreign, unnamed, followed, followedFlagged);

    Map<Actor, List<RecordNumber>> expected = new LinkedHashMap<>();
    expected.put(manager, List.of(plain, logged));
    expected.put(user, List.of(plain, logged, flagged, followed));
    expected.put(stranger, List.of(foreign, followed));
    expected.put(ours, List.of());
    expected.put(agent, List.of(plain, logged, foreign, unnamed, followed, followedFlagged));
    expected.put(security, all);
    expected.put(Actor.system(), all);
    expected.forEach(
        (actor, seen) -> {
          assertThat(read(actor, all)).as("read by %s", actor).containsExactlyElementsOf(seen);
          assertThat(listed(actor, service))
              .as("listed for %s", actor)
              .containsExactlyInAnyOrderElementsOf(seen);
        });
    assertThat(Acting.as(agent, () -> incidents.incident(logged)).customer()).isEqualTo(mine);
    assertThat(
            Acting.as(user, () -> incidents.find(IncidentQuery.concerning(user.key(), 100)))
                .incidents())
        .extracting(IncidentRow::number)
        .containsExactlyInAnyOrder(plain, logged, flagged, followed);
  }

  private List<RecordNumber> read(Actor actor, List<RecordNumber> all) {
    List<RecordNumber> seen = new ArrayList<>();
    for (RecordNumber number : all) {
      try {
        seen.add(Acting.as(actor, () -> incidents.incident(number)).number());
      } catch (RuleViolation unseen) {
        assertThat(unseen.rule()).isEqualTo(IncidentRule.UNKNOWN);
      }
    }
    return seen;
  }

  private List<RecordNumber> listed(Actor actor, String service) {
    IncidentCriteria criteria =
        new IncidentCriteria(null, null, null, service, null, null, null, null, null, null);
    return Acting.as(actor, () -> incidents.find(new IncidentQuery(criteria, 0, 100)))
        .incidents()
        .stream()
        .map(IncidentRow::number)
        .toList();
  }

  private RecordNumber report(Actor actor, String onBehalfOf, String service, boolean flag) {
    IncidentReport report = Reports.of(service, onBehalfOf, flag);
    return Acting.as(actor, () -> incidents.report(report)).number();
  }
}
