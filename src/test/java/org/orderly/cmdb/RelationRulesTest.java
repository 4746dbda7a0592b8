package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.cmdb.ItemDesk.add;
import static org.orderly.cmdb.ItemDesk.amend;
import static org.orderly.cmdb.ItemDesk.relate;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.cmdb.ConfigurationStep.AddRelation;
import org.orderly.cmdb.ConfigurationStep.EndRelation;
import org.orderly.cmdb.ConfigurationStep.SetRedundancy;
import org.orderly.cmdb.StepOutcome.Effect;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;

/** Which relations a plan may leave, and which not. */
@OrderlyTest
class RelationRulesTest {

  @Autowired ConfigurationManagement configuration;
  @Autowired RelationTypeManagement types;

  private ItemDesk desk;
  private RecordNumber application;
  private RecordNumber server;

  @BeforeEach
  void open() {
    desk = new ItemDesk(configuration);
    application = desk.item("application");
    server = desk.item("server");
  }

  @Test
  void aRelationOfNewItemsIsMadeInOnePlan() {
    ConfigurationOutcome outcome =
        desk.apply(
            new AddRelation("runs-on", "app", "box"),
            add("app", "application", Map.of()),
            add("box", "server", Map.of()));
    assertThat(relations(outcome.added().get("app")))
        .singleElement()
        .satisfies(
            relation -> {
              assertThat(relation.type()).isEqualTo("runs-on");
              assertThat(relation.source()).isEqualTo(outcome.added().get("app"));
              assertThat(relation.target()).isEqualTo(outcome.added().get("box"));
              assertThat(relation.from()).isEqualTo(outcome.update());
            });
    assertThat(outcome.steps())
        .extracting(StepOutcome::effect)
        .containsExactly(Effect.ADDED, Effect.ADDED, Effect.ADDED);
  }

  @Test
  void aRelationToNothingToItselfOrOfNoTypeIsRefused() {
    assertThat(
            desk.refusal(new AddRelation("runs-on", application.value(), "CI999999999")).fields())
        .containsOnlyKeys("steps[0].target");
    assertThat(desk.refusal(new AddRelation("runs-on", "nothing", server.value())).fields())
        .containsOnlyKeys("steps[0].source");
    assertThat(desk.refusal(relate("depends-on", server, server)).fields())
        .containsEntry("steps[0].target", "An item has no relation to itself");
    assertThat(desk.refusal(relate("likes", application, server)).fields())
        .containsOnlyKeys("steps[0].type");
  }

  @Test
  void aRelationJoinsTheClassesOfItsTypeAndThoseBelow() {
    assertThat(desk.refusal(relate("runs-on", server, application)).fields().get("steps[0].type"))
        .contains("server", "application", "hardware and hardware");
    desk.change(relate("runs-on", desk.item("virtual-machine"), server));
  }

  @Test
  void aRelationThatHoldsIsNotMadeTwice() {
    desk.change(relate("runs-on", application, server));
    ConfigurationOutcome again = desk.change(relate("runs-on", application, server));
    assertThat(again.unchanged()).isTrue();
    assertThat(
            desk.refusal(relate("uses", application, server), relate("uses", application, server))
                .fields())
        .containsOnlyKeys("steps[1].target");
    assertThat(relations(application)).hasSize(1);
  }

  @Test
  void aRelationEndsAndItsPastStays() {
    ConfigurationOutcome begun = desk.change(relate("runs-on", application, server));
    ConfigurationOutcome ended = desk.change(end("runs-on", application, server));
    assertThat(ended.steps().get(0).effect()).isEqualTo(Effect.ENDED);
    assertThat(relations(application)).isEmpty();
    assertThat(configuration.related(application, begun.at(), 0, 10)).hasSize(1);
    assertThat(configuration.related(server, ended.at(), 0, 10)).isEmpty();
    assertThat(desk.refusal(end("runs-on", application, server)).fields())
        .containsOnlyKeys("steps[0].target");
    desk.change(relate("runs-on", application, server));
    assertThat(relations(server)).hasSize(1);
  }

  @Test
  void whatIsEndedAndMadeAgainInOnePlanStaysAsItIs() {
    desk.change(relate("runs-on", application, server));
    assertThat(
            desk.change(end("runs-on", application, server), relate("runs-on", application, server))
                .unchanged())
        .isTrue();
  }

  @Test
  void anItemIsPartOfOneOtherAndNeverOfItself() {
    RecordNumber rack = desk.item("location");
    RecordNumber room = desk.item("location");
    RecordNumber house = desk.item("location");
    desk.change(relate("part-of", rack, room), relate("part-of", room, house));
    assertThat(desk.refusal(relate("part-of", rack, house)).fields().get("steps[0].target"))
        .contains("at most 1 targets");
    assertThat(desk.refusal(relate("part-of", house, rack)).fields().get("steps[0].target"))
        .contains("no item reaches itself");
    desk.change(
        end("part-of", rack, room),
        relate("part-of", rack, house),
        end("part-of", room, house),
        relate("part-of", room, rack));
    assertThat(desk.refusal(relate("part-of", house, room)).fields())
        .containsOnlyKeys("steps[0].target");
  }

  @Test
  void aCircleAmongNewItemsIsFoundToo() {
    assertThat(
            desk.refusal(
                    add("a", "location", Map.of()),
                    add("b", "location", Map.of()),
                    add("c", "location", Map.of()),
                    new AddRelation("part-of", "a", "b"),
                    new AddRelation("part-of", "b", "a"),
                    new AddRelation("part-of", "c", "a"))
                .fields())
        .containsOnlyKeys("steps[3].target", "steps[4].target");
    desk.change(relate("depends-on", application, server));
    desk.change(relate("depends-on", server, application));
  }

