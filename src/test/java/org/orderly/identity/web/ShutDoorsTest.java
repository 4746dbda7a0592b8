package org.orderly.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderlyTest
class ShutDoorsTest {

  private static final String FIRST_ADMINISTRATOR =
      "{\"profile\":{\"id\":\"eve\",\"firstName\":\"E\",\"lastName\":\"V\",\"email\":\"e@v\"},"
          + "\"credentials\":{\"password\":\"secret-secret\"}}";

  @Autowired Visitors visitors;
  @Autowired IdentityService engineIdentity;
  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/api/admin/setup/default/user/create",
        "/camunda/api/admin/%73etup/default/user/create",
        "/camunda/api/admin/setup/default/user/create/",
        "/camunda/app/admin/default/setup",
        "/camunda/app/admin/default/setup/",
        "/camunda/api/admin/auth/user/default/login/tasklist"
      })
  void theEnginesOwnUsersStayShutForEverybody(String path) {
    List<Http> visits =
        List.of(Http.at(port), visitors.browser(port, visitors.holding(Roles.ADMINISTRATOR)));
    for (Http visit : visits) {
      assertThat(visit.postJson(path, FIRST_ADMINISTRATOR).statusCode()).isIn(403, 404);
      assertThat(visit.get(path).statusCode()).isIn(403, 404);
    }
    assertThat(engineIdentity.createUserQuery().userId("eve").count()).isZero();
  }

  @Test
  void trickyPathsAreNotServed() {
    for (String path :
        List.of(
            "/camunda;x/api/admin/setup/default/user/create",
            "/camunda//api/engine/engine/",
            "/engine-rest;/task",
            "/engine-rest/..;/engine-rest/task",
            "/api/%2e%2e/admin/people")) {
      assertThat(Http.at(port).get(path).statusCode()).as(path).isIn(400, 401, 403, 404, 302);
    }
  }

  @Test
  void repairShopsNeedTheirRolesAndTasklistNeedsStaff() {
    Http requester = visitors.browser(port, visitors.holding(Roles.REQUESTER));
    assertThat(requester.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(403);
    Http agent = visitors.browser(port, visitors.holding(Roles.SERVICE_DESK));
    assertThat(agent.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
    assertThat(agent.get("/camunda/app/admin/default/").statusCode()).isEqualTo(403);
    assertThat(agent.get("/camunda/api/cockpit/plugin/base/default/x").statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin"})
  void whoSignsOutOfAWebappIsSentToOurSignIn(String app) {
    Http browser = visitors.browser(port, visitors.holding(Roles.ADMINISTRATOR));
    String script = "/camunda/api/" + app + "/plugin/sign-out/static/app/plugin.js";
    assertThat(browser.get(script).body()).contains("/sign-in?signed-out");
    assertThat(
            browser
                .send("POST", "/camunda/api/admin/auth/user/default/logout", "", null)
                .statusCode())
        .isEqualTo(200);
    assertThat(browser.get("/").statusCode()).isEqualTo(302);
  }
}
