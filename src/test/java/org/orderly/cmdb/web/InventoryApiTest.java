package org.orderly.cmdb.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.cmdb.MachineReport.zlib;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.cmdb.ComponentKind;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.IdentifierKind;
import org.orderly.cmdb.ItemComponent;
import org.orderly.cmdb.ItemHistoryEntry;
import org.orderly.cmdb.ItemHistoryManagement;
import org.orderly.cmdb.ItemView;
import org.orderly.cmdb.MachineReport;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.identity.TokenScope;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The door of inventory agents. */
@OrderlyTest
class InventoryApiTest {

  private static final String ZLIB = "application/x-compress-zlib";
  private static final String PATH = "/api/inventory";
  private static final String PROLOG =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<REQUEST>\n  <DEVICEID>pc-1</DEVICEID>\n"
          + "  <QUERY>PROLOG</QUERY>\n  <TOKEN>12345678</TOKEN>\n</REQUEST>\n";
  private static final String CONTACT =
      "{\"action\":\"contact\",\"deviceid\":\"pc-1\",\"enabled-tasks\":[\"inventory\"]}";

  @Autowired Visitors visitors;
  @Autowired ConfigurationManagement configuration;
  @Autowired ItemHistoryManagement histories;
  @LocalServerPort int port;

  private final String name = Organisation.unique("machine");
  private final String serial = Organisation.unique("sn");
  private String program;
  private Http agent;

  @BeforeEach
  void anAgent() {
    program = visitors.holding(Roles.PROGRAM);
    agent = bearing(visitors.token(program, TokenScope.INVENTORY));
  }

  private Http bearing(String token) {
    return Http.at(port).with("Authorization", "Bearer " + token);
  }

  private MachineReport machine() {
    return MachineReport.server(name, serial);
  }

  private HttpResponse<String> send(MachineReport report) {
    return agent.post(PATH, zlib(report.xml()), ZLIB);
  }

