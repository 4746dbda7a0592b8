package org.orderly.faults;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.ServerProcess;

/** A person of the sample organisation, signed in to a server in try mode. */
record Visit(ServerProcess server, String cookies, String csrf) {

  /** A service of the sample organisation. */
  static final String SERVICE = "mail";

  private static final String PERSON = "rita";

  /** Signs in with the password that the try mode keeps in its folder. */
  static Visit to(ServerProcess server, Path data) throws IOException {
    return of(PERSON, server, data);
  }

  /** Signs in as this person of the sample organisation. */
  static Visit of(String person, ServerProcess server, Path data) throws IOException {
    String password =
        Files.readAllLines(data.resolve("people.txt")).stream()
            .map(line -> line.strip().split(" +"))
            .filter(words -> words[0].equals(person))
            .findAny()
            .orElseThrow()[1];
    Http browser = Http.at(server.port()).signIn(person, password);
    String csrf = browser.csrf("/");
    String cookies =
        browser.cookies().getCookieStore().getCookies().stream()
            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    return new Visit(server, cookies, csrf);
  }

  /** The same session on the server after its restart. */
  Visit on(ServerProcess restarted) {
    return new Visit(restarted, cookies, csrf);
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.at(path))
        .header("Cookie", cookies)
        .header("X-CSRF-TOKEN", csrf);
  }
}
