package org.orderly.servicelevel.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.orderly.servicelevel.process.ReviewDesk.as;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.TestClock;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.servicelevel.DueServiceLevelReviews;
import org.orderly.servicelevel.ReviewPeriod;
import org.orderly.servicelevel.ServiceLevelReviewManagement;
import org.orderly.servicelevel.ServiceLevelReviewQuery;
import org.orderly.servicelevel.ServiceLevelReviewRule;
import org.orderly.servicelevel.ServiceLevelReviewState;
import org.orderly.servicelevel.ServiceLevelReviewView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@OrderlyTest
class DueServiceLevelReviewsTest {

  @Autowired AutowireCapableBeanFactory server;
  @Autowired DueServiceLevelReviews due;
  @Autowired ServiceLevelReviewManagement reviews;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;

  private ReviewDesk desk;
  private ReviewDesk.Customer customer;

  @BeforeEach
  void openDesk() {
    desk = ReviewDesk.of(server);
    customer = desk.customer();
  }

  @Test
  void whatBecameDueWhileTheServerStoodStillBeginsMonthByMonthAndOnce() {
    String agreement = customer.agreement(5);
    closed(agreement, desk.thisMonth().minusMonths(4), desk.thisMonth().minusMonths(2));
    due.begin();
    List<ServiceLevelReviewView> begun = of(agreement);
    assertThat(begun)
        .extracting(ServiceLevelReviewView::period)
        .extracting(ReviewPeriod::first, ReviewPeriod::last)
        .containsExactly(
            tuple(desk.lastMonth(), desk.lastMonth()),
            tuple(desk.thisMonth().minusMonths(3), desk.thisMonth().minusMonths(3).plusMonths(1)),
            tuple(desk.thisMonth().minusMonths(4), desk.thisMonth().minusMonths(4)));
    assertThat(begun.get(0).subject().owner()).isEqualTo(customer.owner.key());
    assertThat(begun.get(0).state()).isEqualTo(ServiceLevelReviewState.IN_PREPARATION);
    due.begin();
    assertThat(of(agreement)).hasSize(3);
  }

  @Test
  void anAgreementThatIsNewHereIsNotReviewedForTheTimeBefore() {
    String agreement = customer.agreement(30);
    due.begin();
    assertThat(of(agreement)).isEmpty();
  }

  @Test
  void ofTwoNodesThatFindItDueOneBeginsIt() {
    String agreement = customer.agreement(3);
    RecordNumber former = customer.review(agreement, desk.thisMonth().minusMonths(2));
    as(customer.manager, () -> reviews.cancel(former, "Nothing was agreed yet"));
    CyclicBarrier together = new CyclicBarrier(2);
    Stream.of(1, 2)
        .map(node -> CompletableFuture.runAsync(() -> beginWith(together)))
        .toList()
        .forEach(CompletableFuture::join);
    assertThat(of(agreement))
        .extracting(review -> review.period().first())
        .containsExactly(desk.lastMonth(), desk.thisMonth().minusMonths(2));
  }

  @Test
  void anAgreementThatEndedIsReviewedUntilItsEnd() {
    String agreement = customer.agreement(3, 12);
    cancelled(agreement, desk.lastMonth());
    YearMonth end = desk.thisMonth();
    customer.end(agreement);
    clock.advance(Duration.ofDays(70));
    due.begin();
    due.begin();
    assertThat(of(agreement))
        .extracting(review -> review.period().first(), review -> review.period().last())
        .containsExactly(
            tuple(end.minusMonths(3), end), tuple(end.minusMonths(1), end.minusMonths(1)));
  }

  @Test
  void theLastReviewNamesTheDayOfTheNext() {
    String agreement = customer.agreement(4, 12);
    closed(agreement, desk.thisMonth().minusMonths(4), desk.thisMonth().plusMonths(20));
    closed(agreement, desk.thisMonth().minusMonths(3), desk.thisMonth().minusMonths(2));
    due.begin();
    assertThat(of(agreement).get(0).period().first()).isEqualTo(desk.thisMonth().minusMonths(2));
  }

  @Test
  void aReviewByHandOfLaterMonthsLeavesThoseBeforeToTheirInterval() {
    String agreement = customer.agreement(5);
    cancelled(agreement, desk.thisMonth().minusMonths(4));
    cancelled(agreement, desk.thisMonth().minusMonths(2));
    due.begin();
    assertThat(of(agreement))
        .extracting(review -> review.period().first(), ServiceLevelReviewView::byInterval)
        .containsExactly(
            tuple(desk.lastMonth(), true),
            tuple(desk.thisMonth().minusMonths(3), true),
            tuple(desk.thisMonth().minusMonths(2), false),
            tuple(desk.thisMonth().minusMonths(4), false));
  }

  @Test
  void ofTwoWhoBeginOneByHandAtOnceOneDoes() {
    String agreement = customer.agreement(3);
    CyclicBarrier together = new CyclicBarrier(2);
    List<Boolean> begun =
        Stream.of(1, 2)
            .map(person -> CompletableFuture.supplyAsync(() -> begins(agreement, together)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(begun).containsExactlyInAnyOrder(true, false);
    assertThat(of(agreement)).hasSize(1);
  }

  private boolean begins(String agreement, CyclicBarrier together) {
    try {
      together.await();
      customer.review(agreement);
      return true;
    } catch (RuleViolation refusal) {
      assertThat(refusal.rule()).isEqualTo(ServiceLevelReviewRule.OPEN_ALREADY);
      return false;
    } catch (BrokenBarrierException | InterruptedException broken) {
      throw new AssertionError(broken);
    }
  }

  @Test
  void byHandOneOfAnAgreementIsOpenAtATime() {
    String agreement = customer.agreement(3);
    RecordNumber open = customer.review(agreement);
    assertThatThrownBy(() -> customer.review(agreement))
        .isInstanceOf(RuleViolation.class)
        .hasMessageContaining(open.value());
    as(customer.manager, () -> reviews.cancel(open, "Begun by mistake"));
    assertThat(customer.review(agreement)).isNotEqualTo(open);
  }

  private void beginWith(CyclicBarrier together) {
    try {
      together.await();
    } catch (BrokenBarrierException | InterruptedException broken) {
      throw new AssertionError(broken);
    }
    due.begin();
  }

  /** A review of a month that somebody began and found not to be needed. */
  private void cancelled(String agreement, YearMonth month) {
    RecordNumber number = customer.review(agreement, month);
    as(customer.manager, () -> reviews.cancel(number, "Begun by mistake"));
  }

  /** A review of a month that was closed and named the day of the next one. */
  private void closed(String agreement, YearMonth month, YearMonth next) {
    RecordNumber number = customer.review(agreement, month);
    customer.prepare(number);
    customer.hold(number);
    customer.decide(number, Map.of("agreementOutcome", "kept"));
    jdbc.sql("update service_level_review set next_review = ? where id = ?")
        .params(next.plusMonths(1).atDay(5), number.running())
        .update();
  }

  private List<ServiceLevelReviewView> of(String agreement) {
    return as(
        customer.manager,
        () -> reviews.find(new ServiceLevelReviewQuery(null, agreement, null, 0, 100)).reviews());
  }
}
