package org.orderly.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderlyTest
class WebappNonceTest {

  private static final Pattern PROMISED = Pattern.compile("'nonce-([^']+)'");
  private static final Pattern CARRIED = Pattern.compile("nonce=\"([^\"]*)\"");

  @Autowired Visitors visitors;
  @LocalServerPort int port;

  @Test
  void pagesServedAtOnceEachCarryTheNonceOfTheirOwnPolicy() {
    Http agent = visitors.browser(port, visitors.holding(Roles.SERVICE_DESK));
    List<HttpResponse<String>> pages =
        IntStream.range(0, 60)
            .mapToObj(
                n ->
                    CompletableFuture.supplyAsync(
                        () -> agent.get("/camunda/app/tasklist/default/")))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(pages).allSatisfy(WebappNonceTest::agrees);
  }

  private static void agrees(HttpResponse<String> page) {
    assertThat(page.statusCode()).isEqualTo(200);
    Matcher promised =
        PROMISED.matcher(page.headers().firstValue("Content-Security-Policy").orElseThrow());
    assertThat(promised.find()).isTrue();
    List<String> carried =
        CARRIED.matcher(page.body()).results().map(nonce -> nonce.group(1)).toList();
    assertThat(carried).hasSizeGreaterThan(2).containsOnly(promised.group(1));
  }
}
