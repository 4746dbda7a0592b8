package org.orderly.change.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.change.web.ChangeJson.put;
import static org.orderly.change.web.ChangeJson.read;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderly.catalogue.Criticality;
import org.orderly.change.ChangeCategory;
import org.orderly.change.ChangeDesk;
import org.orderly.change.ChangeRequestRefused;
import org.orderly.change.ChangeTemplateKept;
import org.orderly.change.ChangeType;
import org.orderly.change.RiskLevel;
import org.orderly.evidence.EvidenceEntry;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.identity.TokenScope;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is wrong with what is sent is refused by code and field, and the attempt is kept. */
@OrderlyTest
class ChangeInputApiTest {

  private static final String PATH = "/api/changes";
  private static final int LATEST = 50;

  @Autowired private Organisation organisation;
  @Autowired private Visitors visitors;
  @Autowired private ChangeDesk desk;
  @Autowired private EvidenceManagement evidence;
  @Autowired private TestClock clock;
  @LocalServerPort private int port;

  private Actor owner;
  private Http staff;
  private String service;
  private String engineer;

  @BeforeEach
  void organise() {
    service = organisation.service(Criticality.BRONZE, organisation.resolverGroup());
    engineer = organisation.person("engineer", Roles.RESOLVER).key();
    owner = organisation.person("owner", Roles.RESOLVER);
    staff = visitors.program(port, owner.key());
  }

  private String content() {
    return ChangeJson.content(
        "Renew the certificate", service, engineer, clock.instant().plus(Duration.ofDays(30)));
  }

