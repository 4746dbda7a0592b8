package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.cmdb.ItemDesk.add;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeTry;
import org.jspecify.annotations.Nullable;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContextManager;

/**
 * What must hold of the past whatever was written (ADR 0064), on the real tables. Each number
 * stands for a plan of steps on a few items; a failure names the fewest plans that show it.
 */
@OrderlyTest
class ConfigurationHistoryProperties {

  private static final int WORLD = 5;
  private static final int TRIES = 12;
  private static final List<String> SPANS =
      List.of(
          "configuration_item_revision|item_id|item_id",
          "item_component|item_id|item_id, kind, component_key",
          "item_relation|source_id|type_key, source_id, target_id",
          "redundancy_group|item_id|item_id, name");

  @Autowired ConfigurationManagement configuration;
  @Autowired JdbcClient jdbc;

  private List<RecordNumber> items = List.of();

  /** A write's instant, and what all items were right after it. */
  private record Written(Instant at, Map<RecordNumber, ItemState> states) {}

  /** The properties' engine knows nothing of Spring, but its kept context. */
  @BeforeTry
  void makeAWorld() throws Exception {
    new TestContextManager(getClass()).prepareTestInstance(this);
    ConfigurationStep[] steps =
        IntStream.range(0, WORLD)
            .mapToObj(n -> add("i" + n, "server", Map.of()))
            .toArray(ConfigurationStep[]::new);
    items = List.copyOf(new ItemDesk(configuration).apply(steps).added().values());
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.FULL)
  void theStateAtTheInstantOfAWriteIsTheWrittenState(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 0, max = 9_999) Integer> plans) {
    for (Written then : written(plans)) {
      assertThat(states(then.at())).isEqualTo(then.states());
    }
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.FULL)
  void whatDiffersLeadsToTheTargetWhenItIsApplied(
      @ForAll @Size(min = 2, max = 16) List<@IntRange(min = 0, max = 9_999) Integer> plans,
      @ForAll @IntRange(min = 0, max = 99) int which) {
    List<Written> written = written(plans);
    if (written.isEmpty()) {
      return;
    }
    Written target = written.get(which % written.size());
    List<ConfigurationStep> steps = new ArrayList<>();
    target
        .states()
        .forEach(
            (number, wanted) ->
                steps.addAll(
                    ConfigurationDifference.between(
                            number, configuration.state(number, null), wanted)
                        .steps(wanted)));
    configuration.apply(
        ConfigurationPlan.ofAll(steps), Origin.of(OriginKind.BASELINE, null, "Back to what was"));
    states(null)
        .forEach(
            (number, state) ->
                assertThat(RandomPlans.comparable(state))
                    .isEqualTo(RandomPlans.comparable(target.states().get(number))));
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.FULL)
  void revisionsNeverOverlap(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 0, max = 9_999) Integer> plans) {
    written(plans);
    for (String span : SPANS) {
      String[] named = span.split("\\|");
      assertThat(overlaps(named[0], named[1], named[2])).as(named[0]).isZero();
    }
  }

  @Property(tries = 1)
  void anOverlapWouldBeSeen() {
    long item = items.get(0).running();
    jdbc.sql(
            "insert into configuration_item_revision select item_id, from_update + 1,"
                + " to_update, facts from configuration_item_revision where item_id = ?")
        .param(item)
        .update();
    long seen = overlaps("configuration_item_revision", "item_id", "item_id");
    jdbc.sql(
            "delete from configuration_item_revision where item_id = ? order by from_update desc"
                + " limit 1")
        .param(item)
        .update();
    assertThat(seen).isEqualTo(1);
  }

  /** How many rows of one thing begin before a row of the same thing has ended. */
  private long overlaps(String table, String item, String same) {
    return jdbc.sql(
            "select count(*) from (select to_update > lead(from_update) over (partition by "
                + same
                + " order by from_update) as twice from "
                + table
                + " where "
                + item
                + " in (:items)) spans where twice")
        .param("items", items.stream().map(RecordNumber::running).toList())
        .query(Long.class)
        .single();
  }

  private List<Written> written(List<Integer> plans) {
    List<Written> written = new ArrayList<>();
    for (int plan : plans) {
      ConfigurationOutcome outcome = attempt(new RandomPlans(plan, items).next());
      if (outcome != null && !outcome.unchanged()) {
        written.add(new Written(outcome.at(), states(null)));
      }
    }
    return written;
  }

  private @Nullable ConfigurationOutcome attempt(ConfigurationPlan plan) {
    try {
      return configuration.apply(plan, Origin.of(OriginKind.CORRECTION, null, "At random"));
    } catch (RuleViolation refused) {
      return null;
    }
  }

  private Map<RecordNumber, ItemState> states(@Nullable Instant at) {
    Map<RecordNumber, ItemState> states = new HashMap<>();
    items.forEach(item -> states.put(item, configuration.state(item, at)));
    return states;
  }
}
