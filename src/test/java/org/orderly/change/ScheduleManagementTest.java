package org.orderly.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.orderly.change.CollisionKind.BLACKOUT;
import static org.orderly.change.CollisionKind.IMPLEMENTER;
import static org.orderly.change.CollisionKind.ITEM;
import static org.orderly.change.CollisionKind.OUTSIDE_WINDOW;
import static org.orderly.change.CollisionKind.RELATED_ITEM;
import static org.orderly.cmdb.ItemDesk.amend;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.catalogue.Criticality;
import org.orderly.change.ScheduleSubject.Kind;
import org.orderly.cmdb.ConfigurationPlan;
import org.orderly.cmdb.FailureSteps;
import org.orderly.cmdb.ItemDesk;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.notification.NotificationManagement;
import org.orderly.notification.NotificationView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionOperations;

@OrderlyTest
class ScheduleManagementTest {

  @Autowired AutowireCapableBeanFactory server;
  @Autowired ScheduleManagement schedule;
  @Autowired MaintenanceWindowManagement windows;
  @Autowired BlackoutManagement blackouts;
  @Autowired ScheduleAnswers answers;
  @Autowired CollisionSection paper;
  @Autowired ScheduleLifecycle lifecycle;
  @Autowired ChangeSlots slots;
  @Autowired PlacesAreThoseOfTheirChanges places;
  @Autowired TransactionOperations transactions;
  @Autowired ChangeManagement changes;
  @Autowired NotificationManagement notifications;
  @Autowired Organisation organisation;
  @Autowired TestClock clock;

  private ScheduleDesk desk;
  private Long blackout;

  @BeforeEach
  void openDesk() {
    desk = ScheduleDesk.of(server);
  }

  @AfterEach
  void endBlackout() {
    if (blackout != null) {
      asManager(() -> blackouts.retire(blackout));
    }
  }

  private <T> T asManager(Supplier<T> work) {
    return Acting.as(desk.manager, work);
  }

  private List<Collision> collisions(ScheduleDraft draft) {
    return asManager(() -> schedule.collisions(draft));
  }

  private List<Collision> collisions(RecordNumber change) {
    return asManager(() -> schedule.collisions(change));
  }

  private ScheduleDraft low(ChangeWindow window, RecordNumber... items) {
    return desk.draft(ChangeType.NORMAL, RiskLevel.LOW, window, items);
  }

  private void blackout(Kind kind, String key) {
    ChangeWindow day = desk.hours(0, 24);
    blackout =
        asManager(
                () ->
                    blackouts.add(
                        new NewBlackoutPeriod(
                            kind, key, "Year-end closing", day.starts(), day.ends())))
            .id();
  }

