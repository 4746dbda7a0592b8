package org.orderly.servicelevel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.orderly.fixtures.Http;

/** Keeps agreements over HTTP as a service level manager's program does. */
public record AgreementDoor(Http http) {

  private static final String PATH = "/api/agreements";
  private static final ObjectMapper JSON = new ObjectMapper();

  public HttpResponse<String> draft(AgreementBodies body) {
    return http.postJson(PATH, body.json());
  }

  public HttpResponse<String> next(String key, AgreementBodies body) {
    return http.postJson(PATH + "/" + key + "/versions", body.json());
  }

  /** Agrees to the draft with all that the alignment check finds. */
  public HttpResponse<String> agree(String key) {
    String ids =
        StreamSupport.stream(json(alignment(key)).spliterator(), false)
            .map(finding -> "\"" + finding.get("id").asText() + "\"")
            .collect(Collectors.joining(",", "[", "]"));
    return http.postJson(PATH + "/" + key + "/agreement", "{\"confirmed\":" + ids + "}");
  }

  public HttpResponse<String> end(String key, Object lastDay) {
    return http.postJson(
        PATH + "/" + key + "/end", "{\"lastDay\":\"" + lastDay + "\",\"reason\":\"Moved on\"}");
  }

  /** Drafts and agrees. */
  public void agreed(String key, AgreementBodies body) {
    assertThat(ok(draft(body)).statusCode()).isEqualTo(201);
    ok(agree(key));
  }

  public HttpResponse<String> alignment(String key) {
    return ok(http.get(PATH + "/" + key + "/alignment"));
  }

  public List<String> sentences(String key) {
    return StreamSupport.stream(json(alignment(key)).spliterator(), false)
        .map(finding -> finding.get("sentence").asText())
        .toList();
  }

  public JsonNode one(String key) {
    return json(ok(http.get(PATH + "/" + key)));
  }

  public static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException defect) {
      throw new IllegalStateException(answer.body(), defect);
    }
  }

  public static HttpResponse<String> ok(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return answer;
  }
}