  @Test
  void aTypeMayLimitWhatOneTargetHas() {
    String type = Organisation.unique("owned-by");
    types.add(
        type,
        new RelationTypeDraft(
            new RelationTypeFacts(
                "is owned by",
                "gehört",
                "owns",
                "besitzt",
                ImpactDirection.NONE,
                null,
                2,
                false,
                List.of(new AllowedPair("item", "item"))),
            false,
            Map.of()));
    desk.change(relate(type, desk.item("server"), server));
    desk.change(relate(type, application, server));
    RecordNumber third = desk.item("server");
    assertThat(desk.refusal(relate(type, third, server)).fields().get("steps[0].source"))
        .contains("at most 2 sources");
    desk.change(end(type, application, server), relate(type, third, server));
  }

  @Test
  void ofTooManyTheLastAreRefused() {
    RecordNumber other = desk.item("server");
    RecordNumber third = desk.item("server");
    assertThat(
            desk.refusal(
                    relate("part-of", application, server),
                    relate("part-of", application, other),
                    relate("part-of", application, third))
                .fields())
        .containsOnlyKeys("steps[1].target", "steps[2].target");
  }

  @Test
  void anItemKeepsItsClassWhileItsRelationsNeedIt() {
    desk.change(relate("runs-on", application, server));
    assertThat(desk.refusal(amend(application, "class", "document")).fields())
        .containsOnlyKeys("steps[0].class");
    desk.change(amend(application, "class", "software"));
  }

  @Test
  void aRedundancyGroupHasAsManyMembersAsItNeeds() {
    RecordNumber other = desk.item("server");
    assertThat(desk.refusal(new SetRedundancy(application.value(), "web", 1)).fields())
        .containsOnlyKeys("steps[0].redundancyGroup");
    assertThat(desk.refusal(grouped(application, server, "web")).fields())
        .containsOnlyKeys("steps[0].redundancyGroup");
    desk.change(
        new SetRedundancy(application.value(), "web", 1),
        grouped(application, server, "web"),
        grouped(application, other, "web"));
    assertThat(configuration.groups(application, null))
        .singleElement()
        .satisfies(group -> assertThat(group.needed()).isEqualTo(1));
    assertThat(relations(application))
        .extracting(RelationView::redundancyGroup)
        .containsOnly("web");
    assertThat(desk.refusal(new SetRedundancy(application.value(), "web", 3)).fields())
        .containsOnlyKeys("steps[0].redundancyGroup");
    desk.change(end("runs-on", application, server));
    assertThat(desk.refusal(end("runs-on", application, other)).fields())
        .containsOnlyKeys("steps[0].redundancyGroup");
    desk.change(
        end("runs-on", application, other), new SetRedundancy(application.value(), "web", 0));
    assertThat(configuration.groups(application, null)).isEmpty();
  }

  @Test
  void aRelationMovesIntoAGroupAndOutAgain() {
    ConfigurationOutcome begun = desk.change(relate("runs-on", application, server));
    ConfigurationOutcome moved =
        desk.change(
            new SetRedundancy(application.value(), "web", 1), grouped(application, server, "web"));
    assertThat(moved.steps())
        .extracting(StepOutcome::effect)
        .containsExactly(Effect.ADDED, Effect.AMENDED);
    assertThat(relations(application)).hasSize(1);
    assertThat(configuration.related(application, begun.at(), 0, 5).get(0).relation())
        .satisfies(relation -> assertThat(relation.redundancyGroup()).isNull());
    desk.change(
        relate("runs-on", application, server), new SetRedundancy(application.value(), "web", 0));
    assertThat(configuration.related(application, moved.at(), 0, 5).get(0).relation())
        .satisfies(relation -> assertThat(relation.redundancyGroup()).isEqualTo("web"));
    assertThat(relations(application).get(0).redundancyGroup()).isNull();
  }

  @Test
  void relationsThatNobodyDependsOverHaveNoGroups() {
    assertThat(
            desk.refusal(
                    new SetRedundancy(server.value(), "links", 1),
                    new AddRelation("connected-to", server.value(), application.value(), "links"))
                .fields())
        .containsKey("steps[1].redundancyGroup");
  }

  /** The whole of a part depends on its parts: the group is the target's. */
  @Test
  void theGroupBelongsToTheEndThatDepends() {
    RecordNumber disk = desk.item("storage");
    desk.change(
        new SetRedundancy(server.value(), "disks", 1),
        new AddRelation("part-of", disk.value(), server.value(), "disks"));
    assertThat(relations(disk).get(0).redundancyGroup()).isEqualTo("disks");
    assertThat(configuration.groups(server, null)).hasSize(1);
    assertThat(configuration.groups(disk, null)).isEmpty();
  }

  private List<RelationView> relations(RecordNumber item) {
    return configuration.related(item, null, 0, 100).stream().map(RelatedItem::relation).toList();
  }

  private static ConfigurationStep end(String type, RecordNumber source, RecordNumber target) {
    return new EndRelation(type, source.value(), target.value());
  }

  private static ConfigurationStep grouped(RecordNumber source, RecordNumber target, String group) {
    return new AddRelation("runs-on", source.value(), target.value(), group);
  }
}
