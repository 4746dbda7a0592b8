package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.cmdb.ImpactNode.Standing;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;

@OrderlyTest
class ImpactGraphTest {

  @Autowired ConfigurationManagement configuration;
  @Autowired ImpactManagement impact;
  @Autowired Organisation organisation;

  private ItemDesk desk;
  private RecordNumber host;

  @BeforeEach
  void aHost() {
    desk = new ItemDesk(configuration);
    host = desk.item("server");
  }

  /** So many items of a class that fail with another. */
  private RecordNumber[] on(RecordNumber provider, String itemClass, int count) {
    List<ConfigurationStep> steps = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      steps.add(ItemDesk.add("n" + i, itemClass, Map.of()));
      steps.add(new ConfigurationStep.AddRelation("depends-on", "n" + i, provider.value()));
    }
    Map<String, RecordNumber> added = desk.apply(OriginKind.CORRECTION, steps).added();
    return IntStream.range(0, count).mapToObj(i -> added.get("n" + i)).toArray(RecordNumber[]::new);
  }

  private ImpactGraph graph(String... opened) {
    return impact.graph(ImpactQuestion.downstream(host), Set.of(opened));
  }

  private static Map<String, ImpactNode> byId(ImpactGraph graph) {
    return graph.nodes().stream().collect(Collectors.toMap(ImpactNode::id, Function.identity()));
  }

  @Test
  void fewItemsAreNodesOfTheirOwnAndManyOfAClassAreOne() {
    RecordNumber[] apps = on(host, "application", 5);
    on(host, "database", 6);
    Map<String, ImpactNode> nodes = byId(graph());
    assertThat(nodes).hasSize(7);
    assertThat(nodes.get(host.value()).standing()).isEqualTo(Standing.ASKED);
    assertThat(nodes.get(apps[0].value()).parent()).isEqualTo(host.value());
    assertThat(nodes.get(apps[0].value()).relation()).isEqualTo("depends-on");
    ImpactNode group = nodes.get(host + "/database");
    assertThat(group.count()).isEqualTo(6);
    assertThat(group.item()).isNull();
    assertThat(group.opens()).isEqualTo(group.id());
  }

  @Test
  void anOpenGroupShowsItsItemsAndWhatHangsOnEach() {
    RecordNumber[] apps = on(host, "application", 7);
    RecordNumber[] below = on(apps[3], "virtual-machine", 1);
    assertThat(byId(graph()).get(below[0].value()).parent()).isEqualTo(host + "/application");
    Map<String, ImpactNode> open = byId(graph(host + "/application"));
    assertThat(open)
        .containsKeys(Arrays.stream(apps).map(RecordNumber::value).toArray(String[]::new));
    assertThat(open.get(below[0].value()).parent()).isEqualTo(apps[3].value());
    assertThat(open.get(apps[0].value()).closes()).isEqualTo(host + "/application");
    assertThat(byId(graph("nothing/like-it"))).containsKey(host + "/application");
  }

  @Test
  void aLargeGroupOpensBitByBit() {
    on(host, "application", 100);
    String group = host + "/application";
    assertThat(graph(group).nodes()).hasSize(1 + 40 + 1);
    assertThat(byId(graph(group)).get(group + "+40").count()).isEqualTo(60);
    assertThat(graph(group, group + "+40", group + "+80").nodes()).hasSize(1 + 100);
  }

  @Test
  void noMoreIsDrawnThanCanBeReadAndTheRestIsCounted() {
    RecordNumber[] apps = on(host, "application", 45);
    for (int i = 0; i < 45; i++) {
      on(apps[i], "database", 9);
    }
    assertThat(graph().nodes()).hasSize(3);
    List<String> opened = new ArrayList<>(List.of(host + "/application"));
    Arrays.stream(apps).map(app -> app + "/database").forEach(opened::add);
    ImpactGraph graph = graph(opened.toArray(String[]::new));
    assertThat(graph.nodes()).hasSize(ImpactGraph.MOST_NODES);
    int drawn =
        graph.nodes().stream()
            .filter(n -> n.standing() == Standing.HIT)
            .mapToInt(ImpactNode::count)
            .sum();
    int below = graph.nodes().stream().mapToInt(ImpactNode::below).sum();
    assertThat(drawn + below).isEqualTo(graph.found()).isEqualTo(45 + 45 * 9);
    assertThat(graph.notDrawn()).isEqualTo(below).isPositive();
  }

  @Test
  void whatHoldsIsCountedWhereItHasNoPlaceAndTheRestOfAGroupNeedsOne() {
    RecordNumber[] apps = on(host, "application", 20);
    RecordNumber spare = desk.item("application");
    List<ConfigurationStep> steps = new ArrayList<>();
    List<String> opened = new ArrayList<>(List.of(host + "/application"));
    for (RecordNumber app : apps) {
      for (int i = 0; i < 50; i++) {
        String handle = app + "-" + i;
        steps.add(ItemDesk.add(handle, "database", Map.of()));
        steps.add(new ConfigurationStep.SetRedundancy(handle, "either", 1));
        steps.add(new ConfigurationStep.AddRelation("depends-on", handle, app.value(), "either"));
        steps.add(new ConfigurationStep.AddRelation("depends-on", handle, spare.value(), "either"));
      }
      opened.add(app + "/!database");
    }
    desk.apply(OriginKind.CORRECTION, steps);
    assertThat(graph(host + "/application").notDrawn()).isZero();
    ImpactGraph graph = graph(opened.toArray(String[]::new));
    assertThat(graph.nodes()).hasSize(ImpactGraph.MOST_NODES);
    int drawn =
        graph.nodes().stream()
            .filter(n -> n.standing() == Standing.HOLDS)
            .mapToInt(ImpactNode::count)
            .sum();
    int below = graph.nodes().stream().mapToInt(ImpactNode::below).sum();
    assertThat(drawn + below).isEqualTo(20 * 50);
    assertThat(graph.notDrawn()).isEqualTo(below).isPositive();
  }

  @Test
  void redundancyIsToldWithAllMembersThatAreLost() {
    RecordNumber[] hosts = on(host, "virtual-machine", 2);
    RecordNumber spare = desk.item("virtual-machine");
    RecordNumber failing = desk.item("database");
    RecordNumber holding = desk.item("database");
    desk.apply(
        FailureSteps.needs(failing, "either", 1),
        FailureSteps.depends(failing, hosts[0], "either"),
        FailureSteps.depends(failing, hosts[1], "either"),
        FailureSteps.needs(holding, "spare", 1),
        FailureSteps.depends(holding, hosts[0], "spare"),
        FailureSteps.depends(holding, spare, "spare"));
    Map<String, ImpactNode> nodes = byId(graph());
    ImpactNode failed = nodes.get(failing.value());
    assertThat(failed.redundancy()).isEqualTo(new RedundancyState("either", 1, 2, 0));
    assertThat(failed.parent()).isEqualTo(hosts[0].value());
    assertThat(failed.others()).containsExactly(hosts[1].value());
    ImpactNode held =
        nodes.values().stream()
            .filter(n -> n.standing() == Standing.HOLDS)
            .findFirst()
            .orElseThrow();
    assertThat(held.item().number()).isEqualTo(holding);
    assertThat(held.redundancy()).isEqualTo(new RedundancyState("spare", 1, 2, 1));
    assertThat(held.parent()).isEqualTo(hosts[0].value());
  }

  @Test
  void whatTheReaderMayNotSeeIsOneNodeWithoutANumber() {
    Actor owner = organisation.person("owner", Roles.REQUESTER);
    desk.apply(ItemDesk.amend(host, "owner", owner.key()));
    RecordNumber[] apps = on(host, "application", 2);
    RecordNumber[] own = on(apps[0], "virtual-machine", 1);
    desk.apply(ItemDesk.amend(own[0], "owner", owner.key()));
    ImpactGraph graph = Acting.as(owner, () -> graph(host + "/?", host + "/application"));
    assertThat(graph.nodes()).hasSize(3);
    ImpactNode hidden = graph.nodes().get(1);
    assertThat(hidden.count()).isEqualTo(2);
    assertThat(hidden.itemClass()).isNull();
    assertThat(hidden.opens()).isNull();
    assertThat(byId(graph).get(own[0].value()).parent()).isEqualTo(hidden.id());
    assertThat(graph.nodes().toString()).doesNotContain(apps[0].value(), apps[1].value());
  }

  @Test
  void whatLiesBelowTheLastDepthIsSaidToBeAskedFor() {
    RecordNumber[] one = on(host, "application", 1);
    on(one[0], "virtual-machine", 1);
    assertThat(impact.graph(ImpactQuestion.downstream(host).within(1), Set.of()).mayGoOn())
        .isTrue();
    assertThat(impact.graph(ImpactQuestion.downstream(host).within(3), Set.of()).mayGoOn())
        .isFalse();
  }
}
