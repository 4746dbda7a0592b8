package org.orderly.release.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orderly.release.process.ReleaseDesk.as;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.engine.TaskManagement;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.identity.Roles;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.release.ReleaseContent;
import org.orderly.release.ReleaseManagement;
import org.orderly.release.ReleaseRule;
import org.orderly.release.ReleaseState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Nobody judges their own work, whichever their hand in it was. */
@OrderlyTest
class ReleaseHandsTest {

  @Autowired AutowireCapableBeanFactory server;
  @Autowired Organisation organisation;
  @Autowired ReleaseManagement releases;
  @Autowired TaskManagement tasks;
  @Autowired EvidenceManagement evidence;

  private ReleaseDesk desk;

  @BeforeEach
  void openDesk() {
    desk = ReleaseDesk.of(server);
  }

  @Test
  void whoWroteItNeitherDecidesOnItsCriteriaNorApprovesIt() {
    Actor writer = organisation.person("both", Roles.RELEASE_MANAGER, Roles.SERVICE_OWNER);
    RecordNumber number = desk.propose(desk.content());
    as(writer, () -> releases.revise(number, desk.content(desk.change()), 1));
    desk.plan(number);
    desk.build(number);
    desk.test(number, "1: met\n2: failed");
    refused(ReleaseRule.OWN_WORK, () -> tasks.claim(desk.task(number).id(), writer));
    desk.complete(
        number,
        "Task_DecideFailedCriteria",
        desk.owner,
        Map.of("failedCriteria", "go-on", "remark", "They sign in again"));
    desk.accept(number);
    refused(ReleaseRule.OWN_WORK, () -> tasks.claim(desk.task(number).id(), writer));
    assertThat(attempts(number)).containsExactly("decide", "approve");
    desk.approve(number);
  }

  @Test
  void whoPlannedItIsNotToAcceptIt() {
    Actor writer = organisation.personOf(desk.customer, Roles.RELEASE_MANAGER);
    ReleaseContent content = desk.acceptedBy(writer, desk.content(desk.change()));
    RecordNumber number = desk.propose(desk.content());
    as(writer, () -> releases.revise(number, content, 1));
    assertThatThrownBy(() -> desk.plan(number))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> {
              assertThat(refusal.rule()).isEqualTo(ReleaseRule.INCOMPLETE);
              assertThat(refusal.fields()).containsOnlyKeys("acceptor");
            });
    assertThat(desk.view(number).state()).isEqualTo(ReleaseState.PLANNING);
  }

  @Test
  void whoIsToAcceptItNeitherBuildsNorTestsIt() {
    Actor acceptor = organisation.personOf(desk.customer, Roles.RESOLVER);
    RecordNumber number = desk.propose(desk.acceptedBy(acceptor, desk.content(desk.change())));
    desk.plan(number);
    refused(ReleaseRule.OWN_WORK, () -> tasks.claim(desk.task(number).id(), acceptor));
    desk.build(number);
    refused(ReleaseRule.OWN_WORK, () -> tasks.claim(desk.task(number).id(), acceptor));
    assertThat(attempts(number)).containsExactly("build", "test");
    desk.test(number, "1: met\n2: met");
    desk.complete(number, "Task_AcceptRelease", acceptor, Map.of("acceptance", "accepted"));
    assertThat(desk.view(number).state()).isEqualTo(ReleaseState.APPROVAL);
  }

  private List<String> attempts(RecordNumber number) {
    return evidence.trail(number).stream()
        .filter(entry -> entry.kind().equals("ReleaseAttemptRefused"))
        .map(entry -> entry.content().replaceAll(".*\"attempt\":\"([a-z]+)\".*", "$1"))
        .toList();
  }

  private static void refused(ReleaseRule rule, ThrowingCallable step) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(
            RuleViolation.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
  }
}
