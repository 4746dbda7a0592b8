package org.orderly.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.NewPerson;
import org.orderly.identity.PersonDetails;
import org.orderly.identity.Roles;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.IncidentState;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.journal.JournalManagement;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderlyTest
class IncidentPagesTest {

  private static final String MARKUP = "<script>alert('x')</script> 🔥 ${7*7}";
  private static final String ESCAPED = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; 🔥 ${7*7}";

  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @Autowired IncidentManagement incidents;
  @Autowired IdentityManagement identity;
  @Autowired JournalManagement journal;
  @Autowired TaskManagement tasks;
  @Autowired TestClock clock;
  @LocalServerPort int port;

  private IncidentDesk desk;
  private Http caller;

  @BeforeEach
  void openDesk() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
    caller = visitors.browser(port, desk.caller.key());
  }

  private HttpResponse<String> send(Http who, RecordNumber number, String step, String... pairs) {
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      fields.put(pairs[i], pairs[i + 1]);
    }
    String page = "/incidents/" + number;
    return who.form(page, page + "/" + step, fields);
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    String location = answer.headers().firstValue("Location").orElseThrow();
    return location.substring(location.indexOf("/incidents"));
  }

  /** The page without its tokens against forgery, which no two pages share. */
  private static String shown(HttpResponse<String> page) {
    return page.body().replaceAll("(name=\"_csrf\" value|csrf-token\" content)=\"[^\"]*\"", "");
  }

  @Test
  void aReportLeadsToItsPageWithEverythingAsTyped() {
    HttpResponse<String> answer =
        caller.form(
            "/incidents",
            "/incidents",
            Map.of(
                "title",
                MARKUP,
                "description",
                "first\r\nsecond " + MARKUP,
                "service",
                desk.service,
                "scope",
                "department",
                "workStoppage",
                "no",
                "workaround",
                "poor"));
    String page = caller.get(location(answer)).body();
    assertThat(page)
        .contains("Thank you. Your report was received.", "first\nsecond " + ESCAPED, "P2 High")
        .contains(ESCAPED)
        .doesNotContain("<script>alert");
    assertThat(caller.get("/incidents").body()).contains(ESCAPED, "Received");
  }

  @Test
  void aRefusedReportComesBackWithEverythingTyped() {
    HttpResponse<String> answer =
        caller.form(
            "/incidents",
            "/incidents",
            Map.of(
                "title", " ",
                "description", "\nstarts with an empty line " + MARKUP,
                "service", "no-such",
                "scope", "site",
                "workaround", "good",
                "onBehalfOf", "nobody-here"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("Say in a few words what is wrong", "The catalogue has no service")
        .contains("Nobody active has the key «nobody-here»", "value=\"nobody-here\"")
        .contains(">\n\nstarts with an empty line " + ESCAPED)
        .contains("<option value=\"site\" selected=\"selected\"")
        .contains("<option value=\"good\" selected=\"selected\"")
        .contains("aria-invalid=\"true\"", "aria-describedby=\"report-title-about\"");
  }

  @Test
  void aChoiceThatTheFormDoesNotOfferIsRefused() {
    HttpResponse<String> answer =
        caller.form(
            "/incidents",
            "/incidents",
            Map.of("title", "Kept title", "service", desk.service, "scope", "everybody"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Kept title", "One of one-user, group");
  }

  @Test
  void aForeignIncidentLooksLikeNone() {
    RecordNumber number = desk.report();
    Http stranger = visitors.browser(port, visitors.holding(Roles.REQUESTER));
    HttpResponse<String> foreign = stranger.get("/incidents/" + number);
    HttpResponse<String> none = stranger.get("/incidents/INC999999999999");
    HttpResponse<String> nonsense = stranger.get("/incidents/nonsense");
    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(none.statusCode()).isEqualTo(404);
    assertThat(nonsense.statusCode()).isEqualTo(404);
    assertThat(shown(foreign).replace(number.value(), ""))
        .isEqualTo(shown(none).replace("INC999999999999", ""));
    assertThat(stranger.get("/incidents").body()).doesNotContain(number.value());
  }

  @Test
  void theCallerConfirmsAndTheIncidentIsClosed() {
    RecordNumber number = desk.resolved();
    assertThat(caller.get("/incidents/" + number).body())
        .contains("Does it work?", "Restarted the queue");
    assertThat(send(caller, number, "confirmation", "confirmed", "yes").statusCode())
        .isEqualTo(302);
    assertThat(desk.incident(number).state()).isEqualTo(IncidentState.CLOSED);
    assertThat(send(caller, number, "confirmation", "confirmed", "yes").statusCode())
        .isEqualTo(409);
  }

  @Test
  void whoAnswersTooLateIsToldWhatToDoAndKeepsWhatTheyTyped() {
    RecordNumber number = desk.resolved();
    desk.complete(number, IncidentDesk.CONFIRM, desk.caller, Map.of("confirmed", "yes"));
    String page =
        send(caller, number, "confirmation", "confirmed", "no", "comment", "Still <slow>").body();
    assertThat(page)
        .contains("is closed already; write a message, and it goes on in a new incident")
        .containsPattern("<textarea[^>]*readonly[^>]*>\\s*Still &lt;slow&gt;</textarea>");
    page = send(caller, number, "cancellation", "reason", "It was <me>").body();
    assertThat(page).contains("cannot be cancelled", "It was &lt;me&gt;</textarea>");
  }

  @Test
  void theCallerReopensWithACommentAndNotWithout() {
    RecordNumber number = desk.resolved();
    HttpResponse<String> without = send(caller, number, "confirmation", "confirmed", "no");
    assertThat(without.statusCode()).isEqualTo(400);
    assertThat(without.body()).contains("confirmation-comment-about");
    assertThat(desk.incident(number).state()).isEqualTo(IncidentState.RESOLVED);
    send(caller, number, "confirmation", "confirmed", "no", "comment", "Still slow");
    assertThat(desk.incident(number).state()).isEqualTo(IncidentState.IN_PROGRESS);
    assertThat(caller.get("/incidents/" + number).body()).contains("Still slow");
  }

  @Test
  void onlyTheCallerConfirms() {
    RecordNumber number = desk.resolved();
    Http agent = visitors.browser(port, desk.agent.key());
    assertThat(agent.get("/incidents/" + number).body()).doesNotContain("Does it work?");
    assertThat(send(agent, number, "confirmation", "confirmed", "yes").statusCode()).isEqualTo(403);
  }

  @Test
  void theCallersReplyEndsTheHold() {
    RecordNumber number = desk.held();
    assertThat(send(caller, number, "journal", "text", "It is mx1").statusCode()).isEqualTo(302);
    assertThat(desk.incident(number).state()).isEqualTo(IncidentState.IN_PROGRESS);
  }

  @Test
  void staffSteerFromThePage() {
    RecordNumber number = desk.held();
    Http agent = visitors.browser(port, desk.agent.key());
    assertThat(send(agent, number, "resumption").statusCode()).isEqualTo(302);
    assertThat(
            send(
                    agent,
                    number,
                    "assessment",
                    "impact",
                    "minor",
                    "urgency",
                    "low",
                    "reason",
                    "One mailbox")
                .statusCode())
        .isEqualTo(302);
    assertThat(send(agent, number, "assignment", "group", desk.otherGroup).statusCode())
        .isEqualTo(302);
    assertThat(
            send(agent, number, "journal", "text", "Only for us", "visibility", "internal")
                .statusCode())
        .isEqualTo(302);
    assertThat(agent.get("/incidents/" + number).body())
        .contains("Only for us", "Minor", "P5 Lowest", "Group " + desk.otherGroup);
    assertThat(caller.get("/incidents/" + number).body())
        .doesNotContain("Only for us")
        .doesNotContain("Group " + desk.otherGroup);
  }

  @ParameterizedTest
  @CsvSource({
    "assessment, impact, minor, 400",
    "assessment, impact, huge, 400",
    "assignment, group, no-such, 400",
    "cancellation, reason, '', 400",
    "journal, text, ' ', 400",
    "resumption, x, x, 409",
    "nonsense, x, x, 404"
  })
  void aRefusedStepChangesNothing(String step, String field, String value, int status) {
    RecordNumber number = desk.claimed();
    int version = desk.incident(number).version();
    Http agent = visitors.browser(port, desk.agent.key());
    HttpResponse<String> answer = send(agent, number, step, field, value);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(desk.incident(number).version()).isEqualTo(version);
  }

  @Test
  void aRefusedReasonStaysInItsForm() {
    RecordNumber number = desk.claimed();
    Http agent = visitors.browser(port, desk.agent.key());
    HttpResponse<String> answer =
        send(agent, number, "assessment", "impact", "", "urgency", "low", "reason", MARKUP);
    assertThat(answer.body())
        .contains(">\n" + ESCAPED + "</textarea>", "Send both impact and urgency");
  }

  @Test
  void aCallerSteersNothingByHand() {
    RecordNumber number = desk.claimed();
    assertThat(send(caller, number, "assignment", "group", desk.otherGroup).statusCode())
        .isEqualTo(403);
    assertThat(send(caller, number, "journal", "text", "x", "visibility", "internal").statusCode())
        .isEqualTo(403);
    assertThat(desk.incident(number).assignmentGroup()).isEqualTo(desk.group);
  }

  @Test
  void staffFindIncidentsAndCallersDoNot() {
    RecordNumber number = desk.claimed();
    Http agent = visitors.browser(port, desk.agent.key());
    HttpResponse<String> found =
        agent.get("/incidents/all?state=in-progress&priority=&service=" + desk.service + "&q=mail");
    assertThat(found.statusCode()).isEqualTo(200);
    assertThat(found.body()).contains("1 found", number.value());
    assertThat(agent.get("/incidents/all?state=broken").statusCode()).isEqualTo(400);
    assertThat(caller.get("/incidents/all").statusCode()).isEqualTo(403);
    assertThat(caller.get("/incidents").body()).doesNotContain("/incidents/all");
  }

  @Test
  void aLongListIsTurnedPageByPage() {
    for (int i = 0; i < 21; i++) {
      desk.report();
    }
    String first = caller.get("/incidents").body();
    assertThat(first).contains("Page 1 of 2", "href=\"/incidents?page=1\"");
    assertThat(caller.get("/incidents?page=1").body())
        .contains("Page 2 of 2", "href=\"/incidents?page=0\"");
    Http agent = visitors.browser(port, desk.agent.key());
    assertThat(agent.get("/incidents/all?service=" + desk.service).body())
        .contains("service=" + desk.service + "&amp;page=1");
  }

  @Test
  void timesAndWordsAreThoseOfThePerson() {
    String person = "p-" + Organisation.unique("german");
    identity.register(
        new NewPerson(
            person, new PersonDetails("Grete", null, null, null, false, "de", "America/St_Johns")));
    identity.join(person, Roles.SERVICE_DESK);
    RecordNumber number = desk.report();
    String page = visitors.browser(port, person).get("/incidents/" + number).body();
    ZonedDateTime opened = desk.incident(number).openedAt().atZone(ZoneId.of("America/St_Johns"));
    assertThat(page)
        .contains("lang=\"de\"", "Eingegangen", "Bearbeitergruppe")
        .contains(opened.format(DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm")));
  }
}