  /** The content with another value of a field that it says already, or with one more. */
  private String with(String field, String value) {
    String json = value.replace('\'', '"');
    return content().stripTrailing().replaceFirst("}$", ",\"" + field + "\":" + json + "}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          items        | ['CI999999999']                                                       | items
          services     | ['no-such']                                                           | services
          services     | []                                                                    | services
          title        | ''                                                                    | title
          outageMinutes| '-1'                                                                  | outageMinutes
          tasks        | [{'stage':1,'title':'x','implementer':'nobody','minutes':5}]          | tasks[0].implementer
          tasks        | [null]                                                                | tasks[0].title
          owner        | 'nobody'                                                              | owner
          requestedFor | 'nobody'                                                              | requestedFor
          restores     | 'INC999999999'                                                        | restores
          template     | 'no-such-template'                                                    | template
          updates      | {'steps':[{'step':'amend-item','item':'CI999999999','fields':{'serial':'x'}}]} | updates
          window       | {'starts':'2930-01-02T00:00:00Z','ends':'2930-01-01T00:00:00Z'}       | window.ends
          window       | {'starts':'2930-01-02T00:00:00Z','ends':'2930-03-02T00:00:00Z'}       | window.ends
          window       | {'starts':'2001-01-01T00:00:00Z','ends':'2001-01-02T00:00:00Z'}       | window.starts
          """)
  void whatDoesNotFitIsRefusedWithItsFieldAndTheAttemptIsKept(
      String field, String value, String refused) {
    HttpResponse<String> answer = staff.postJson(PATH, with(field, value));
    assertRefused(answer, 400, "ITSM-CHG-002");
    assertThat(fields(answer)).anyMatch(named -> named.startsWith(refused));
    assertThat(evidence.trail(ChangeRequestRefused.SUBJECT, Long.MAX_VALUE, LATEST))
        .filteredOn(entry -> entry.actor().equals(owner.key()))
        .singleElement()
        .satisfies(entry -> assertThat(entry.content()).contains("ITSM-CHG-002", refused));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          items    | ['nonsense']                                                          | items
          risk     | {'experience':'often'}                                                | risk.experience
          risk     | {}                                                                    | risk.reversal
          tasks    | [{'stage':'first'}]                                                   | tasks[0].stage
          restores | 'nothing'                                                             | restores
          window   | {'starts':'tomorrow','ends':'later'}                                  | window.starts
          window   | {}                                                                    | window.ends
          window   | {'starts':'+999999999-01-01T00:00Z','ends':'+999999999-01-01T01:00Z'} | window.starts
          """)
  void whatCannotBeReadIsRefusedWithItsField(String field, String value, String refused) {
    HttpResponse<String> answer = staff.postJson(PATH, with(field, value));
    assertRefused(answer, 400, "ITSM-CHG-002");
    assertThat(fields(answer)).contains(refused);
  }

  @Test
  void oneAnswerNamesEveryFieldThatIsWrong() {
    HttpResponse<String> answer =
        staff.postJson(
            PATH,
            "{\"title\":\"x\",\"owner\":\"nobody\",\"requestedFor\":\"nobody\",\"template\":\"none\","
                + "\"restores\":\"INC999999999\"}");
    assertThat(fields(answer))
        .contains("reason", "services", "owner", "requestedFor", "template", "restores");
  }

  @Test
  void whatWasMadeAlreadyIsPast() {
    String toCome = with("found", "true");
    assertThat(fields(staff.postJson(PATH, toCome))).containsExactly("window.ends");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          items  | ['CI999999999']                                                 | items
          window | {'starts':'2930-01-02T00:00:00Z','ends':'2930-01-01T00:00:00Z'} | window.ends
          window | {'starts':'2001-01-01T00:00:00Z','ends':'2001-01-02T00:00:00Z'} | window.starts
          """)
  void aChangeIsNotWrittenOtherwiseSoAndTheAttemptStandsInItsTrail(
      String field, String value, String refused) {
    String number = opened();
    HttpResponse<String> answer = revised(number, with(field, value));
    assertRefused(answer, 400, "ITSM-CHG-002");
    assertThat(fields(answer)).containsExactly(refused);
    assertAttempt(number, "edit", "ITSM-CHG-002", refused);
  }

  @Test
  void whatOthersLookAtAlreadyGoesOnSayingAllThatItSaid() {
    String number = opened();
    HttpResponse<String> answer = revised(number, with("risk", "null"));
    assertRefused(answer, 400, "ITSM-CHG-002");
    assertThat(fields(answer)).containsExactly("risk.experience");
  }

  @Test
  void anEditDuringAuthorizationIsRefusedAndTheAttemptIsKept() {
    RecordNumber change =
        desk.recorded(owner, desk.content(service, List.of(), Actor.person(engineer)).within(null));
    desk.classify(change, ChangeType.NORMAL, ChangeCategory.MINOR, RiskLevel.LOW);
    desk.askAuthorization(change);
    HttpResponse<String> answer = revised(change.value(), content());
    assertRefused(answer, 409, "ITSM-CHG-006");
    assertThat(read(answer).get("detail").asText()).contains("recall it first");
    assertAttempt(change.value(), "edit", "ITSM-CHG-006");
  }

  @Test
  void anEditByOthersIsRefusedAndTheAttemptIsKept() {
    String number = opened();
    Http other = visitors.program(port, organisation.person("other", Roles.RESOLVER).key());
    assertRefused(
        put(other.with("If-Match", "*"), PATH + "/" + number + "/content", content()),
        403,
        "ITSM-CHG-004");
    assertAttempt(number, "edit", "ITSM-CHG-004");
  }

  @ParameterizedTest
  @CsvSource({"../x", "..\\x", "plans/../../x"})
  void aFileWhoseNameLeadsElsewhereIsRefusedAndTheAttemptIsKept(String name) {
    String number = opened();
    String files = "/api/records/" + number + "/attachments";
    byte[] plan = "The plan".getBytes(StandardCharsets.UTF_8);
    HttpResponse<String> answer = staff.upload(files, Map.of(), name, plan);
    assertRefused(answer, 400, "ITSM-JRN-016");
    assertThat(fields(answer)).containsExactly("file");
    assertThat(read(staff.get(files))).isEmpty();
    assertThat(trail(number, "AttachmentRefused"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.content()).contains("ITSM-JRN-016"));
    assertThat(staff.upload(files, Map.of(), "plan..v2.txt", plan).statusCode()).isEqualTo(201);
  }

  @Test
  void aProgramThatNamesATemplateAsksForNothingElse() {
    Http manager =
        visitors.program(port, organisation.person("manager", Roles.CHANGE_MANAGER).key());
    String key = Organisation.unique("template");
    put(manager, "/api/change-templates/" + key, "{\"content\":" + content() + "}");
    Actor program = organisation.person("pipeline", Roles.PROGRAM);
    Http pipeline =
        Http.at(port)
            .with("Authorization", "Bearer " + visitors.token(program.key(), TokenScope.CHANGE));
    String named = "\"template\":\"" + key + "\",\"owner\":\"" + owner.key() + "\"";
    String other =
        content().replace("Install it.", "Delete it.").replaceFirst("\\{", "{" + named + ",");
    assertRefused(pipeline.postJson(PATH, other), 403, "ITSM-CHG-003");
    String pressing = "{" + named + ",\"vulnerability\":true}";
    assertRefused(pipeline.postJson(PATH, pressing), 403, "ITSM-CHG-003");
    String partly = "{" + named + ",\"tasks\":[]}";
    assertRefused(pipeline.postJson(PATH, partly), 403, "ITSM-CHG-003");
    assertThat(evidence.trail(ChangeRequestRefused.SUBJECT, Long.MAX_VALUE, LATEST))
        .filteredOn(entry -> entry.actor().equals(program.key()))
        .hasSize(3);
    assertThat(pipeline.postJson(PATH, "{" + named + "}").statusCode()).isEqualTo(201);
  }

  @Test
  void whoWroteATemplateTriesToAuthorizeItAndTheAttemptIsKept() {
    Actor author = organisation.person("author", Roles.CHANGE_MANAGER);
    Http manager = visitors.program(port, author.key()).with("If-Match", "*");
    String path = "/api/change-templates/" + Organisation.unique("template");
    put(manager, path, "{\"content\":" + content() + "}");
    Instant until = clock.instant().plus(Duration.ofDays(30));
    assertRefused(
        manager.postJson(path + "/authorization", "{\"until\":\"" + until + "\"}"),
        403,
        "ITSM-CHG-026");
    assertThat(evidence.trail(ChangeTemplateKept.SUBJECT, Long.MAX_VALUE, LATEST))
        .filteredOn(entry -> entry.kind().equals("ChangeTemplateAuthorizationRefused"))
        .filteredOn(entry -> entry.actor().equals(author.key()))
        .singleElement()
        .satisfies(entry -> assertThat(entry.content()).contains("ITSM-CHG-026"));
  }

  private String opened() {
    HttpResponse<String> answer = staff.postJson(PATH, content());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return read(answer).get("number").asText();
  }

  private HttpResponse<String> revised(String number, String content) {
    return put(staff.with("If-Match", "*"), PATH + "/" + number + "/content", content);
  }

  private void assertAttempt(String number, String... words) {
    assertThat(trail(number, "ChangeAttemptRefused"))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.content()).contains(words);
            });
  }

  private List<EvidenceEntry> trail(String number, String kind) {
    return evidence.trail(new RecordNumber(number)).stream()
        .filter(entry -> entry.kind().equals(kind))
        .toList();
  }

  private static List<String> fields(HttpResponse<String> answer) {
    List<String> names = new ArrayList<>();
    read(answer).at("/fields").fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(read(answer).get("code").asText()).as(answer.body()).isEqualTo(code);
  }
}
