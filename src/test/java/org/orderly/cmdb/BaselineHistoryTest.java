package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.cmdb.ItemDesk.add;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.cmdb.BaselineComparison.Line;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;

/** Baselines between plans of whatever steps: they stay, compare and lead back. */
@OrderlyTest
class BaselineHistoryTest {

  private static final int WORLD = 5;

  @Autowired ConfigurationManagement configuration;
  @Autowired BaselineManagement baselines;

  private ItemDesk desk;
  private List<RecordNumber> items;

  @BeforeEach
  void makeAWorld() {
    desk = new ItemDesk(configuration);
    ConfigurationStep[] steps =
        IntStream.range(0, WORLD)
            .mapToObj(n -> add("i" + n, "server", Map.of()))
            .toArray(ConfigurationStep[]::new);
    items = List.copyOf(desk.apply(steps).added().values());
  }

  /** A baseline, and what all items were when it was taken. */
  private record Taken(BaselineView baseline, Map<RecordNumber, ItemState> states) {}

  @ParameterizedTest
  @ValueSource(longs = {21, 22})
  void differencesAreThoseOfStatesAndRestoringGivesThemBack(long seed) {
    RandomPlans plans = new RandomPlans(seed, items);
    Random random = new Random(seed);
    List<Taken> taken = new ArrayList<>();
    for (int n = 0; n < 40; n++) {
      attempt(plans.next());
      if (n % 8 == 0) {
        taken.add(new Taken(take(items), states()));
      }
    }
    for (Taken one : taken) {
      assertThat(different(one, null)).as("seed %d", seed).isEqualTo(other(one.states(), states()));
      Taken with = taken.get(random.nextInt(taken.size()));
      assertThat(different(one, with.baseline()))
          .as("seed %d", seed)
          .isEqualTo(other(one.states(), with.states()));
    }
    for (int n = 0; n < 3; n++) {
      bringBack(taken.get(random.nextInt(taken.size())), List.of(), seed);
    }
    for (int n = 0; n < 6; n++) {
      attempt(plans.next());
      bringBack(
          taken.get(random.nextInt(taken.size())), List.of(items.get(random.nextInt(WORLD))), seed);
    }
    assertThat(taken).allMatch(one -> baselines.verify(one.baseline().number()));
  }

  private BaselineView take(List<RecordNumber> of) {
    return baselines.take(new NewBaseline("At random", "To compare", new BaselineScope.Items(of)));
  }

  private List<RecordNumber> different(Taken one, BaselineView with) {
    BaselineComparison comparison =
        baselines.compare(
            one.baseline().number(), with == null ? null : with.number(), null, 0, 100);
    assertThat(comparison.counts().different()).isEqualTo(comparison.lines().size());
    assertThat(comparison.counts().same()).isEqualTo(WORLD - comparison.lines().size());
    return comparison.lines().stream().map(Line::item).toList();
  }

  private List<RecordNumber> other(
      Map<RecordNumber, ItemState> one, Map<RecordNumber, ItemState> other) {
    return items.stream()
        .filter(
            item ->
                !RandomPlans.comparable(one.get(item))
                    .equals(RandomPlans.comparable(other.get(item))))
        .sorted()
        .toList();
  }

  /** Where one item alone goes back, rules about the others may refuse it; then nothing is so. */
  private void bringBack(Taken target, List<RecordNumber> only, long seed) {
    RecordNumber number = target.baseline().number();
    List<RecordNumber> meant = only.isEmpty() ? items : only;
    if (other(target.states(), states()).stream().noneMatch(meant::contains)) {
      return;
    }
    ConfigurationPlan plan = baselines.restoration(number, only).plan();
    if (only.isEmpty()) {
      desk.apply(OriginKind.BASELINE, plan.steps());
    } else if (!attempt(plan)) {
      return;
    }
    Map<RecordNumber, ItemState> states = states();
    meant.forEach(
        item ->
            assertThat(RandomPlans.comparable(states.get(item)))
                .as("seed %d, %s", seed, item)
                .isEqualTo(RandomPlans.comparable(target.states().get(item))));
    if (only.isEmpty()) {
      assertThat(take(items).digest()).isEqualTo(target.baseline().digest());
    }
  }

  private Map<RecordNumber, ItemState> states() {
    Map<RecordNumber, ItemState> states = new HashMap<>();
    items.forEach(item -> states.put(item, configuration.state(item, null)));
    return states;
  }

  private boolean attempt(ConfigurationPlan plan) {
    try {
      desk.apply(OriginKind.CORRECTION, plan.steps());
      return true;
    } catch (RuleViolation refused) {
      return false;
    }
  }
}
