package org.orderly.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderlyTest
class WebappLookTest {

  @Autowired Visitors visitors;
  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin"})
  void eachWebappCarriesTheProductsNameAndNoBannerOfItsVendor(String app) {
    Http browser = visitors.browser(port, visitors.holding(Roles.ADMINISTRATOR));
    assertThat(browser.get("/camunda/app/" + app + "/styles/user-styles.css").body())
        .contains(".ce-eol-banner", "display: none");
    assertThat(browser.get("/camunda/app/" + app + "/scripts/config.js").body())
        .contains("vendor: 'Orderly'");
  }
}
