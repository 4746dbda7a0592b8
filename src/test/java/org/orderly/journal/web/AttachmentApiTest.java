package org.orderly.journal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.engine.TaskManagement;
import org.orderly.evidence.EvidenceEntry;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.kernel.InvariantCheck;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@OrderlyTest
class AttachmentApiTest {

  private static final int MB = 1 << 20;

  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @Autowired IncidentManagement incidents;
  @Autowired TaskManagement tasks;
  @Autowired EvidenceManagement evidence;
  @Autowired List<InvariantCheck> invariants;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired ObjectMapper mapper;
  @LocalServerPort int port;

  IncidentDesk desk;
  Http caller;
  Http agent;
  RecordNumber number;
  String path;

  @BeforeEach
  void aReportedIncident() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
    caller = visitors.program(port, desk.caller.key());
    agent = visitors.program(port, desk.agent.key());
    number = desk.report();
    path = "/api/records/" + number + "/attachments";
  }

  @ParameterizedTest
  @ValueSource(ints = {1, MB - 1, MB, MB + 1, 20 * MB})
  void aFileComesBackAsItWent(int size) throws Exception {
    byte[] content = bytes(size);
    JsonNode added = created(caller.upload(path, Map.of(), "shot <1>.png", content));

    assertThat(added.get("size").asLong()).isEqualTo(size);
    assertThat(added.get("digest").asText()).isEqualTo(sha256(content));
    assertThat(added.get("name").asText()).isEqualTo("shot <1>.png");
    HttpResponse<byte[]> back = caller.download(added.get("path").asText());
    assertThat(back.statusCode()).isEqualTo(200);
    assertThat(Arrays.equals(back.body(), content)).isTrue();
    assertThat(chunks(added)).isEqualTo((size + MB - 1) / MB);
  }

  @Test
  void aFileIsOnlyEverADownload() {
    JsonNode added = created(caller.upload(path, Map.of(), "Übel.html", "<script>".getBytes()));

    HttpResponse<byte[]> back = agent.download(added.get("path").asText());
    assertThat(header(back, "Content-Type")).isEqualTo("application/octet-stream");
    assertThat(header(back, "Content-Disposition"))
        .isEqualTo("attachment; filename=\"_bel.html\"; filename*=UTF-8''%C3%9Cbel.html");
    assertThat(header(back, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(back.headers().allValues("Content-Security-Policy"))
        .containsExactly("default-src 'none'; sandbox");
    assertThat(header(back, "Cache-Control")).contains("no-store");
  }

  @Test
  void whatIsForStaffIsNotThereForTheCaller() {
    JsonNode note = created(agent.upload(path, Map.of("visibility", "internal"), "a", bytes(9)));
    created(agent.upload(path, Map.of("visibility", "public"), "b", bytes(9)));

    assertThat(names(agent.get(path))).containsExactly("a", "b");
    assertThat(names(caller.get(path))).containsExactly("b");
    assertThat(journal(agent)).containsExactly("a", "b");
    assertThat(journal(caller)).containsExactly("b");
    String own = note.get("path").asText();
    assertThat(agent.get(own).statusCode()).isEqualTo(200);
    assertThat(refused(caller.get(own), 404, "ITSM-JRN-011"))
        .isEqualTo(refused(caller.get("/api/attachments/999999999"), 404, "ITSM-JRN-011"));
    refused(
        caller.upload(path, Map.of("visibility", "internal"), "c", bytes(9)), 403, "ITSM-INC-008");
  }

  @Test
  void whoSaysNothingOfReadersAddsForStaffAsStaffAndForAllAsCaller() {
    created(agent.upload(path, Map.of(), "a", bytes(9)));
    created(caller.upload(path, Map.of(), "b", bytes(9)));
    assertThat(names(agent.get(path))).containsExactly("a", "b");
    assertThat(names(caller.get(path))).containsExactly("b");
  }

  @Test
  void theRecordOfSomebodyElseIsNotThere() {
    JsonNode added = created(caller.upload(path, Map.of(), "a", bytes(9)));
    Http stranger = visitors.program(port, organisation.requester().key());

    refused(stranger.get(path), 404, "ITSM-JRN-009");
    refused(stranger.upload(path, Map.of(), "b", bytes(9)), 404, "ITSM-JRN-009");
    refused(stranger.get(added.get("path").asText()), 404, "ITSM-JRN-011");
    refused(agent.get("/api/records/INC999999999/attachments"), 404, "ITSM-JRN-009");
  }

  @Test
  void auditorsReadAndAddNothing() {
    Http auditor = visitors.program(port, visitors.holding(Roles.AUDITOR));
    assertThat(auditor.get(path).statusCode()).isEqualTo(200);
    refused(auditor.upload(path, Map.of(), "a", bytes(9)), 403, "ITSM-INC-008");
  }

  @Test
  void whatIsEmptyTooLargeOrNoFileIsRefusedAndLeavesNothing() {
    refused(caller.upload(path, Map.of(), "a", new byte[0]), 400, "ITSM-JRN-012");
    refused(caller.upload(path, Map.of(), "a", bytes(20 * MB + 1)), 413, "ITSM-JRN-013");
    refused(caller.upload(path, Map.of(), "a", bytes(23 * MB)), 413, "ITSM-KRN-003");
    refused(caller.postJson(path, "{}"), 415, "ITSM-KRN-004");
    refused(caller.upload(path, Map.of("visibility", "all"), "a", bytes(9)), 400, "ITSM-KRN-001");
    assertThat(names(caller.get(path))).isEmpty();
  }

  @Test
  void aRecordThatIsOverTakesNoFiles() {
    JsonNode added = created(caller.upload(path, Map.of(), "a", bytes(9)));
    caller.postJson("/api/incidents/" + number + "/cancellation", "{\"reason\":\"It works\"}");
    refused(caller.upload(path, Map.of(), "b", bytes(9)), 409, "ITSM-JRN-015");
    assertThat(caller.get(added.get("path").asText()).statusCode()).isEqualTo(200);
  }

  @Test
  void aRecordTakesALimitedNumberOfFiles() {
    for (int i = 0; i < 100; i++) {
      jdbc.sql(
              "insert into attachment (record_number, visibility, name, media_type, bytes, digest,"
                  + " author, added_at) values (?, 'PUBLIC', 'x', 'a/b', 0, unhex(sha2('', 256)),"
                  + " 'x', now())")
          .param(number.value())
          .update();
    }
    refused(caller.upload(path, Map.of(), "b", bytes(9)), 409, "ITSM-JRN-014");
  }

  @Test
  void theTrailHasDigestAndSizeAndNotTheName() {
    JsonNode added = created(caller.upload(path, Map.of(), "Rita's secret.txt", bytes(9)));
    EvidenceEntry last = evidence.trail(number).get(evidence.trail(number).size() - 1);
    assertThat(last.kind()).isEqualTo("AttachmentAdded");
    assertThat(last.content())
        .contains(added.get("digest").asText())
        .contains("\"size\":9")
        .doesNotContain("secret");
  }

  @Test
  void theSameUploadSentAgainIsDoneOnceAndAnotherOfTheSameLengthIsRefused() {
    Http keyed = visitors.program(port, desk.caller.key()).with("Idempotency-Key", "up-" + number);
    JsonNode added = created(keyed.upload(path, Map.of(), "a", "one".getBytes()));
    HttpResponse<String> again = keyed.upload(path, Map.of(), "a", "one".getBytes());

    assertThat(created(again)).isEqualTo(added);
    assertThat(again.headers().firstValue("Idempotent-Replayed")).hasValue("true");
    refused(keyed.upload(path, Map.of(), "a", "two".getBytes()), 422, "ITSM-KRN-011");
    assertThat(names(caller.get(path))).containsExactly("a");
    Http other = visitors.program(port, desk.caller.key()).with("Idempotency-Key", "big-" + number);
    refused(other.upload(path, Map.of(), "a", bytes(23 * MB)), 413, "ITSM-KRN-003");
  }

  @Test
  void aFileThatWasTamperedWithIsFound() {
    JsonNode added = created(caller.upload(path, Map.of(), "a", bytes(2 * MB)));
    InvariantCheck check =
        invariants.stream()
            .filter(one -> one.name().startsWith("I1 the pieces"))
            .findFirst()
            .orElseThrow();
    String line = "Attachment " + added.get("id") + " of " + number + " is not what was added";
    assertThat(check.violations()).doesNotContain(line);

    tamper("update attachment_chunk set content = concat('x', content)", added);
    assertThat(check.violations()).contains(line);
    tamper("delete from attachment_chunk", added);
    assertThat(check.violations()).contains(line);
    jdbc.sql("delete from attachment where id = ?").param(added.get("id").asLong()).update();
  }

  private void tamper(String sql, JsonNode added) {
    jdbc.sql(sql + " where attachment_id = ?").param(added.get("id").asLong()).update();
  }

  private List<String> journal(Http who) {
    JsonNode entries = json(who.get("/api/incidents/" + number + "/journal"));
    return entries.findValues("attachment").stream().map(a -> a.get("name").asText()).toList();
  }

  private long chunks(JsonNode added) {
    return jdbc.sql("select count(*) from attachment_chunk where attachment_id = ?")
        .param(added.get("id").asLong())
        .query(Long.class)
        .single();
  }

  private List<String> names(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer).findValuesAsText("name");
  }

  private JsonNode created(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    JsonNode added = json(answer);
    assertThat(answer.headers().firstValue("Location")).hasValue(added.get("path").asText());
    return added;
  }

  private JsonNode refused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    JsonNode error = json(answer);
    assertThat(error.get("code").asText()).isEqualTo(code);
    return error.get("detail");
  }

  private JsonNode json(HttpResponse<String> answer) {
    try {
      return mapper.readTree(answer.body());
    } catch (com.fasterxml.jackson.core.JsonProcessingException malformed) {
      throw new AssertionError(answer.body(), malformed);
    }
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private static String sha256(byte[] content) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }
}
