package org.orderly.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderlyTest
@ExtendWith(OutputCaptureExtension.class)
class ErrorsTest {

  @Autowired Visitors visitors;
  @Autowired ObjectMapper json;
  @LocalServerPort int port;

  private Http program;

  @BeforeEach
  void aProgram() {
    program = visitors.program(port, visitors.holding(Roles.PROGRAM));
  }

  private JsonNode refused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body())
        .doesNotContain("org.orderly", "org.springframework", "Exception", ".java", "select ")
        .doesNotContain("jdbc", "update x", "com.fasterxml");
    try {
      JsonNode error = json.readTree(answer.body());
      assertThat(error.path("code").asText()).isEqualTo(code);
      assertThat(error.path("status").asInt()).isEqualTo(status);
      assertThat(error.path("type").asText()).endsWith(code);
      assertThat(error.path("title").asText()).isNotBlank();
      assertThat(error.path("detail").asText()).isNotBlank();
      assertThat(error.path("instance").asText()).isNotBlank();
      return error;
    } catch (java.io.IOException malformed) {
      throw new AssertionError(malformed);
    }
  }

  @Test
  void aRefusalAnswersItsStatusCodeAndFields() {
    JsonNode error =
        refused(
            program.postJson("/api/probe/work", "{\"subject\":\"r\",\"fail\":true}"),
            400,
            "ITSM-KRN-001");
    assertThat(error.path("fields").path("fail").asText()).isEqualTo("It says so.");
  }

  @Test
  void aRefusalIsFoundInACauseChain() {
    refused(program.get("/api/probe/fault/wrapped"), 403, "ITSM-KRN-015");
  }

  @Test
  void eachInvalidFieldIsNamed() {
    JsonNode error =
        refused(
            program.postJson("/api/probe/work", "{\"subject\":\"" + "x".repeat(41) + "\"}"),
            400,
            "ITSM-KRN-001");
    assertThat(error.path("fields").path("subject").asText()).isNotBlank();
  }

  @Test
  void malformedJsonIsRefused() {
    refused(program.postJson("/api/probe/work", "{\"subject\":"), 400, "ITSM-KRN-002");
    refused(program.postJson("/api/probe/work", ""), 400, "ITSM-KRN-002");
    refused(program.postJson("/api/probe/work", "[".repeat(5000)), 400, "ITSM-KRN-002");
  }

  @Test
  void anUnknownPropertyAndAWrongTypeAreNamed() {
    JsonNode unknown =
        refused(
            program.postJson("/api/probe/work", "{\"subject\":\"r\",\"approved\":true}"),
            400,
            "ITSM-KRN-001");
    assertThat(unknown.path("fields").has("approved")).isTrue();
    JsonNode wrong =
        refused(
            program.postJson("/api/probe/work", "{\"subject\":\"r\",\"pauseMillis\":\"soon\"}"),
            400,
            "ITSM-KRN-001");
    assertThat(wrong.path("fields").has("pauseMillis")).isTrue();
  }

  @Test
  void otherMediaTypesMethodsAndPathsAreRefused() {
    refused(
        program.send("POST", "/api/probe/work", "subject=r", "text/plain"), 415, "ITSM-KRN-004");
    refused(program.send("DELETE", "/api/probe/work", "", null), 405, "ITSM-KRN-007");
    refused(program.get("/api/nothing-here"), 404, "ITSM-KRN-006");
  }

  @Test
  void tenMegabytesAreRefused() {
    String body = "{\"subject\":\"" + "x".repeat(10 << 20) + "\"}";
    refused(program.postJson("/api/probe/work", body), 413, "ITSM-KRN-003");
  }

  @Test
  void aBodyOfUnstatedLengthIsCounted() {
    HttpResponse<String> answer =
        program.postChunked("/api/probe/work", "{\"subject\":\"", 2 << 20);
    refused(answer, 413, "ITSM-KRN-003");
  }

  @Test
  void lostRacesAnswerConflict() {
    refused(program.get("/api/probe/fault/stale"), 409, "ITSM-KRN-008");
    refused(program.get("/api/probe/fault/deadlock"), 409, "ITSM-KRN-008");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gone", "lost"})
  void aMissingDatabaseAnswersUnavailable(String kind) {
    HttpResponse<String> answer = program.get("/api/probe/fault/" + kind);
    refused(answer, 503, "ITSM-KRN-503");
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void aDefectAnswersNothingButAnId(CapturedOutput output) {
    JsonNode error = refused(program.get("/api/probe/fault/defect"), 500, "ITSM-KRN-500");
    assertThat(error.path("instance").asText()).startsWith("urn:uuid:");
    assertThat(output.getAll()).contains("Defect " + error.path("instance").asText().substring(9));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hung-up", "hung-up-meanwhile"})
  void whoHungUpIsAnsweredNothingAndNothingIsLogged(String kind, CapturedOutput output) {
    assertThat(program.get("/api/probe/fault/" + kind).body()).isEmpty();
    assertThat(output.getAll()).doesNotContain("Defect", "ClientAbortException");
  }

  @Test
  void aPersonSeesAPageInsteadOfJson() {
    Http browser = visitors.browser(port, visitors.holding(Roles.REQUESTER));
    HttpResponse<String> answer = browser.get("/nothing-here");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("<h1", "ITSM-KRN-006").doesNotContain("Exception");
  }
}
