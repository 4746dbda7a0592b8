package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.orderly.cmdb.ImpactQuestion.Direction;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is written in whatever order: of each instant impact is what its state says. */
@OrderlyTest
class PastImpactTest {

  private static final int RUNS = 4;
  private static final int UPDATES = 25;
  private static final int ITEMS = 9;

  @Autowired ConfigurationManagement configuration;
  @Autowired ImpactManagement impact;
  @Autowired GraphKeeper keeper;
  @Autowired JdbcClient jdbc;

  private ItemDesk desk;
  private List<RecordNumber> items;

  /** What the tables of the present said at an instant. */
  private record Moment(Instant at, NaiveItems state) {}

  @RepeatedTest(RUNS)
  void impactIsWhatTheStateOfTheInstantSays(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    desk = new ItemDesk(configuration);
    items = List.of(FailureSteps.servers(desk, ITEMS));
    List<Moment> moments = new ArrayList<>();
    while (moments.size() < UPDATES) {
      write(random, moments);
    }
    int hits = 0;
    for (Moment moment : moments) {
      for (Direction direction : Direction.values()) {
        hits += compare(moment, direction, random);
      }
    }
    assertThat(hits).isGreaterThan(UPDATES);
  }

  private void write(Random random, List<Moment> moments) {
    try {
      ConfigurationOutcome outcome = desk.apply(OriginKind.CORRECTION, steps(random));
      NaiveItems state = present();
      if (!outcome.unchanged()) {
        moments.add(new Moment(outcome.at(), state));
      }
      assertThat(reached(keeper.graph(), state)).isEqualTo(reached(state.graph(0), state));
    } catch (RuleViolation refused) {
      assertThat(refused.rule()).isEqualTo(CmdbRule.PLAN_REFUSED);
    }
  }

  private List<ConfigurationStep> steps(Random random) {
    RecordNumber one = pick(random);
    RecordNumber two = pick(random);
    RecordNumber three = pick(random);
    return switch (random.nextInt(8)) {
      case 0 -> List.of(FailureSteps.status(one, random.nextInt(3) == 0 ? "retired" : "live"));
      case 1 -> List.of(FailureSteps.independent(one, two));
      case 2, 3 ->
          List.of(
              FailureSteps.needs(one, "group", 1 + random.nextInt(2)),
              FailureSteps.depends(one, two, "group"),
              FailureSteps.depends(one, three, "group"));
      case 4 -> List.of(new ConfigurationStep.AddRelation("uses", one.value(), two.value()));
      case 5 -> List.of(new ConfigurationStep.AddRelation("part-of", one.value(), two.value()));
      default -> List.of(FailureSteps.depends(one, two));
    };
  }

  private RecordNumber pick(Random random) {
    return items.get(random.nextInt(items.size()));
  }

  private int compare(Moment moment, Direction direction, Random random) {
    List<RecordNumber> starts = List.of(pick(random), pick(random)).stream().distinct().toList();
    int depth = 1 + random.nextInt(ITEMS);
    ImpactAnswer answer = impact.impact(new ImpactQuestion(starts, direction, depth, moment.at()));
    List<Long> ids = starts.stream().map(RecordNumber::running).toList();
    Map<Long, Integer> expected = moment.state().reached(ids, direction, depth);
    expected.keySet().removeAll(ids);
    assertThat(
            answer.hits().stream()
                .collect(Collectors.toMap(hit -> hit.item().number().running(), ImpactHit::depth)))
        .isEqualTo(expected);
    if (direction == Direction.DOWNSTREAM) {
      assertThat(
              answer.weakened().stream()
                  .map(weakened -> weakened.item().number().running())
                  .collect(Collectors.toSet()))
          .isEqualTo(
              moment.state().weakened(ids, depth).stream()
                  .map(weakened -> weakened.get(0))
                  .collect(Collectors.toSet()));
    }
    return answer.found();
  }

  /** The rows that hold now, of these items alone. */
  private NaiveItems present() {
    NaiveItems state = new NaiveItems();
    Set<Long> ids = items.stream().map(RecordNumber::running).collect(Collectors.toSet());
    jdbc.sql("select id, status from configuration_item where id in (:ids)")
        .param("ids", ids)
        .query(
            row -> {
              long id = row.getLong(1);
              ItemStatus status = GraphTables.status(row.getString(2));
              state.items().put(id, new ItemCard(id, "server", status, "", null, null));
            });
    jdbc.sql(
            "select id, item_id, name, needed from redundancy_group"
                + " where item_id in (:ids) and to_update = "
                + CmdbHead.OPEN)
        .param("ids", ids)
        .query(
            row -> {
              GraphGroup group = GraphTables.group(row);
              state.groups().put(group.id(), group);
            });
    jdbc.sql(
            "select type_key, source_id, target_id, redundancy_group_id from item_relation"
                + " where source_id in (:ids) and to_update = "
                + CmdbHead.OPEN)
        .param("ids", ids)
        .query(
            row -> {
              boolean part = row.getString(1).equals("part-of");
              state
                  .edges()
                  .add(
                      new FailureEdge(
                          row.getLong(part ? 2 : 3),
                          row.getLong(part ? 3 : 2),
                          row.getLong(4),
                          part ? "uses" : row.getString(1)));
            });
    return state;
  }

  /** What fails with the first item. */
  private Map<Long, Integer> reached(ItemGraph graph, NaiveItems state) {
    Map<Long, Integer> reached = new TreeMap<>();
    ImpactWalk walk =
        ImpactWalk.of(
            graph,
            ImpactQuestion.downstream(
                RecordNumber.of(RecordKind.CONFIGURATION_ITEM, state.items().firstKey())));
    for (int level = 0; level <= walk.levels(); level++) {
      for (int place : walk.level(level)) {
        reached.put(graph.id(place), level);
      }
    }
    return reached;
  }
}
