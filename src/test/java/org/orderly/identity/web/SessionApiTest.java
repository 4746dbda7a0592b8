package org.orderly.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderlyTest
class SessionApiTest {

  @Autowired Visitors visitors;
  @Autowired ObjectMapper mapper;
  @LocalServerPort int port;

  @Test
  void aSessionTellsWhoIsSignedInAndWhatAChangeIsSentWith() throws Exception {
    String person = visitors.holding(Roles.SERVICE_DESK);
    Http browser = visitors.browser(port, person);
    JsonNode session = mapper.readTree(browser.get("/api/session").body());
    assertThat(session.get("person").asText()).isEqualTo(person);

    String path = "/api/incidents/INC999999999999/journal";
    assertThat(browser.postJson(path, "{}").statusCode()).isEqualTo(403);
    browser.with(session.get("csrfHeader").asText(), session.get("csrf").asText());
    assertThat(browser.postJson(path, "{}").statusCode()).isNotEqualTo(403);
  }

  @Test
  void nobodyHasNoSession() {
    assertThat(Http.at(port).get("/api/session").statusCode()).isEqualTo(401);
  }
}
