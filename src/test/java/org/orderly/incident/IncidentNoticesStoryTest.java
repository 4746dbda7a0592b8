package org.orderly.incident;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.identity.GroupManagement;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.journal.AttachmentManagement;
import org.orderly.journal.Visibility;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.notification.Letter;
import org.orderly.notification.NotificationManagement;
import org.orderly.notification.NotificationView;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is told what in the life of an incident, and what they are not told. */
@OrderlyTest
class IncidentNoticesStoryTest {

  @Autowired Organisation organisation;
  @Autowired IdentityManagement identity;
  @Autowired GroupManagement groupManagement;
  @Autowired IncidentManagement incidents;
  @Autowired TaskManagement tasks;
  @Autowired AttachmentManagement attachments;
  @Autowired NotificationManagement notifications;
  @Autowired ManagementService jobs;
  @Autowired TestClock clock;

  IncidentDesk desk;
  String caller;
  String resolver;

  @BeforeEach
  void openDesk() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
    caller = "PERSON " + desk.caller.key();
    resolver = "PERSON " + desk.resolver.key();
  }

  @Test
  void whoIsDisturbedAndWhoWorksAreToldInTurnAndNobodyOfTheirOwnAct() {
    hasAddress(desk.group);
    RecordNumber number = desk.reportBy(desk.agent, desk.caller.key());
    assertThat(told(number)).containsExactly("reported: " + caller);

    desk.classify(number, Map.of("workNote", "Looks like the queue"));
    assertThat(news(number, 1)).containsExactly("assigned: GROUP " + desk.group);
    desk.claim(number, IncidentDesk.RESOLVE, desk.resolver);
    write(desk.resolver, number, Visibility.INTERNAL, "Secret suspicion");
    assertThat(news(number, 2)).isEmpty();

    desk.hold(number);
    assertThat(news(number, 2)).containsExactly("held: " + caller);
    assertThat(letter(number, 2).text())
        .contains("Mail is slow")
        .contains("> Which mailbox is it?")
        .contains("We wait until: ");

    write(desk.caller, number, Visibility.PUBLIC, "It is <b>mine</b>");
    assertThat(news(number, 3)).containsExactly("replied: " + resolver);
    assertThat(letter(number, 3).text()).contains("> It is <b>mine</b>");

    write(desk.resolver, number, Visibility.PUBLIC, "Thank you");
    assertThat(news(number, 4)).containsExactly("replied: " + caller);

    desk.resolve(number);
    assertThat(news(number, 5)).containsExactly("resolved: " + caller);
    assertThat(letter(number, 5).text())
        .contains("> Restarted the queue")
        .contains("Confirm or reopen until: ");

    desk.complete(
        number,
        IncidentDesk.CONFIRM,
        desk.caller,
        Map.of("confirmed", "no", "comment", "Still slow"));
    assertThat(news(number, 6)).containsExactly("reopened: " + resolver);
    assertThat(letter(number, 6).text()).contains("> Still slow");

    desk.resolve(number);
    desk.complete(number, IncidentDesk.CONFIRM, desk.caller, Map.of("confirmed", "yes"));
    assertThat(news(number, 7)).containsExactly("resolved: " + caller);

    for (int i = 0; i < told(number).size(); i++) {
      assertThat(letter(number, i).text())
          .doesNotContain("Secret suspicion")
          .doesNotContain("Looks like the queue");
    }
  }

  @Test
  void theOneOnWhoseBehalfTheCallerReportsIsToldAndTheCallerIsNot() {
    Actor disturbed = organisation.requester();
    RecordNumber number = as(desk.caller, () -> incidents.report(report(disturbed.key()))).number();
    assertThat(told(number)).containsExactly("reported: PERSON " + disturbed.key());
    as(desk.agent, () -> incidents.cancel(number, "Not ours"));
    assertThat(news(number, 1))
        .containsExactlyInAnyOrder("cancelled: " + caller, "cancelled: PERSON " + disturbed.key());
    assertThat(letter(number, 1).text()).contains("> Not ours");
  }

  @Test
  void theGroupAndItsLeadAreToldOfAReopeningThatNobodyWorksOnYet() {
    Actor lead = organisation.resolver(desk.otherGroup);
    hasAddress(desk.otherGroup);
    groupManagement.amend(
        desk.otherGroup, "The other group", lead.key(), desk.otherGroup + "@example.org");
    RecordNumber number = desk.resolved();
    as(desk.agent, () -> incidents.reassign(number, desk.otherGroup));
    desk.complete(
        number, IncidentDesk.CONFIRM, desk.caller, Map.of("confirmed", "no", "comment", "No"));
    assertThat(told(number))
        .containsExactly(
            "resolved: " + caller,
            "assigned: GROUP " + desk.otherGroup,
            "reopened: GROUP " + desk.otherGroup,
            "reopened: PERSON " + lead.key());
  }

  @Test
  void eachSideIsToldOfTheOthersFilesAndNobodyOfThoseForStaff() {
    RecordNumber number = desk.claimed();
    added(desk.caller, number, Visibility.PUBLIC, "screen <1>.png");
    added(desk.resolver, number, Visibility.INTERNAL, "log.txt");
    added(desk.resolver, number, Visibility.PUBLIC, "manual.pdf");
    assertThat(told(number)).containsExactly("file-added: " + resolver, "file-added: " + caller);
    assertThat(letter(number, 0).text()).contains("File: screen <1>.png");
    assertThat(letter(number, 0).html()).contains("screen &lt;1&gt;.png");
  }

  private void added(Actor who, RecordNumber number, Visibility readers, String name) {
    as(
        who,
        () ->
            attachments.attach(
                number, readers, name, null, new ByteArrayInputStream(name.getBytes(UTF_8))));
  }

  @Test
  void theCallerIsToldThatTheTimeToConfirmIsOver() {
    RecordNumber number = desk.resolved();
    clock.advance(Duration.ofDays(8));
    Job confirmation = jobs.createJobQuery().processInstanceId(instance(number)).singleResult();
    jobs.executeJob(confirmation.getId());
    assertThat(told(number)).containsExactly("resolved: " + caller, "closed: " + caller);
  }

  @Test
  void mailsOfASecurityIncidentSayNothing() {
    groupManagement.amend(Roles.SECURITY, "Information security", null, "security@example.org");
    RecordNumber number = desk.report();
    desk.classify(number, Map.of("securityFlag", true));
    as(Actor.system(), () -> written(number, "A dangerous detail"));
    assertThat(told(number))
        .containsExactly("assigned: GROUP " + Roles.SECURITY, "replied: " + caller);
    for (int i = 0; i < 2; i++) {
      Letter letter = letter(number, i);
      assertThat(letter.subject() + letter.text() + letter.html())
          .contains(number.value())
          .doesNotContain("Mail is slow")
          .doesNotContain("dangerous")
          .doesNotContain(desk.service);
    }
    groupManagement.amend(Roles.SECURITY, "Information security", null, null);
  }

  private boolean written(RecordNumber number, String text) {
    incidents.write(number, Visibility.PUBLIC, text);
    return true;
  }

  private void write(Actor who, RecordNumber number, Visibility readers, String text) {
    as(
        who,
        () -> {
          incidents.write(number, readers, text);
          return true;
        });
  }

  private static <T> T as(Actor who, Supplier<T> work) {
    return Acting.as(who, work);
  }

  private IncidentReport report(String onBehalfOf) {
    return Reports.of(desk.service, onBehalfOf, false, Source.PORTAL);
  }

  private void hasAddress(String group) {
    groupManagement.amend(group, "Group " + group, null, group + "@example.org");
  }

  private String instance(RecordNumber number) {
    return tasks.openTasks(number).get(0).processInstanceId();
  }

  private List<String> news(RecordNumber number, int known) {
    List<String> all = told(number);
    return all.subList(known, all.size());
  }

  private List<String> told(RecordNumber number) {
    return of(number).stream()
        .map(
            one ->
                one.kind().replace("incident.", "")
                    + ": "
                    + one.recipient().kind()
                    + " "
                    + one.recipient().key())
        .toList();
  }

  private Letter letter(RecordNumber number, int no) {
    return notifications.letter(of(number).get(no).id());
  }

  private List<NotificationView> of(RecordNumber number) {
    return notifications.notifications(number);
  }
}
