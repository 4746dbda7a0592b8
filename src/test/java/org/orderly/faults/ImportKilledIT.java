package org.orderly.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.orderly.fixtures.ServerProcess;

/**
 * Kills the server in the middle of an import: started anew it goes on by itself and ends as a
 * clean run does (ADR 0068). Only by {@code mvn -Pfaults verify}, where {@code -Dlines=N} says how
 * many lines; in every build {@code ImportSequenceTest} kills an import in each of its parts.
 */
@EnabledIfSystemProperty(named = "orderly.faults", matches = "true")
class ImportKilledIT {

  private static final int LINES = Integer.getInteger("lines", 8_000);
  private static final String PERSON = "cora";

  @TempDir Path folder;

  private final ObjectMapper mapper = new ObjectMapper();
  private Visit visit;

  @Test
  void anImportThatWasKilledGoesOnAndMakesNothingTwice() throws Exception {
    ServerProcess server = start();
    visit = Visit.of(PERSON, server, folder.resolve("data"));
    String run = path(send());
    awaited(run, shown -> shown.path("state").asText().equals("checked"));
    assertThat(get(run).path("dryRun").path("created").asInt()).isEqualTo(LINES);
    post(run + "/start");
    awaited(run, shown -> shown.path("result").path("done").asInt() >= 1_000);
    server.kill();
    try (ServerProcess again = start()) {
      visit = visit.on(again);
      int before = get(run).path("result").path("done").asInt();
      JsonNode done = awaited(run, shown -> shown.path("state").asText().equals("done"));
      assertThat(done.path("result").path("created").asInt()).isEqualTo(LINES);
      assertThat(done.path("result").path("done").asInt()).isEqualTo(LINES);
      assertThat(done.path("result").path("refused").asInt()).isZero();
      String repeated = path(send());
      awaited(repeated, shown -> shown.path("state").asText().equals("checked"));
      assertThat(get(repeated).path("dryRun").path("unchanged").asInt()).isEqualTo(LINES);
      System.out.printf("Killed after %d of %d lines; all are in once.%n", before, LINES);
    }
  }

  private ServerProcess start() {
    return ServerProcess.start(ServerProcess.jar(), folder, Map.of()).awaitHealthy();
  }

  private HttpResponse<String> send() {
    String lines =
        IntStream.range(0, LINES)
            .mapToObj(n -> "server,srv-%d,SN%d,%d%n".formatted(n, 1_000_000 + n, 1_024 + n))
            .collect(Collectors.joining());
    String body =
        "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"servers.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\nclass,name,serial,memory\n"
            + lines
            + "\r\n--part--\r\n";
    HttpResponse<String> answer =
        visit
            .server()
            .send(
                visit
                    .request("/api/imports")
                    .header("Content-Type", "multipart/form-data; boundary=part")
                    .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                    .build());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer;
  }

  private static String path(HttpResponse<String> created) {
    return created
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("^https?://[^/]+", "");
  }

  private void post(String path) {
    HttpResponse<String> answer =
        visit.server().send(visit.request(path).POST(HttpRequest.BodyPublishers.noBody()).build());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private JsonNode get(String path) {
    HttpResponse<String> answer = visit.server().send(visit.request(path).GET().build());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    try {
      return mapper.readTree(answer.body());
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  private JsonNode awaited(String path, Predicate<JsonNode> enough) {
    return await()
        .atMost(Duration.ofMinutes(5))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> get(path), enough::test);
  }
}
