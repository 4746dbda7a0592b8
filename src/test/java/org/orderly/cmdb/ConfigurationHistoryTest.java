package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.cmdb.ItemDesk.add;
import static org.orderly.cmdb.ItemDesk.amend;
import static org.orderly.cmdb.ItemDesk.relate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;

/** What there was is what was written, whoever wrote at once. */
@OrderlyTest
class ConfigurationHistoryTest {

  private static final int WORLD = 5;

  @Autowired ConfigurationManagement configuration;
  @Autowired ItemHistoryManagement histories;
  @Autowired RevisionsFollowOneAnother revisions;
  @Autowired UpdatesHaveTheirDigests digests;
  @Autowired PresentIsTheOpenRevision present;
  @Autowired IdentifiersAreInStep identifiers;
  @Autowired RelationsEndAtItems ends;
  @Autowired DatabaseWitnessesRevisions witness;
  @Autowired Organisation organisation;

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

  @Test
  void updatesOfManyAtOnceFollowOneAnother() {
    List<Supplier<List<ConfigurationOutcome>>> writers =
        Stream.of(11L, 12L, 13L)
            .map(seed -> new RandomPlans(seed, items))
            .map(
                plans ->
                    (Supplier<List<ConfigurationOutcome>>)
                        () ->
                            IntStream.range(0, 15)
                                .mapToObj(n -> attempt(plans.next()))
                                .filter(outcome -> outcome != null && !outcome.unchanged())
                                .toList())
            .toList();
    List<ConfigurationOutcome> all = atOnce(writers).stream().flatMap(List::stream).toList();
    assertThat(all).hasSizeGreaterThan(10);
    assertThat(all).extracting(ConfigurationOutcome::update).doesNotHaveDuplicates();
    assertThat(all).extracting(ConfigurationOutcome::at).doesNotHaveDuplicates();
    assertThat(broken()).isEmpty();
  }

  /** Each alone is allowed, both are not. */
  @Test
  void ofTwoAtOnceOneIsRefused() {
    for (int round = 0; round < 5; round++) {
      RecordNumber part = desk.item("server");
      List<Boolean> taken =
          atOnce(
              Stream.of(items.get(0), items.get(1))
                  .map(
                      whole ->
                          (Supplier<Boolean>)
                              () ->
                                  attempt(ConfigurationPlan.of(relate("part-of", part, whole)))
                                      != null)
                  .toList());
      assertThat(taken).containsExactlyInAnyOrder(true, false);
    }
  }

  @Test
  void theHistoryTellsWhoWroteWhatAndWhy() {
    Actor anna = organisation.deskAgent();
    RecordNumber item = items.get(0);
    Acting.as(
        anna,
        () ->
            configuration.apply(
                ConfigurationPlan.of(amend(item, "vendor", "Ours Ltd")),
                Origin.of(OriginKind.CHANGE, "CHG000042", "Bought anew")));
    desk.apply(relate("depends-on", item, items.get(1)));
    List<ItemHistoryEntry> history = histories.history(item, Long.MAX_VALUE, 10);
    assertThat(history).hasSize(3);
    assertThat(history.get(0).relations()).hasSize(1);
    assertThat(history.get(0).fields()).isEmpty();
    assertThat(history.get(1).fields())
        .containsExactly(new FieldDifference("vendor", null, "Ours Ltd"));
    assertThat(history.get(1).update().person()).isEqualTo(anna.key());
    assertThat(history.get(1).update().origin())
        .isEqualTo(new Origin(OriginKind.CHANGE, "CHG000042", "change", "Bought anew"));
    assertThat(history.get(2).fields())
        .extracting(FieldDifference::field)
        .containsExactly("class", "name", "status");
    assertThat(histories.history(item, history.get(0).update().number(), 1))
        .containsExactly(history.get(1));
  }

  @Test
  void beforeItsFirstUpdateThereWasNoItem() {
    ItemView item = configuration.item(items.get(0));
    Instant before = item.since().minus(Duration.ofMillis(1));
    assertThat(configuration.state(item.number(), before).facts()).isNull();
    assertThat(histories.differences(item.number(), before, null).fields()).hasSize(3);
    assertThat(configuration.item(item.number(), item.since()).facts()).isEqualTo(item.facts());
  }

  private ConfigurationOutcome attempt(ConfigurationPlan plan) {
    try {
      return configuration.apply(plan, Origin.of(OriginKind.CORRECTION, null, "At random"));
    } catch (RuleViolation refused) {
      return null;
    }
  }

  private List<String> broken() {
    return Stream.of(revisions, digests, present, identifiers, ends, witness)
        .flatMap(check -> check.violations().stream())
        .toList();
  }

  private static <T> List<T> atOnce(List<Supplier<T>> works) {
    List<CompletableFuture<T>> started =
        works.stream()
            .map(
                work ->
                    CompletableFuture.supplyAsync(work, task -> new Thread(task, "writer").start()))
            .toList();
    return started.stream().map(CompletableFuture::join).toList();
  }
}
