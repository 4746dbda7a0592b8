package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orderly.cmdb.FailureSteps.depends;
import static org.orderly.cmdb.FailureSteps.independent;
import static org.orderly.cmdb.FailureSteps.needs;
import static org.orderly.cmdb.FailureSteps.status;
import static org.orderly.cmdb.ImpactQuestion.downstream;
import static org.orderly.cmdb.ImpactQuestion.upstream;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.cost.CountingDataSource;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@OrderlyTest
class ImpactManagementTest {

  @Autowired ConfigurationManagement configuration;
  @Autowired ImpactManagement impact;
  @Autowired CmdbHead head;
  @Autowired GraphTables tables;
  @Autowired Organisation organisation;
  @Autowired TransactionTemplate transactions;
  @Autowired TestClock clock;

  private ItemDesk desk;
  private RecordNumber web;
  private RecordNumber one;
  private RecordNumber two;
  private RecordNumber host;
  private Instant begin;

  /** A web application on two servers of which it needs one, each of which needs a host. */
  @BeforeEach
  void writeItems() {
    desk = new ItemDesk(configuration);
    web = desk.item("application");
    RecordNumber[] servers = FailureSteps.servers(desk, 3);
    one = servers[0];
    two = servers[1];
    host = servers[2];
    begin =
        desk.apply(
                needs(web, "nodes", 1),
                depends(web, one, "nodes"),
                depends(web, two, "nodes"),
                depends(one, host))
            .at();
  }

