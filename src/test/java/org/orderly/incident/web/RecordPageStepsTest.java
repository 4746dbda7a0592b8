package org.orderly.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.incident.FamilyManagement;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.IncidentState;
import org.orderly.incident.IncidentSurroundings;
import org.orderly.incident.IncidentView;
import org.orderly.incident.MajorIncidentState;
import org.orderly.incident.Priority;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is done with an incident from its page, beside its tasks. */
@OrderlyTest
class RecordPageStepsTest {

  private static final String MARKUP = "<b>bold</b> & \"quoted\"";
  private static final String ESCAPED = "&lt;b&gt;bold&lt;/b&gt; &amp; &quot;quoted&quot;";

  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @Autowired IncidentManagement incidents;
  @Autowired IncidentSurroundings surroundings;
  @Autowired FamilyManagement family;
  @Autowired TaskManagement tasks;
  @Autowired TestClock clock;
  @LocalServerPort int port;

  private IncidentDesk desk;
  private Actor all;
  private Http staff;

  @BeforeEach
  void openDesk() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
    all =
        organisation.person(
            "all",
            Roles.SERVICE_DESK,
            Roles.INCIDENT_MANAGER,
            Roles.MAJOR_INCIDENT_MANAGER,
            Roles.SECURITY);
    staff = visitors.browser(port, all.key());
  }

  private HttpResponse<String> send(Http who, RecordNumber number, String step, String... pairs) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      fields.put(pairs[i], pairs[i + 1]);
    }
    String page = "/incidents/" + number;
    return who.form(page, page + "/" + step, fields);
  }

  private void done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
  }

  private String page(RecordNumber number) {
    return staff.get("/incidents/" + number).body();
  }

  @Test
  void thePriorityIsSetByHandAndSaysSo() {
    RecordNumber number = desk.claimed();
    done(send(staff, number, "priority", "priority", "P1", "reason", "The board meets"));
    assertThat(desk.incident(number).assessment().priority()).isEqualTo(Priority.P1);
    assertThat(page(number)).contains("Priority set by hand", "The board meets");
    assertThat(visitors.browser(port, desk.caller.key()).get("/incidents/" + number).body())
        .doesNotContain("set by hand", "The board meets");
  }

  @Test
  void aHandOverNamesAnotherGroupAndWhy() {
    RecordNumber number = desk.claimed();
    assertThat(page(number)).contains("value=\"group:groups\"");
    done(send(staff, number, "assignment", "group", desk.otherGroup, "reason", "The database"));
    assertThat(desk.incident(number).assignmentGroup()).isEqualTo(desk.otherGroup);
    assertThat(page(number)).contains("The database");
  }

  @Test
  void incidentsAreMadePartsOfEachOtherAndTakenOut() {
    RecordNumber parent = desk.claimed();
    RecordNumber one = desk.report();
    RecordNumber two = desk.report();
    done(send(staff, parent, "child", "child", " " + one.value().toLowerCase() + " "));
    done(send(staff, two, "parent", "parent", parent.value()));
    assertThat(page(parent)).contains("Its parts (2)", one.value(), two.value());
    assertThat(page(one)).contains("Part of", "href=\"/incidents/" + parent + "\"");
    done(send(staff, one, "leave-parent", "parent", parent.value()));
    assertThat(page(parent)).contains("Its parts (1)").doesNotContain(one.value());
  }

  @Test
  void linksAndMergesAreMadeFromThePage() {
    RecordNumber original = desk.claimed();
    RecordNumber merged = desk.report();
    done(send(staff, original, "link", "type", "caused-by", "to", merged.value()));
    assertThat(page(original)).contains("Caused by");
    assertThat(page(merged)).contains("Cause of");
    done(send(staff, merged, "merge", "into", original.value(), "reason", "The same"));
    assertThat(desk.incident(merged).state()).isEqualTo(IncidentState.CLOSED);
    assertThat(page(original)).contains("Its duplicates (1)");
    assertThat(page(merged)).contains("Work goes on in", "href=\"/incidents/" + original + "\"");
  }

  @Test
  void theSecurityFlagTakesTheIncidentFromTheDesk() {
    RecordNumber number = desk.claimed();
    Http agent = visitors.browser(port, desk.agent.key());
    HttpResponse<String> flagged = send(agent, number, "security-flag", "reason", "A phish");
    assertThat(flagged.headers().firstValue("Location").orElseThrow()).endsWith("/incidents");
    assertThat(agent.get("/incidents/" + number).statusCode()).isEqualTo(404);
    assertThat(page(number)).contains("Security incident", "id=\"security-clear\"");
    done(send(staff, number, "security-clear", "reason", "A drill"));
    assertThat(desk.incident(number).securityFlag()).isFalse();
  }

  @Test
  void anIncidentGoesOnAsARequestAndTheCallerReadsWhy() {
    RecordNumber number = desk.claimed();
    done(send(staff, number, "conversion", "reason", "This is a wish"));
    assertThat(visitors.browser(port, desk.caller.key()).get("/incidents/" + number).body())
        .contains("This is a wish", "Closed");
  }

  @Test
  void aMajorIncidentIsCalledForAndStaffSeeWhereItStands() {
    RecordNumber number = desk.claimed();
    done(send(staff, number, "major-call", "majorReason", "safety"));
    assertThat(desk.incident(number).major()).isEqualTo(MajorIncidentState.CANDIDATE);
    assertThat(page(number))
        .contains("id=\"major\"", "Decide until", "Safety, law or security")
        .contains("Decide on a major incident", "/camunda/app/tasklist/default/#/?task=")
        .doesNotContain("id=\"major-call\"");
    assertThat(staff.get("/major-incidents").body()).contains(number.value(), "Decide until");
    Http caller = visitors.browser(port, desk.caller.key());
    assertThat(caller.get("/incidents/" + number).body())
        .doesNotContain("id=\"major\"", "tasklist/default/#");
    assertThat(caller.get("/major-incidents").statusCode()).isEqualTo(403);
  }

  @Test
  void callersLetPeopleOfTheirCustomerFollowAndFollowersLeave() {
    RecordNumber number = desk.claimed();
    Http caller = visitors.browser(port, desk.caller.key());
    String friend = visitors.holding(Roles.REQUESTER);
    done(send(caller, number, "let-follow", "person", friend));
    Http follower = visitors.browser(port, friend);
    assertThat(follower.get("/incidents/" + number).body())
        .contains("Follow no more")
        .doesNotContain("id=\"let-follow\"", "id=\"write\"");
    HttpResponse<String> left = send(follower, number, "unfollow", "person", friend);
    assertThat(left.headers().firstValue("Location").orElseThrow()).endsWith("/incidents");
    done(send(staff, number, "follow"));
    assertThat(page(number)).contains("Follow no more");
  }

  @Test
  void aCallerHearsOfTheWiderDisturbanceAndNothingElseOfIt() {
    RecordNumber number = desk.claimed();
    IncidentDesk other = new IncidentDesk(organisation, incidents, tasks, clock);
    RecordNumber parent = other.claimed();
    Acting.as(
        all,
        () -> {
          family.addChild(parent, number);
          return parent;
        });
    Http caller = visitors.browser(port, desk.caller.key());
    assertThat(caller.get("/incidents/" + number).body()).doesNotContain(parent.value());
    done(send(staff, parent, "major-call", "majorReason", "managers-call"));
    String decision =
        tasks.openTasks(parent).stream()
            .filter(task -> task.taskKey().equals("Task_DecideMajorIncident"))
            .findFirst()
            .orElseThrow()
            .id();
    tasks.claim(decision, all);
    tasks.complete(decision, Map.of("declared", "yes", "decisionReason", "All sites"), all);
    assertThat(caller.get("/incidents/" + number).body())
        .contains("part of a wider disturbance (" + parent + ")")
        .doesNotContain("href=\"/incidents/" + parent + "\"", "All sites");
  }

  @ParameterizedTest
  @CsvSource({
    "child, child, INC999999999999, child-child-about",
    "parent, parent, nonsense, parent-parent-about",
    "merge, into, INC1, merge-into-about",
    "assignment, group, '', assignment-group-about",
    "priority, reason, ' ', priority-reason-about",
    "security-flag, reason, '', security-flag-reason-about",
    "conversion, reason, '', conversion-reason-about",
    "let-follow, person, nobody-here, let-follow-person-about"
  })
  void whatIsRefusedStaysInItsFormWithTheReasonAtTheField(
      String step, String field, String value, String about) {
    RecordNumber number = desk.claimed();
    IncidentView before = desk.incident(number);
    Map<String, String> fields =
        new HashMap<>(Map.of("reason", MARKUP, "priority", "P1", "x", "x"));
    fields.put(field, value);
    String page = "/incidents/" + number;
    HttpResponse<String> answer = staff.form(page, page + "/" + step, fields);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("id=\"" + about + "\"", "open=\"open\"");
    if (Arrays.asList("merge", "assignment").contains(step)) {
      assertThat(answer.body()).contains(">\n" + ESCAPED + "</textarea>");
    }
    assertThat(desk.incident(number)).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(StepForm.class)
  void whatIsNotOfferedIsRefused(StepForm form) {
    RecordNumber closed = desk.resolved();
    desk.complete(closed, IncidentDesk.CONFIRM, desk.caller, Map.of("confirmed", "yes"));
    RecordNumber other = desk.report();
    List<StepForm> offered = Acting.as(all, () -> StepForm.of(surroundings.of(closed)));
    assertThat(offered).containsExactly(StepForm.LINK);
    Map<String, String> fields = filled(form, other);
    String page = "/incidents/" + closed;
    int status = staff.form(page, page + "/" + form.path(), fields).statusCode();
    assertThat(status).isEqualTo(offered.contains(form) ? 302 : 409);
  }

  @ParameterizedTest
  @EnumSource(StepForm.class)
  void aCallerTakesNoStepOfStaff(StepForm form) {
    RecordNumber number = desk.claimed();
    List<StepForm> offered = Acting.as(desk.caller, () -> StepForm.of(surroundings.of(number)));
    assertThat(offered).containsExactly(StepForm.CANCELLATION);
    RecordNumber other = desk.report();
    Map<String, String> fields = filled(form, other);
    Http caller = visitors.browser(port, desk.caller.key());
    String page = "/incidents/" + number;
    int status = caller.form(page, page + "/" + form.path(), fields).statusCode();
    assertThat(status).isEqualTo(offered.contains(form) ? 302 : 403);
  }

  @Test
  void severalAreAssignedFromTheListAndEachTellsWhatBecameOfIt() {
    RecordNumber one = desk.classified();
    RecordNumber two = desk.resolved();
    desk.complete(two, IncidentDesk.CONFIRM, desk.caller, Map.of("confirmed", "yes"));
    String list = "/incidents/all?service=" + desk.service;
    String csrf = staff.csrf(list);
    HttpResponse<String> answer = assigned(csrf, one, two, "The database");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("id=\"results\"", "Assigned", "is closed and cannot be");
    assertThat(desk.incident(one).assignmentGroup()).isEqualTo(desk.otherGroup);
    assertThat(page(one)).contains("The database");
    HttpResponse<String> refused = assigned(csrf, one, two, "");
    assertThat(refused.body())
        .contains("id=\"bulk-reason-about\"")
        .contains("(" + desk.otherGroup + ")\"")
        .containsPattern("value=.%s.[^<]* checked".formatted(one));
  }

  private HttpResponse<String> assigned(
      String csrf, RecordNumber one, RecordNumber two, String reason) {
    String body =
        "_csrf=%s&number=%s&number=%s&toGroup=%s&reason=%s"
            .formatted(csrf, one, two, desk.otherGroup, reason.replace(" ", "+"));
    return staff.send(
        "POST",
        "/incidents/all/assignment?service=" + desk.service,
        body,
        "application/x-www-form-urlencoded");
  }

  private Map<String, String> filled(StepForm form, RecordNumber other) {
    Map<String, String> fields =
        new HashMap<>(
            Map.of(
                "reason",
                "x",
                "group",
                desk.otherGroup,
                "impact",
                "minor",
                "urgency",
                "low",
                "priority",
                "P1",
                "majorReason",
                "safety",
                "type",
                "related-to"));
    if (!form.record().isEmpty()) {
      fields.put(form.record(), other.value());
    }
    return fields;
  }
}
