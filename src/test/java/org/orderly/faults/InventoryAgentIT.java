package org.orderly.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.ServerProcess;

/**
 * Debian's fusioninventory-agent, unmodified, reports the very machine that the tests run on to the
 * packaged server (ADR 0067). Left out, and said so, where the agent is not installed: {@code
 * apt-get install fusioninventory-agent} as root.
 */
class InventoryAgentIT {

  private static final Path AGENT = Path.of("/usr/bin/fusioninventory-agent");
  private static final Pattern TOKEN = Pattern.compile("ord_[A-Za-z0-9_-]{43}");
  private static final String PERSON = "cora";
  private static final String DISK =
      "<?xml version=\"1.0\"?>\n<REQUEST><CONTENT><STORAGES><NAME>sdx</NAME><TYPE>disk</TYPE>"
          + "<SERIAL>TAKEN-OUT-1</SERIAL><SERIALNUMBER>TAKEN-OUT-1</SERIALNUMBER>"
          + "<DISKSIZE>1000</DISKSIZE></STORAGES><STORAGES><NAME>sdy</NAME><TYPE>disk</TYPE>"
          + "<SERIAL>LEFT-IN-1</SERIAL><SERIALNUMBER>LEFT-IN-1</SERIALNUMBER>"
          + "<DISKSIZE>1000</DISKSIZE></STORAGES></CONTENT></REQUEST>\n";

  @TempDir Path folder;

  private final ObjectMapper mapper = new ObjectMapper();
  private ServerProcess server;
  private Http reader;

  @Test
  void thisMachineShowsUpAndADiskThatIsTakenOutShowsInItsHistory() throws Exception {
    assumeTrue(Files.isExecutable(AGENT), "There is no " + AGENT + ": the agent is not tried");
    Path disks = Files.writeString(folder.resolve("disks.xml"), DISK);
    try (ServerProcess started =
        ServerProcess.start(ServerProcess.jar(), folder, Map.of()).awaitHealthy()) {
      server = started;
      String password = password();
      reader = Http.at(server.port()).signIn(PERSON, password);
      String token = token(password);
      report(token, disks);
      JsonNode machine = machine();
      assertThat(machine.path("components").path("software").size()).isGreaterThan(50);
      assertThat(machine.path("components").path("address").size()).isPositive();
      assertThat(machine.path("components").path("disk").findValuesAsText("key"))
          .contains("TAKEN-OUT-1", "LEFT-IN-1");
      assertThat(machine.path("attributes").path("memory").asLong()).isPositive();
      System.out.printf(
          "The agent's machine: class %s, %d programs, %d disks, %d addresses%n",
          machine.path("class").asText(),
          machine.path("components").path("software").size(),
          machine.path("components").path("disk").size(),
          machine.path("components").path("address").size());

      report(token, disks);
      assertThat(history(machine)).hasSize(1);

      Files.writeString(
          disks, DISK.replaceFirst("<STORAGES>(?:(?!</STORAGES>).)*TAKEN-OUT.*?</STORAGES>", ""));
      report(token, disks);
      JsonNode latest = history(machine).get(0);
      assertThat(history(machine)).hasSize(2);
      assertThat(latest.path("components").findValuesAsText("key")).containsExactly("TAKEN-OUT-1");
    }
  }

  private String password() throws IOException {
    return Files.readAllLines(folder.resolve("data").resolve("people.txt")).stream()
        .map(line -> line.strip().split(" +"))
        .filter(words -> words[0].equals(PERSON))
        .findAny()
        .orElseThrow()[1];
  }

  private String token(String password) {
    HttpResponse<String> issued =
        reader.form(
            "/me/tokens",
            "/me/tokens",
            Map.of("name", "agent", "scope", "INVENTORY", "days", "30", "password", password));
    Matcher token = TOKEN.matcher(issued.body());
    assertThat(token.find()).as(issued.body()).isTrue();
    return token.group();
  }

  private void report(String token, Path disks) throws IOException, InterruptedException {
    Path log = folder.resolve("agent.log");
    Process agent =
        new ProcessBuilder(
                List.of(
                    AGENT.toString(),
                    "--config=none",
                    "--server=" + server.at("/api/inventory"),
                    "--user=" + PERSON,
                    "--password=" + token,
                    "--tasks=inventory",
                    "--no-category=process,environment",
                    "--additional-content=" + disks,
                    "--debug"))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(agent.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(agent.exitValue()).as(Files.readString(log)).isZero();
    assertThat(Files.readString(log)).doesNotContain("[error]");
  }

  /** Items of the sample organisation have owners; nobody answers yet for what an agent found. */
  private JsonNode machine() throws IOException {
    JsonNode page = json("/api/configuration-items?class=hardware&size=100");
    List<String> found = new ArrayList<>();
    for (JsonNode item : page.path("items")) {
      if (item.path("owner").isNull()) {
        found.add(item.path("number").asText());
      }
    }
    assertThat(found).as(page.toString()).hasSize(1);
    return json("/api/configuration-items/" + found.get(0));
  }

  private JsonNode history(JsonNode machine) throws IOException {
    return json("/api/configuration-items/" + machine.path("number").asText() + "/history");
  }

  private JsonNode json(String path) throws IOException {
    HttpResponse<String> answer = reader.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return mapper.readTree(answer.body());
  }
}
