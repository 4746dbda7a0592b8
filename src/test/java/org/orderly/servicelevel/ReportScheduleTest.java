package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.catalogue.Criticality;
import org.orderly.evidence.EvidenceEntry;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonDetails;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordNumbers;
import org.orderly.kernel.RuleViolation;
import org.orderly.notification.Letter;
import org.orderly.notification.NotificationManagement;
import org.orderly.notification.NotificationView;
import org.orderly.servicelevel.ReportPeriod.Length;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The calendar of reports: what is due is delivered, once, to those who may know. */
@OrderlyTest
class ReportScheduleTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Autowired ReportScheduleManagement schedules;
  @Autowired ReportRound round;
  @Autowired ReportScheduleDirectory directory;
  @Autowired ServiceClockManagement clocks;
  @Autowired NotificationManagement notifications;
  @Autowired EvidenceManagement evidence;
  @Autowired IdentityManagement identity;
  @Autowired Organisation organisation;
  @Autowired RecordNumbers numbers;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;

  private Actor keeper;
  private Actor owner;
  private Actor buyer;
  private String customer;
  private String service;

  @BeforeEach
  void give() {
    keeper = organisation.person("keeper", Roles.SERVICE_LEVEL_MANAGER);
    owner = organisation.person("owner", Roles.SERVICE_OWNER);
    customer = organisation.customer();
    buyer = organisation.personOf(customer, Roles.CUSTOMER_MANAGER);
    service = organisation.service(Criticality.SILVER, organisation.resolverGroup());
  }

  private ReportOrder order(Length length, String... recipients) {
    return new ReportOrder(
        new ServiceLevelScope(customer, service),
        "For the talk with <b>the customer</b>",
        length,
        2,
        BERLIN,
        Arrays.asList(recipients));
  }

  private ReportScheduleView scheduled(String... recipients) {
    return Acting.as(keeper, () -> schedules.create(order(Length.MONTH, recipients)));
  }

  @Test
  void theFirstReportIsOfThePeriodThatItIsAndDueAfterIt() {
    ReportScheduleView schedule = scheduled(owner.key());
    ReportPeriod now = ReportPeriod.of(Length.MONTH, clock.instant(), BERLIN);
    assertThat(schedule.next()).isEqualTo(now);
    assertThat(schedule.dueAt())
        .isEqualTo(now.to().plusDays(2).atTime(6, 0).atZone(BERLIN).toInstant());
    round.deliver();
    assertThat(delivered(schedule)).isEmpty();
  }

  @Test
  void whatIsDueIsDeliveredOnceWithALinkAndProof() {
    ReportScheduleView schedule = scheduled(owner.key(), Organisation.address(buyer.key()));
    opened();
    goTo(schedule.dueAt());
    round.deliver();
    round.deliver();
    ReportDelivery delivery = delivered(schedule).get(0);
    assertThat(delivered(schedule)).hasSize(1);
    assertThat(delivery.period()).isEqualTo(schedule.next());
    assertThat(delivery.late()).isFalse();
    assertThat(delivery.told()).containsExactlyInAnyOrder(owner.key(), buyer.key());
    assertThat(delivery.figures()).contains("opened: 1");
    assertThat(delivery.digest()).hasSize(64);
    assertThat(letters(schedule))
        .hasSize(2)
        .allSatisfy(
            letter -> {
              assertThat(letter.subject()).contains(schedule.number().value(), "report");
              assertThat(letter.text())
                  .contains("customer=" + customer, "period=" + schedule.next().text())
                  .contains("zone=Europe/Berlin");
              assertThat(letter.html()).doesNotContain("<b>the customer");
            });
    assertThat(evidence.trail(schedule.number()))
        .extracting(EvidenceEntry::kind)
        .containsExactly("ReportScheduleChanged", "ServiceReportDelivered");
    assertThat(reread(schedule).next()).isEqualTo(schedule.next().plus(1));
  }

  @Test
  void eachPeriodOfAnOutageIsDeliveredOnceAndMarkedLate() {
    ReportScheduleView schedule = scheduled(owner.key());
    goTo(schedule.dueAt().plus(Duration.ofDays(40)));
    round.deliver();
    assertThat(delivered(schedule))
        .extracting(ReportDelivery::period, ReportDelivery::late)
        .containsExactlyInAnyOrder(
            tuple(schedule.next(), true), tuple(schedule.next().plus(1), true));
    assertThat(letters(schedule)).allMatch(letter -> letter.subject().contains("late"));
  }

  @Test
  void twoNodesDeliverEachReportOnce() {
    List<ReportScheduleView> many =
        Stream.generate(() -> scheduled(owner.key())).limit(12).toList();
    goTo(many.get(11).dueAt());
    Stream.generate(() -> CompletableFuture.supplyAsync(round::deliver))
        .limit(2)
        .toList()
        .forEach(CompletableFuture::join);
    assertThat(many)
        .allSatisfy(
            one -> {
              assertThat(delivered(one)).hasSize(1);
              assertThat(letters(one)).hasSize(1);
            });
  }

  @Test
  void whoMayNotKnowAnyMoreOrHasNoAddressIsLeftOut() {
    ReportScheduleView schedule = scheduled(owner.key(), buyer.key(), keeper.key());
    Acting.as(
        Actor.system(),
        () -> {
          identity.leave(buyer.key(), Roles.CUSTOMER_MANAGER);
          return identity.amend(
              owner.key(), new PersonDetails("O", null, null, null, false, "en", "UTC"));
        });
    goTo(schedule.dueAt());
    round.deliver();
    assertThat(delivered(schedule).get(0).told()).containsExactly(keeper.key());
    assertThat(delivered(schedule).get(0).leftOut())
        .containsExactlyInAnyOrder(owner.key(), buyer.key());
  }

  @Test
  void oneThatFailsIsPutOffAndBlocksNoOther() {
    ReportScheduleView broken = scheduled(owner.key());
    ReportScheduleView other = scheduled(owner.key());
    String kept = broken.next().text();
    next(broken, "broken");
    goTo(other.dueAt());
    round.deliver();
    assertThat(delivered(other)).hasSize(1);
    next(broken, kept);
    round.deliver();
    assertThat(delivered(broken)).isEmpty();
    clock.advance(Duration.ofMinutes(11));
    round.deliver();
    assertThat(delivered(broken)).hasSize(1);
  }

  private void next(ReportScheduleView schedule, String period) {
    jdbc.sql("update report_schedule set next_period = ? where number = ?")
        .params(period, schedule.number().value())
        .update();
  }

  @Test
  void whatIsChangedGoesOnAndWhatIsRetiredDoesNot() {
    ReportScheduleView schedule = scheduled(owner.key());
    ReportScheduleView changed =
        Acting.as(
            keeper,
            () -> schedules.change(schedule.number(), null, order(Length.YEAR, keeper.key())));
    assertThat(changed.recipients()).containsExactly(keeper.key());
    assertThat(changed.next()).isEqualTo(ReportPeriod.of(Length.YEAR, clock.instant(), BERLIN));
    Acting.as(keeper, () -> schedules.retire(schedule.number()));
    goTo(changed.dueAt());
    round.deliver();
    assertThat(delivered(schedule)).isEmpty();
    assertThatThrownBy(() -> Acting.as(keeper, () -> schedules.retire(schedule.number())))
        .isInstanceOf(RuleViolation.class);
    assertThat(evidence.trail(schedule.number())).hasSize(3);
  }

  @Test
  void onlyThoseWhoMayKnowOfAllOfItAreRecipients() {
    for (String stranger :
        List.of(
            organisation.requester().key(),
            organisation.personOf(organisation.customer(), Roles.CUSTOMER_MANAGER).key(),
            "nobody",
            "nobody@example.org")) {
      assertThatThrownBy(() -> scheduled(stranger))
          .isInstanceOfSatisfying(
              RuleViolation.class,
              refusal -> assertThat(refusal.fields()).containsOnlyKeys("recipients"));
    }
    assertThatThrownBy(
            () ->
                Acting.as(
                    keeper,
                    () ->
                        schedules.create(
                            new ReportOrder(
                                new ServiceLevelScope("no-one", "nothing"),
                                " ",
                                Length.MONTH,
                                29,
                                BERLIN,
                                List.of()))))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal ->
                assertThat(refusal.fields())
                    .containsOnlyKeys("purpose", "daysAfter", "customer", "service", "recipients"));
  }

  @Test
  void managersKeepThemStaffReadThemAndRecipientsMayKnowOfTheirOwn() {
    ReportScheduleView schedule = scheduled(buyer.key());
    assertThatThrownBy(
            () -> Acting.as(owner, () -> schedules.create(order(Length.MONTH, owner.key()))))
        .isInstanceOf(RuleViolation.class);
    assertThatThrownBy(() -> Acting.as(buyer, () -> schedules.schedules(0)))
        .isInstanceOf(RuleViolation.class);
    assertThat(Acting.as(owner, () -> schedules.schedules(0)).schedules()).contains(schedule);
    assertThat(Acting.as(owner, () -> schedules.schedules(10_000)).schedules()).isEmpty();
    assertThat(directory.visibleTo(schedule.number(), owner)).isTrue();
    assertThat(directory.visibleTo(schedule.number(), buyer)).isTrue();
    assertThat(directory.visibleTo(schedule.number(), organisation.requester())).isFalse();
    assertThat(directory.restricted(schedule.number())).isFalse();
    assertThat(directory.find(schedule.number()).orElseThrow().open()).isTrue();
  }

  @Test
  void aPeriodThatIsOverIsReportedAlthoughOthersAreWishedFromNowOn() {
    ReportScheduleView schedule =
        Acting.as(keeper, () -> schedules.create(order(Length.QUARTER, owner.key())));
    goTo(schedule.next().end());
    ReportScheduleView changed = changed(schedule, Length.MONTH);
    assertThat(changed.next())
        .isEqualTo(new ReportPeriod(Length.MONTH, schedule.next().first(), BERLIN));
    goTo(schedule.dueAt());
    round.deliver();
    assertThat(delivered(schedule))
        .extracting(ReportDelivery::period)
        .containsExactly(changed.next().plus(2), changed.next().plus(1), changed.next());
  }

  @Test
  void aPeriodThatWasReportedIsNotReportedAgainWhenTheLengthChangesBack() {
    ReportScheduleView first = scheduled(owner.key());
    goTo(first.dueAt());
    round.deliver();
    ReportScheduleView quarterly = changed(first, Length.QUARTER);
    goTo(quarterly.next().end());
    ReportScheduleView monthly = changed(first, Length.MONTH);
    goTo(monthly.next().plus(2).to().plusDays(3).atStartOfDay(BERLIN).toInstant());
    round.deliver();
    assertThat(delivered(first))
        .extracting(ReportDelivery::period)
        .contains(first.next(), monthly.next(), monthly.next().plus(2))
        .doesNotHaveDuplicates();
    assertThat(reread(first).next()).isEqualTo(monthly.next().plus(3));
  }

  private ReportScheduleView changed(ReportScheduleView schedule, Length length) {
    return Acting.as(
        keeper, () -> schedules.change(schedule.number(), null, order(length, owner.key())));
  }

  @Test
  void whereNobodyIsReachedAnyMoreThoseWhoKeepTheCalendarAreTold() {
    ReportScheduleView schedule = scheduled(buyer.key());
    Acting.as(
        Actor.system(),
        () -> {
          identity.deactivate(buyer.key());
          return buyer;
        });
    goTo(schedule.dueAt());
    round.deliver();
    assertThat(delivered(schedule).get(0).told()).isEmpty();
    assertThat(notifications.notifications(schedule.number()))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.kind()).isEqualTo("service-report.unread"))
        .extracting(one -> one.recipient().key())
        .contains(keeper.key())
        .doesNotContain(buyer.key());
  }

  @Test
  void ofTwoWhoChangeWhatTheyReadTheSecondIsTold() {
    ReportScheduleView read = scheduled(owner.key());
    ReportOrder other = order(Length.MONTH, keeper.key());
    Acting.as(keeper, () -> schedules.change(read.number(), read.version(), other));
    assertThatThrownBy(
            () -> Acting.as(keeper, () -> schedules.change(read.number(), read.version(), other)))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.rule()).isEqualTo(KernelRule.PRECONDITION_FAILED));
  }

  @Test
  void nobodyIsLookedForAmongTooManyNames() {
    String[] many = Stream.generate(owner::key).limit(51).toArray(String[]::new);
    assertThatThrownBy(() -> scheduled(many))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.fields()).containsOnlyKeys("recipients"));
  }

  private void opened() {
    RecordNumber number = numbers.next(RecordKind.INCIDENT);
    clocks.start(
        Happened.to(number, clock.instant()),
        new ClockedRecord(
            clock.instant(),
            "P1",
            org.orderly.catalogue.OfferingLevel.SILVER,
            "office-hours",
            service,
            customer));
  }

  private void goTo(Instant at) {
    clock.advance(Duration.between(clock.instant(), at).plusSeconds(1));
  }

  private List<ReportDelivery> delivered(ReportScheduleView schedule) {
    return Acting.as(Actor.system(), () -> schedules.deliveries(schedule.number()));
  }

  private ReportScheduleView reread(ReportScheduleView schedule) {
    return Acting.as(Actor.system(), () -> schedules.schedule(schedule.number()));
  }

  private List<Letter> letters(ReportScheduleView schedule) {
    return notifications.notifications(schedule.number()).stream()
        .map(NotificationView::id)
        .map(notifications::letter)
        .toList();
  }
}