  private static HttpResponse<String> ok(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private List<RecordNumber> found(String serialNumber) {
    return configuration
        .identified(IdentifierKind.SERIAL, List.of(serialNumber))
        .getOrDefault(serialNumber, List.of());
  }

  private RecordNumber only() {
    assertThat(found(serial)).hasSize(1);
    return found(serial).get(0);
  }

  @Test
  void anAgentWithoutCredentialsIsToldToShowThemByBasic() {
    HttpResponse<String> nobody = Http.at(port).post(PATH, zlib(PROLOG), ZLIB);
    assertThat(nobody.statusCode()).isEqualTo(401);
    assertThat(nobody.headers().firstValue("WWW-Authenticate")).hasValue("Basic realm=\"Orderly\"");
    String pair = program + ":" + visitors.token(program, TokenScope.INVENTORY);
    Http basic =
        Http.at(port)
            .with(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    ok(basic.post(PATH, zlib(PROLOG), ZLIB));
  }

  @Test
  void aTokenForInventoriesOpensThisDoorAloneAndNoOtherTokenDoes() {
    assertThat(agent.get("/api/session").statusCode()).isEqualTo(403);
    assertThat(agent.postJson("/api/probe/work", "{}").body()).contains("inventories only");
    Http writing = bearing(visitors.token(program, TokenScope.WRITE));
    assertThat(writing.post(PATH, zlib(PROLOG), ZLIB).statusCode()).isEqualTo(403);
    String requester = visitors.holding(Roles.REQUESTER);
    Http outsider = bearing(visitors.token(requester, TokenScope.INVENTORY));
    assertThat(outsider.post(PATH, zlib(PROLOG), ZLIB).statusCode()).isEqualTo(403);
    Http signedIn = visitors.browser(port, visitors.holding(Roles.ADMINISTRATOR));
    assertThat(signedIn.post(PATH, zlib(PROLOG), ZLIB).statusCode()).isEqualTo(403);
  }

  @Test
  void aPrologIsAnsweredInXmlAndAContactInJson() {
    HttpResponse<String> prolog = ok(agent.post(PATH, zlib(PROLOG), ZLIB));
    assertThat(prolog.headers().firstValue("Content-Type").orElseThrow()).contains("xml");
    assertThat(prolog.body())
        .contains("<REPLY>", "<RESPONSE>SEND</RESPONSE>", "<PROLOG_FREQ>24</PROLOG_FREQ>");
    HttpResponse<String> contact = ok(agent.post(PATH, zlib(CONTACT), ZLIB));
    assertThat(contact.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(contact.body()).contains("\"status\":\"ok\"", "\"expiration\":24", "\"inventory\"");
  }

  @Test
  void glpisAgentIsAnsweredInJsonWhereItBeginsInXml() {
    Http glpi = agent.with("GLPI-Agent-ID", "11111111-2222-3333-4444-555555555555");
    assertThat(ok(glpi.post(PATH, zlib(PROLOG), ZLIB)).body()).startsWith("{\"status\":\"ok\"");
  }

  @Test
  void anInventoryShowsUpAsAMachineWithItsParts() {
    assertThat(ok(send(machine())).body()).contains("<RESPONSE>SEND</RESPONSE>");
    ItemView item = configuration.item(only());
    assertThat(item.facts().itemClass()).isEqualTo("server");
    assertThat(item.facts().name()).isEqualTo(name);
    assertThat(item.facts().attribute("memory")).isEqualTo("32094");
    assertThat(item.source()).isEqualTo("inventory");
    assertThat(item.lastSeenAt()).isNotNull();
    Map<ComponentKind, List<ItemComponent>> parts = configuration.components(item.number(), null);
    assertThat(parts.get(ComponentKind.DISK)).hasSize(2);
    assertThat(parts.get(ComponentKind.SOFTWARE))
        .extracting(part -> part.facts().get("name"))
        .containsExactly("bash", "openssl");
    assertThat(parts.get(ComponentKind.ADDRESS))
        .singleElement()
        .satisfies(part -> assertThat(part.facts()).containsEntry("address", "192.0.2.17"));
  }

  @Test
  void sentTwiceInEitherProtocolNothingChanges() {
    ok(send(machine()));
    ItemView before = configuration.item(only());
    ok(send(machine()));
    HttpResponse<String> json = ok(agent.post(PATH, zlib(machine().json()), ZLIB));
    assertThat(json.body()).contains("\"item\":\"" + before.number() + "\"");
    assertThat(configuration.item(only()).revision()).isEqualTo(before.revision());
    assertThat(histories.history(before.number(), Long.MAX_VALUE, 10)).hasSize(1);
  }

  @Test
  void aDiskThatWasTakenOutShowsInTheHistory() {
    ok(send(machine()));
    ok(send(machine().without("STORAGES", "SERIALNUMBER", "D2-" + serial)));
    List<ItemHistoryEntry> history = histories.history(only(), Long.MAX_VALUE, 10);
    assertThat(history).hasSize(2);
    assertThat(history.get(0).components())
        .singleElement()
        .satisfies(
            gone -> {
              assertThat(gone.key()).isEqualTo("D2-" + serial);
              assertThat(gone.after()).isNull();
            });
    assertThat(history.get(0).fields()).isEmpty();
  }

  @Test
  void aCopyOfAMachineIsAnotherMachine() {
    ok(send(machine()));
    String other = Organisation.unique("sn");
    MachineReport copy = machine().set("BIOS", "SSN", other).set("HARDWARE", "NAME", name + "-b");
    copy.without("NETWORKS", "DESCRIPTION", "eth0");
    ok(send(copy));
    ok(send(copy));
    assertThat(found(serial)).hasSize(1);
    assertThat(found(other)).hasSize(1);
    ok(send(machine()));
    assertThat(configuration.item(only()).facts().name()).isEqualTo(name);
  }

  @Test
  void whatBelongsToTwoItemsIsRefusedAndNamesThem() {
    String other = Organisation.unique("sn");
    String otherName = Organisation.unique("machine");
    ok(send(machine()));
    ok(send(MachineReport.server(otherName, other)));
    MachineReport mixed = machine().set("BIOS", "SSN", other);
    HttpResponse<String> refused = send(mixed);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body())
        .contains("<ERROR>", "ITSM-INV-010", only().value(), found(other).get(0).value());
  }

  @Test
  void textOfWhoeverMeansIllIsTextAndTooLongNamesAreRefused() {
    String script = "<script>" + serial + "</script>";
    ok(send(machine().set("HARDWARE", "NAME", script)));
    assertThat(configuration.item(only()).facts().name()).isEqualTo(script);
    HttpResponse<String> refused = send(machine().set("HARDWARE", "NAME", "x".repeat(10_000)));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("ITSM-INV-009", "160");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<REQUEST><CONTENT></REQUEST>",
        "<!DOCTYPE R [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><REQUEST><DEVICEID>&e;</DEVICEID>"
            + "</REQUEST>",
        "<REQUEST><QUERY>SNMPQUERY</QUERY><DEVICEID>x</DEVICEID></REQUEST>",
        "<REQUEST><QUERY>INVENTORY</QUERY></REQUEST>",
      })
  void badXmlIsRefusedInXml(String document) {
    HttpResponse<String> refused = agent.post(PATH, zlib(document), ZLIB);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).startsWith("<?xml").contains("<REPLY><ERROR>ITSM-INV-");
    assertThat(refused.body()).doesNotContain("root:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"content\":", "{\"action\":\"deploy\",\"deviceid\":\"x\"}", "{}"})
  void badJsonIsRefusedInJson(String document) {
    HttpResponse<String> refused = agent.post(PATH, zlib(document), ZLIB);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("\"status\":\"error\"", "ITSM-INV-");
  }

  @Test
  void fiftyMegabytesAreRefusedPackedOrNot() throws IOException {
    assertThat(announced(50 << 20)).contains(" 413 ");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflating = new DeflaterOutputStream(packed)) {
      deflating.write("<REQUEST><CONTENT><BIOS><SSN>".getBytes(StandardCharsets.UTF_8));
      for (int megabyte = 0; megabyte < 50; megabyte++) {
        deflating.write("x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8));
      }
    }
    HttpResponse<String> bomb = agent.post(PATH, packed.toByteArray(), ZLIB);
    assertThat(bomb.statusCode()).isEqualTo(413);
    assertThat(bomb.body()).contains("<ERROR>ITSM-INV-008");
  }

  /** The first line of the answer to somebody who announces so many bytes and sends none. */
  private String announced(int bytes) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      String head =
          "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Type:"
              + " application/xml\r\nContent-Length: %d\r\n\r\n";
      String token = visitors.token(program, TokenScope.INVENTORY);
      socket
          .getOutputStream()
          .write(head.formatted(PATH, token, bytes).getBytes(StandardCharsets.US_ASCII));
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
          .readLine();
    }
  }

  @Test
  void oneMachineThatIsReportedManyTimesAtOnceIsOneItem() {
    byte[] body = zlib(machine().xml());
    List<CompletableFuture<Integer>> sent =
        IntStream.range(0, 6)
            .mapToObj(
                n ->
                    CompletableFuture.supplyAsync(
                        () -> agent.post(PATH, body, ZLIB).statusCode(),
                        task -> new Thread(task, "agent").start()))
            .toList();
    assertThat(sent).extracting(CompletableFuture::join).containsOnly(200);
    assertThat(histories.history(only(), Long.MAX_VALUE, 10)).hasSize(1);
  }
}