  @Test
  void twoChangesOfOneItemCollideWhileBothLast() {
    RecordNumber item = desk.server();
    RecordNumber planned = desk.planned(desk.hours(8, 4), item);
    assertThat(collisions(low(desk.hours(10, 4), item)))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.kind()).isEqualTo(ITEM);
              assertThat(one.effect()).isEqualTo(CollisionEffect.BLOCK);
              assertThat(one.key()).isEqualTo("item " + planned);
              assertThat(one.change()).isEqualTo(planned);
              assertThat(one.window()).isEqualTo(desk.hours(10, 2));
              assertThat(one.text()).isEqualTo("Renew the certificate");
              assertThat(one.through()).containsExactly(item.value());
            });
    assertThat(collisions(low(desk.hours(12, 1), item))).isEmpty();
    assertThat(collisions(low(desk.hours(7, 1), item))).isEmpty();
    assertThat(collisions(low(desk.hours(8, 1), desk.server()))).isEmpty();
  }

  @Test
  void anItemThatAChangeWritesIsTakenWhetherItNamesItOrNot() {
    RecordNumber named = desk.server();
    RecordNumber written = desk.server();
    ChangeContent content =
        desk.writing(
            desk.hours(8, 4), ConfigurationPlan.of(amend(written, "serial", "new")), named);
    RecordNumber planned = desk.planned(content);
    assertThat(collisions(low(desk.hours(10, 1), written)))
        .extracting(Collision::key)
        .containsExactly("item " + planned);
    RecordNumber second = desk.planned(desk.hours(9, 1), desk.server());
    RecordNumber writing = desk.assessed(ChangeType.NORMAL, RiskLevel.LOW, content);
    assertThat(collisions(writing))
        .extracting(Collision::key)
        .contains("item " + planned)
        .doesNotContain("item " + second);
    assertThat(places.violations()).isEmpty();
  }

  @Test
  void aBoardIsShownEachCollisionThatItIsTakenToHaveSeen() {
    RecordNumber item = desk.server();
    RecordNumber high =
        desk.assessed(ChangeType.NORMAL, RiskLevel.HIGH, desk.content(desk.hours(8, 2), item));
    Map<String, String> shown =
        transactions.execute(
            status -> {
              status.setRollbackOnly();
              LongStream.rangeClosed(1, 60)
                  .forEach(
                      other ->
                          slots.keep(
                              RecordNumber.of(RecordKind.CHANGE, 910_000_000 + other),
                              desk.hours(8, 2),
                              List.of(item),
                              List.of(),
                              clock.instant()));
              return paper.texts(high, desk.content(desk.hours(8, 2), item));
            });
    assertThat(shown.get("collisionKeys").lines())
        .hasSize(60)
        .allSatisfy(
            key ->
                assertThat(shown.get("collisionsText")).contains(key.substring("item ".length())));
  }

  @Test
  void whatWasSaidOfCollisionsIsNotSaidOfWhatTheChangeSaysLater() {
    RecordNumber item = desk.server();
    desk.planned(desk.hours(7, 8), item);
    ChangeContent content = desk.content(desk.hours(8, 2), item);
    RecordNumber high = desk.assessed(ChangeType.NORMAL, RiskLevel.HIGH, content);
    Acting.as(desk.owner, () -> lifecycle.accept(high, WindowDecision.KEEP, "One reboot for both"));
    assertThat(paper.texts(high, content).get("collisionsText")).contains("One reboot for both");
    ChangeContent later = desk.content(desk.hours(12, 2), item);
    Acting.as(desk.owner, () -> changes.revise(high, later, 1));
    assertThat(paper.texts(high, later).get("collisionsText"))
        .contains("Needs the board")
        .doesNotContain("One reboot for both");
    assertThat(asManager(() -> schedule.accepted(high))).isEmpty();
  }

  @Test
  void aBlackoutOfAnotherServiceIsNotShownToTheBoard() {
    blackout(Kind.SERVICE, organisation.service(Criticality.SILVER, organisation.resolverGroup()));
    ChangeContent content = desk.content(desk.hours(8, 2), desk.server());
    RecordNumber high = desk.assessed(ChangeType.NORMAL, RiskLevel.HIGH, content);
    assertThat(paper.texts(high, content)).containsEntry("collisionsText", "Nothing collides");
  }

  @Test
  void aBoardSaysWhetherAChangeOfHighRiskSharesAnItem() {
    RecordNumber item = desk.server();
    RecordNumber planned = desk.planned(desk.hours(8, 4), item);
    clock.advance(Duration.ofSeconds(1));
    RecordNumber high =
        desk.assessed(ChangeType.NORMAL, RiskLevel.HIGH, desk.content(desk.hours(9, 1), item));
    assertThat(Acting.as(Actor.program("pipeline"), () -> answers.collides(high))).isTrue();
    assertThat(answers.blocking(high))
        .containsExactly(
            new ScheduleConflicts.Standing(false, "item " + planned),
            new ScheduleConflicts.Standing(false, "implementer " + planned));
    assertThat(answers.blocking(planned)).isEmpty();
    assertThat(paper.texts(high, desk.content(desk.hours(9, 1), item)))
        .hasEntrySatisfying(
            "collisionsText", told -> assertThat(told).startsWith("Needs the board: " + planned))
        .containsEntry("collisionKeys", "item " + planned + "\nimplementer " + planned);
    assertThat(answers.collides(desk.planned(desk.hours(20, 1), desk.server()))).isFalse();
  }

  @Test
  void aStandardChangeNeverSharesAnItem() {
    RecordNumber item = desk.server();
    desk.planned(desk.hours(8, 4), item);
    assertThat(collisions(desk.draft(ChangeType.STANDARD, RiskLevel.LOW, desk.hours(8, 1), item)))
        .extracting(Collision::effect)
        .containsExactly(CollisionEffect.BLOCK);
  }

  @Test
  void whatAnItemFailsWithAndWhatFailsWithItIsNear() {
    RecordNumber host = desk.server();
    RecordNumber database = desk.server();
    RecordNumber application = desk.server();
    RecordNumber page = desk.server();
    desk.items()
        .apply(
            FailureSteps.depends(database, host),
            FailureSteps.depends(application, database),
            FailureSteps.depends(page, application));
    RecordNumber planned = desk.planned(desk.hours(8, 2), database);
    for (RecordNumber near : List.of(host, application, page)) {
      assertThat(collisions(low(desk.hours(8, 1), near)))
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.kind()).isEqualTo(RELATED_ITEM);
                assertThat(one.change()).isEqualTo(planned);
                assertThat(one.through()).containsExactly(near + " – " + database);
              });
    }
    RecordNumber portal = desk.server();
    desk.items().apply(FailureSteps.depends(portal, page));
    assertThat(collisions(low(desk.hours(8, 1), portal))).isEmpty();
  }

  @Test
  void membersOfARedundancyGroupAreNear() {
    RecordNumber one = desk.server();
    RecordNumber other = desk.server();
    RecordNumber carried = desk.server();
    desk.items()
        .apply(
            FailureSteps.needs(carried, "nodes", 1),
            FailureSteps.depends(carried, one, "nodes"),
            FailureSteps.depends(carried, other, "nodes"));
    desk.planned(desk.hours(8, 2), one);
    assertThat(collisions(low(desk.hours(8, 1), other)))
        .extracting(Collision::kind)
        .containsExactly(RELATED_ITEM);
  }

  @Test
  void aRelationThatWasAddedSinceCounts() {
    RecordNumber one = desk.server();
    RecordNumber other = desk.server();
    RecordNumber planned = desk.planned(desk.hours(8, 2), one);
    assertThat(collisions(low(desk.hours(8, 1), other))).isEmpty();
    desk.items().apply(FailureSteps.depends(other, one));
    assertThat(collisions(low(desk.hours(8, 1), other)))
        .extracting(Collision::change)
        .containsExactly(planned);
  }

  @Test
  void nobodyMakesTwoChangesAtOnce() {
    desk.planned(desk.hours(8, 2), desk.server());
    ScheduleDraft draft =
        new ScheduleDraft(
            null,
            ChangeType.NORMAL,
            null,
            desk.hours(9, 2),
            List.of(desk.server()),
            List.of(desk.service),
            List.of(desk.engineer.key()));
    assertThat(collisions(draft))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.kind()).isEqualTo(IMPLEMENTER);
              assertThat(one.through()).containsExactly(desk.engineer.key());
            });
  }

  @Test
  void whoCameFirstKeepsThePlace() {
    RecordNumber item = desk.server();
    RecordNumber first = desk.planned(desk.hours(8, 2), item);
    clock.advance(Duration.ofSeconds(1));
    RecordNumber second = desk.planned(desk.hours(9, 2), item);
    assertThat(collisions(second))
        .filteredOn(one -> one.kind() == ITEM)
        .singleElement()
        .satisfies(one -> assertThat(one.first()).isTrue());
    assertThat(collisions(first))
        .filteredOn(one -> one.kind() == ITEM)
        .singleElement()
        .satisfies(one -> assertThat(one.first()).isFalse());
  }

  @Test
  void whatIsWrittenOtherwiseTakesAnotherPlaceAndWhatIsOverNone() {
    RecordNumber item = desk.server();
    RecordNumber planned = desk.planned(desk.hours(8, 2), item);
    ChangeContent moved = desk.content(desk.hours(14, 2), item);
    Acting.as(desk.owner, () -> changes.revise(planned, moved, 1));
    assertThat(collisions(low(desk.hours(8, 1), item))).isEmpty();
    assertThat(collisions(low(desk.hours(14, 1), item))).hasSize(1);
    Acting.as(desk.owner, () -> changes.revise(planned, moved.within(null), 2));
    assertThat(collisions(low(desk.hours(14, 1), item))).isEmpty();
    RecordNumber another = desk.planned(desk.hours(14, 2), item);
    desk.cancel(another);
    assertThat(collisions(low(desk.hours(14, 1), item))).isEmpty();
  }

  @Test
  void aBlackoutOfAServiceReachesTheItemsThatItRunsOn() {
    RecordNumber host = desk.server();
    desk.items().apply(FailureSteps.depends(desk.serviceItem(), host));
    blackout(Kind.SERVICE, desk.service);
    ScheduleDraft unnamed =
        new ScheduleDraft(
            null,
            ChangeType.NORMAL,
            RiskLevel.LOW,
            desk.hours(20, 8),
            List.of(host),
            List.of(),
            List.of());
    assertThat(collisions(unnamed))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.kind()).isEqualTo(BLACKOUT);
              assertThat(one.effect()).isEqualTo(CollisionEffect.BLOCK);
              assertThat(one.subject()).isEqualTo(ScheduleSubject.service(desk.service));
              assertThat(one.period()).isEqualTo(blackout);
              assertThat(one.text()).isEqualTo("Year-end closing");
              assertThat(one.window()).isEqualTo(desk.hours(20, 4));
            });
    assertThat(collisions(low(desk.hours(24, 1), host))).isEmpty();
    asManager(() -> blackouts.retire(blackout));
    assertThat(collisions(unnamed)).isEmpty();
  }

  @Test
  void whoAnswersForAPlannedChangeIsToldOfABlackoutThatIsPutOntoIt() {
    RecordNumber planned = desk.planned(desk.hours(8, 2), desk.server());
    RecordNumber begun = desk.planned(desk.hours(7, 2), desk.server());
    desk.begin(begun);
    RecordNumber later = desk.planned(desk.hours(30, 2), desk.server());
    blackout(Kind.SERVICE, desk.service);
    assertThat(kinds(planned)).contains("change.blackout");
    assertThat(kinds(begun)).contains("change.blackout");
    assertThat(kinds(later)).doesNotContain("change.blackout");
  }

  private List<String> kinds(RecordNumber number) {
    return notifications.notifications(number).stream().map(NotificationView::kind).toList();
  }

  @Test
  void aBlackoutOfACustomerReachesTheItemsOfTheCustomer() {
    String customer = organisation.customer();
    RecordNumber item = desk.server();
    desk.items().apply(ItemDesk.amend(item, "customer", customer));
    blackout(Kind.CUSTOMER, customer);
    assertThat(collisions(low(desk.hours(8, 1), item)))
        .extracting(Collision::kind)
        .containsExactly(BLACKOUT);
    assertThat(collisions(low(desk.hours(8, 1), desk.server()))).isEmpty();
  }

  @Test
  void theEmergencyBoardSpeaksForWhatABlackoutForbids() {
    blackout(Kind.SERVICE, desk.service);
    assertThat(collisions(desk.draft(ChangeType.EMERGENCY, RiskLevel.VERY_HIGH, desk.hours(8, 1))))
        .extracting(Collision::effect)
        .containsExactly(CollisionEffect.BOARD);
  }

  @Test
  void workOfHighRiskIsDoneInMaintenanceWindows() {
    ScheduleDraft high =
        desk.draft(ChangeType.NORMAL, RiskLevel.HIGH, desk.hours(8, 4), desk.server());
    assertThat(collisions(high)).isEmpty();
    MaintenanceWindowView morning = once(desk.hours(8, 3));
    assertThat(collisions(high))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.kind()).isEqualTo(OUTSIDE_WINDOW);
              assertThat(one.blocks()).isTrue();
            });
    assertThat(collisions(low(desk.hours(8, 4))))
        .extracting(Collision::effect)
        .containsExactly(CollisionEffect.WARN);
    MaintenanceWindowView noon = once(desk.hours(11, 1));
    assertThat(collisions(high)).isEmpty();
    asManager(() -> windows.retire(noon.id()));
    assertThat(collisions(high)).hasSize(1);
    asManager(() -> windows.retire(morning.id()));
    assertThat(collisions(high)).isEmpty();
  }

  private MaintenanceWindowView once(ChangeWindow when) {
    return asManager(
        () ->
            windows.add(
                new NewMaintenanceWindow(
                    Kind.SERVICE,
                    desk.service,
                    "Patch day",
                    null,
                    null,
                    null,
                    null,
                    when.starts(),
                    when.ends())));
  }

  @Test
  void oneAnswerNamesAllThatIsRefusedOfADraft() {
    Instant now = clock.instant();
    assertThat(
            refusal(
                    () ->
                        collisions(
                            low(new ChangeWindow(now.minusSeconds(60), now.minusSeconds(120)))))
                .fields())
        .containsOnlyKeys("starts", "ends");
    assertThat(
            refusal(
                    () ->
                        collisions(
                            low(new ChangeWindow(desk.day, desk.day.plus(Duration.ofDays(32))))))
                .fields())
        .containsOnlyKeys("ends");
    assertThat(
            refusal(() -> collisions(low(desk.hours(8, 1), new RecordNumber("CI99999999"))))
                .fields())
        .containsOnlyKeys("items");
    ScheduleDraft bySomebody =
        new ScheduleDraft(
            null,
            ChangeType.NORMAL,
            null,
            desk.hours(8, 1),
            List.of(),
            List.of(desk.service),
            List.of("nobody"));
    assertThat(refusal(() -> collisions(bySomebody)).fields()).containsOnlyKeys("implementers");
  }

  @Test
  void oneAnswerNamesAllThatIsRefusedOfAPeriod() {
    assertThat(
            refusal(
                    () ->
                        asManager(
                            () ->
                                blackouts.add(
                                    new NewBlackoutPeriod(
                                        null, "", " ", desk.day, desk.day.minusSeconds(1)))))
                .fields())
        .containsOnlyKeys("subject", "reason", "ends");
    assertThat(
            refusal(
                    () ->
                        asManager(
                            () ->
                                windows.add(
                                    new NewMaintenanceWindow(
                                        Kind.EVERYTHING,
                                        "",
                                        "",
                                        java.time.DayOfWeek.MONDAY,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null))))
                .fields())
        .containsOnlyKeys("subject", "title", "opens", "closes", "zone");
    NewMaintenanceWindow both =
        new NewMaintenanceWindow(
            Kind.SERVICE,
            desk.service,
            "Patch day",
            null,
            LocalTime.of(22, 0),
            LocalTime.of(4, 0),
            ZoneOffset.UTC,
            desk.day,
            null);
    assertThat(refusal(() -> asManager(() -> windows.add(both))).fields())
        .containsOnlyKeys("day", "starts");
  }

  @Test
  void periodsAreKeptByChangeManagersAndReadByStaff() {
    ChangeWindow day = desk.hours(0, 24);
    NewBlackoutPeriod wish =
        new NewBlackoutPeriod(Kind.SERVICE, desk.service, "Closing", day.starts(), day.ends());
    assertThat(refusal(() -> Acting.as(desk.owner, () -> blackouts.add(wish))).rule())
        .isEqualTo(ChangeRule.SCHEDULE_KEEPERS_ONLY);
    assertThat(refusal(() -> Acting.as(organisation.requester(), () -> blackouts.toCome())).rule())
        .isEqualTo(ChangeRule.STAFF_ONLY);
    assertThat(
            refusal(
                    () ->
                        Acting.as(
                            organisation.requester(),
                            () -> schedule.collisions(low(desk.hours(8, 1)))))
                .rule())
        .isEqualTo(ChangeRule.STAFF_ONLY);
    assertThat(Acting.as(desk.owner, () -> windows.inForce())).isNotNull();
  }

  @Test
  void theScheduleIsReadByServiceItemAndPerson() {
    RecordNumber item = desk.server();
    RecordNumber planned = desk.planned(desk.hours(8, 2), item);
    desk.assessed(ChangeType.NORMAL, RiskLevel.LOW, desk.content(null, item));
    for (ScheduleQuery query :
        List.of(
            new ScheduleQuery(desk.hours(0, 24), desk.service, null, null, 0, 10),
            new ScheduleQuery(desk.hours(9, 2), null, item, null, 0, 10),
            new ScheduleQuery(desk.hours(0, 24), null, null, desk.engineer.key(), 0, 10),
            new ScheduleQuery(desk.hours(0, 24), null, null, desk.owner.key(), 0, 10))) {
      assertThat(asManager(() -> schedule.planned(query)).changes())
          .extracting(ChangeLine::number)
          .containsExactly(planned);
    }
    assertThat(
            asManager(
                    () ->
                        schedule.planned(
                            new ScheduleQuery(desk.hours(10, 5), desk.service, null, null, 0, 10)))
                .changes())
        .isEmpty();
    assertThat(
            refusal(
                    () ->
                        asManager(
                            () ->
                                schedule.planned(
                                    new ScheduleQuery(
                                        new ChangeWindow(desk.day, desk.day),
                                        null,
                                        null,
                                        null,
                                        -1,
                                        501))))
                .fields())
        .isEqualTo(
            Map.of(
                "to", "Give an end after the start",
                "page", "Give 0 or more",
                "size", "Give 1 to 500"));
  }

  private RuleViolation refusal(Supplier<?> work) {
    return catchThrowableOfType(RuleViolation.class, work::get);
  }
}