  @Test
  void anItemHoldsUntilTooFewMembersOfItsGroupAreLeft() {
    ImpactAnswer weakened = impact.impact(downstream(host));
    assertThat(depths(weakened)).isEqualTo(Map.of(one, 1));
    assertThat(weakened.weakened())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.item().number()).isEqualTo(web);
              assertThat(item.lost()).containsExactly(one);
              assertThat(item.group()).isEqualTo(new RedundancyState("nodes", 1, 2, 1));
            });
    ImpactAnswer failed = impact.impact(downstream(host, two));
    assertThat(depths(failed)).isEqualTo(Map.of(one, 1, web, 2));
    assertThat(failed.weakened()).isEmpty();
    ImpactHit last = failed.hits().get(1);
    assertThat(last.path()).containsExactly(host, one, web);
    assertThat(last.cause())
        .isEqualTo(
            new ImpactCause(
                "depends-on", List.of(one, two), 0, new RedundancyState("nodes", 1, 2, 0)));
  }

  @Test
  void whatAnItemNeedsIsFoundThroughItsGroups() {
    ImpactAnswer answer = impact.impact(upstream(web));
    assertThat(depths(answer)).isEqualTo(Map.of(one, 1, two, 1, host, 2));
    assertThat(answer.hits().get(0).cause().group())
        .isEqualTo(new RedundancyState("nodes", 1, 2, 2));
    assertThat(answer.hits().get(2).path()).containsExactly(web, one, host);
    assertThat(depths(impact.impact(upstream(web).within(1)))).containsOnlyKeys(one, two);
  }

  @Test
  void whatIsOutOfUseNeitherFailsNorCarriesFailure() {
    desk.apply(status(one, "retired"));
    assertThat(depths(impact.impact(downstream(host)))).isEmpty();
    assertThat(depths(impact.impact(downstream(two)))).containsOnlyKeys(web);
    ImpactAnswer ofRetired = impact.impact(downstream(one));
    assertThat(ofRetired.found()).isZero();
    assertThat(ofRetired.items().get(0).status()).isEqualTo(ItemStatus.RETIRED);
  }

  @Test
  void whatOneNodeWritesTheOtherKnowsAtItsNextQuestion() {
    GraphKeeper here = new GraphKeeper(head, tables);
    GraphKeeper there = new GraphKeeper(head, tables);
    assertThat(failing(here, host)).isEqualTo(failing(there, host)).containsExactly(one.running());
    ItemGraph before = there.graph();
    assertThat(there.graph()).isSameAs(before);
    desk.apply(independent(web, two));
    assertThat(failing(there, host)).containsExactly(web.running(), one.running());
    RecordNumber other = desk.item("server");
    desk.apply(depends(other, web), independent(one, host), depends(two, host));
    assertThat(failing(there, host)).isEqualTo(failing(here, host)).containsExactly(two.running());
    assertThat(there.graph().beside()).isPositive();
    assertThat(failing(here, web)).containsExactly(other.running());
    assertThat(ids(before, host)).containsExactly(one.running());
  }

  @Test
  void whatIsNotCommittedIsKnownToNobody() {
    transactions.executeWithoutResult(
        status -> {
          desk.apply(depends(host, two));
          assertThat(depths(impact.impact(downstream(two)))).isEmpty();
          assertThat(
                  CompletableFuture.supplyAsync(() -> impact.impact(downstream(two)))
                      .join()
                      .found())
              .isZero();
          status.setRollbackOnly();
        });
    assertThat(depths(impact.impact(downstream(two)))).isEmpty();
    desk.apply(depends(host, two));
    assertThat(depths(impact.impact(downstream(two)))).isEqualTo(Map.of(host, 1, one, 2, web, 3));
  }

  @Test
  void thePastIsAsked() {
    Instant cut = desk.apply(independent(web, one), status(two, "retired")).at();
    Instant added = desk.apply(depends(web, host)).at();
    ImpactQuestion question = downstream(host);
    assertThat(depths(impact.impact(question))).isEqualTo(Map.of(one, 1, web, 1));
    assertThat(impact.impact(question.asOf(added)).hits())
        .isEqualTo(impact.impact(question).hits());
    assertThat(depths(impact.impact(question.asOf(added.minusMillis(1)))))
        .isEqualTo(Map.of(one, 1));
    assertThat(impact.impact(question.asOf(cut)).weakened()).isEmpty();
    assertThat(impact.impact(question.asOf(begin)).weakened()).hasSize(1);
    assertThat(depths(impact.impact(upstream(web).asOf(begin)))).containsOnlyKeys(one, two, host);
    ImpactQuestion tooEarly = question.asOf(begin.minus(Duration.ofDays(1)));
    assertThatThrownBy(() -> impact.impact(tooEarly)).hasMessageContaining(host.value());
  }

  @Test
  void aQuestionAsksTheDatabaseOnlyWhereItStands() {
    Actor staff = organisation.person("manager", Roles.CONFIGURATION_MANAGER);
    Acting.as(staff, () -> impact.impact(downstream(host)));
    assertThat(
            CountingDataSource.statements(
                () -> Acting.as(staff, () -> impact.impact(downstream(host)))))
        .singleElement()
        .asString()
        .contains("cmdb_head");
  }

  @Test
  void whoSeesLessIsToldOfAsMany() {
    String customer = organisation.customer();
    Actor manager = organisation.personOf(customer, Roles.CUSTOMER_MANAGER);
    RecordNumber theirs = desk.item("application", Map.of("customer", customer));
    RecordNumber owned = desk.item("server", Map.of("owner", manager.key()));
    desk.apply(depends(one, owned), depends(theirs, one));
    ImpactAnswer told = Acting.as(manager, () -> impact.impact(downstream(owned)));
    assertThat(depths(told)).isEqualTo(Map.of(theirs, 2));
    assertThat(told.found()).isEqualTo(2);
    assertThat(told.hidden()).isEqualTo(1);
    assertThat(told.weakened()).isEmpty();
    assertThat(told.classes()).isEqualTo(Map.of("application", 1));
    assertThat(told.hits().get(0).path()).containsExactly(owned, null, theirs);
    assertThat(told.hits().get(0).cause())
        .isEqualTo(new ImpactCause("depends-on", List.of(), 1, null));
    assertThatThrownBy(() -> Acting.as(manager, () -> impact.impact(downstream(one))))
        .isInstanceOf(RuleViolation.class)
        .extracting(refused -> ((RuleViolation) refused).rule())
        .isEqualTo(CmdbRule.ITEM_UNKNOWN);
  }

  @Test
  void ofTheGroupOfAnItemThatTheReaderMayNotSeeNothingIsTold() {
    Actor owner = organisation.requester();
    RecordNumber asked = desk.item("application", Map.of("owner", owner.key()));
    RecordNumber hidden = desk.item("application");
    RecordNumber member = desk.item("server", Map.of("owner", owner.key()));
    desk.apply(
        depends(asked, hidden),
        FailureSteps.needs(hidden, "secret", 1),
        FailureSteps.depends(hidden, member, "secret"));
    ImpactAnswer told = Acting.as(owner, () -> impact.impact(upstream(asked)));
    assertThat(told.hits()).hasSize(1);
    assertThat(told.hits().get(0).item().number()).isEqualTo(member);
    assertThat(told.hits().get(0).cause().group()).isNull();
    assertThat(Acting.as(owner, () -> impact.graph(upstream(asked), Set.of())).nodes())
        .allSatisfy(node -> assertThat(node.redundancy()).isNull());
    assertThat(impact.impact(upstream(asked)).hits().get(1).cause().group())
        .isEqualTo(new RedundancyState("secret", 1, 1, 1));
  }

  @Test
  void questionsThatMakeNoSenseAreRefused() {
    RecordNumber incident = new RecordNumber("INC000001");
    assertThat(refused(new ImpactQuestion(List.of(), ImpactQuestion.Direction.UPSTREAM, 0, null)))
        .containsOnlyKeys("items", "depth");
    assertThat(refused(downstream(incident).within(51))).containsOnlyKeys("items", "depth");
    assertThat(refused(downstream(host).asOf(clock.instant().plus(Duration.ofHours(1)))))
        .containsOnlyKeys("at");
    assertThat(refused(downstream(new RecordNumber("CI999999999")))).containsOnlyKeys("items");
  }

  private Map<String, String> refused(ImpactQuestion question) {
    RuleViolation[] refusal = new RuleViolation[1];
    assertThatThrownBy(() -> impact.impact(question))
        .isInstanceOfSatisfying(RuleViolation.class, thrown -> refusal[0] = thrown);
    return refusal[0].fields();
  }

  private static Map<RecordNumber, Integer> depths(ImpactAnswer answer) {
    return answer.hits().stream()
        .collect(Collectors.toMap(hit -> hit.item().number(), ImpactHit::depth));
  }

  private static List<Long> failing(GraphKeeper keeper, RecordNumber item) {
    return ids(keeper.graph(), item);
  }

  private static List<Long> ids(ItemGraph graph, RecordNumber item) {
    ImpactWalk walk = ImpactWalk.of(graph, downstream(item));
    return IntStream.rangeClosed(1, walk.levels())
        .flatMap(level -> Arrays.stream(walk.level(level)))
        .mapToObj(graph::id)
        .sorted()
        .toList();
  }
}
