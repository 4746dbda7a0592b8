package org.orderly.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.ServerProcess;

/** The packaged jar as somebody tries it, in a folder with a space in its name. */
class TryModeIT {

  private static final int ENDED_BY_TERM = 143;

  @TempDir Path folder;

  @Test
  void jarAloneIsEnoughToSignIn() throws IOException {
    Path data = folder.resolve("all data");
    Map<String, String> settings = Map.of("ORDERLY_DATA", "all data");
    try (ServerProcess server = ServerProcess.start(ServerProcess.jar(), folder, settings)) {
      server.awaitHealthy();
      assertThat(server.output().lines().findFirst().orElseThrow())
          .contains("try mode", data.toRealPath().toString());
      Path people = data.resolve("people.txt");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(people)))
          .isEqualTo("rw-------");
      String[] ada = find(people, "ada").split(" +");
      Http browser = Http.at(server.port()).signIn(ada[0], ada[1]);
      assertThat(browser.get("/agreements/brightwater-mail").body())
          .contains("Version 1, Agreed", "0 of 200 incidents");
      assertThat(browser.get("/agreements/mail-team-mail").statusCode()).isEqualTo(200);
      assertThat(browser.get("/suppliers/northern-hosting").body()).contains("mail-hosting@1");
      assertThat(browser.get("/changes").body())
          .contains("Renew the certificate of web mail", "Give room booking a machine of its own");
      assertThat(browser.get("/changes?state=new").body())
          .contains("Replace core-switch-1")
          .doesNotContain("Renew the certificate of web mail");
      assertThat(browser.get("/change-templates/more-room-for-files").body()).contains("In force");
      assertNotReachableFromOutside(server.port());
      assertSecondServerIsRefused(settings);
      assertThat(server.stop()).isEqualTo(ENDED_BY_TERM);
      assertThat(server.output()).contains("Graceful shutdown complete");
      assertThat(data.resolve("mariadb.pid")).doesNotExist();
      assertThat(Files.readString(data.resolve("mariadb.log"))).contains("Shutdown complete");
    }
  }

  @Test
  void unknownCommandIsAnsweredByTheListOfCommands() {
    try (ServerProcess command =
        ServerProcess.start(ServerProcess.jar("fly-to-the-moon"), folder, Map.of())) {
      assertThat(command.awaitExit()).isEqualTo(2);
      assertThat(command.output()).contains("fly-to-the-moon", "Commands:", "check-invariants");
      assertThat(folder.resolve("data")).doesNotExist();
    }
  }

  private void assertSecondServerIsRefused(Map<String, String> settings) {
    try (ServerProcess second = ServerProcess.start(ServerProcess.jar(), folder, settings)) {
      assertThat(second.awaitExit()).isEqualTo(2);
      assertThat(second.output()).contains("Another server runs in").hasLineCount(1);
    }
  }

  private static void assertNotReachableFromOutside(int port) throws IOException {
    List<InetAddress> outside =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
            .toList();
    assertThat(outside).noneMatch(address -> reachable(address, port));
  }

  private static boolean reachable(InetAddress address, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 2000);
      return true;
    } catch (IOException refused) {
      return false;
    }
  }

  private static String find(Path people, String key) throws IOException {
    try (Stream<String> lines = Files.lines(people)) {
      return lines.filter(line -> line.startsWith(key + " ")).findAny().orElseThrow();
    }
  }
}
