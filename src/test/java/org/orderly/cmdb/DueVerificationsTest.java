package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.cmdb.process.VerificationDesk.as;

import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.cmdb.process.VerificationDesk;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Verifications that begin because their day has come. */
@OrderlyTest
class DueVerificationsTest {

  @Autowired AutowireCapableBeanFactory server;
  @Autowired DueVerifications due;
  @Autowired ItemClassManagement classes;
  @Autowired VerificationManagement verifications;
  @Autowired JdbcClient jdbc;

  private VerificationDesk desk;
  private String itemClass;

  @BeforeEach
  void openDesk() {
    desk = VerificationDesk.of(server);
    itemClass = Organisation.unique("rack");
    as(
        Actor.system(),
        () ->
            classes.add(
                itemClass,
                new ItemClassDraft(
                    new ItemClassFacts("item", "Rack", "Schrank", false, "item", List.of()),
                    false,
                    Map.of())));
    desk.items.item(itemClass);
    desk.items.item(itemClass, Map.of("criticality", "gold"));
  }

  @Test
  void itemsThatAreNewAreNotDueYet() {
    assertThat(begin()).isZero();
    assertThat(all()).isEmpty();
  }

  @Test
  void goldIsVerifiedEachQuarterAndOthersEachYear() {
    byHandMonthsAgo(4);
    assertThat(begin()).isEqualTo(1);
    assertThat(all().get(0).scope().criticalities()).containsExactly("gold");
    assertThat(all().get(0).draw().population()).isEqualTo(1);
    assertThat(begin()).as("one is open").isZero();
    cancel();
    assertThat(begin()).as("it was begun today, and is not needed").isZero();
  }

  @Test
  void whatIsLeftOutForAYearIsBegun() {
    byHandMonthsAgo(13);
    assertThat(begin()).isEqualTo(2);
    assertThat(all())
        .extracting(one -> one.scope().criticalities())
        .contains(List.of("gold"), List.of("silver", "bronze", "none"));
  }

  @Test
  void ofTwoNodesThatFindOneDueOneBeginsIt() {
    byHandMonthsAgo(4);
    CyclicBarrier together = new CyclicBarrier(2);
    Stream.of(1, 2)
        .map(node -> CompletableFuture.runAsync(() -> beginWith(together)))
        .toList()
        .forEach(CompletableFuture::join);
    assertThat(all()).hasSize(2);
  }

  private void beginWith(CyclicBarrier together) {
    try {
      together.await();
    } catch (BrokenBarrierException | InterruptedException broken) {
      throw new AssertionError(broken);
    }
    begin();
  }

  private int begin() {
    return due.begin(itemClass::equals);
  }

  /** One that somebody began by hand and closed, so many months ago. */
  private void byHandMonthsAgo(int months) {
    RecordNumber number =
        desk.begin(new NewVerification(VerificationScope.Kind.CLASS, itemClass, List.of()));
    desk.tasks(number)
        .forEach(
            task ->
                desk.check(
                    task, desk.manager, Map.of("observations", "", "otherItems", "unchecked")));
    assertThat(desk.view(number).state()).isEqualTo(VerificationState.CLOSED);
    jdbc.sql("update verification set opened_at = opened_at - interval ? month where id = ?")
        .params(months, number.running())
        .update();
  }

  private void cancel() {
    all().stream()
        .filter(one -> one.state().open())
        .forEach(one -> as(desk.manager, () -> verifications.cancel(one.number(), "Not now")));
  }

  private List<VerificationView> all() {
    return as(
        desk.manager,
        () -> verifications.find(new VerificationQuery(null, itemClass, 0, 100)).verifications());
  }
}
