package org.orderly.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.orderly.catalogue.Criticality;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.kernel.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderlyTest
class NameApiTest {

  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @LocalServerPort int port;

  @Test
  void staffLookUpTheNamesBehindKeys() {
    Actor person = organisation.requester();
    String group = organisation.resolverGroup();
    String service = organisation.service(Criticality.GOLD, group);
    String path =
        "/api/names?person="
            + person.key()
            + "&person=nobody&group="
            + group
            + "&service="
            + service;
    assertThat(visitors.program(port, visitors.holding(Roles.RESOLVER)).get(path).body())
        .isEqualTo(
            "{\"people\":{\"%s\":\"The requester %s\"},\"groups\":{\"%s\":\"Group %s\"},\"services\":{\"%s\":\"Service %s\"}}"
                .formatted(person.key(), person.key(), group, group, service, service));
    assertThat(visitors.program(port, visitors.holding(Roles.REQUESTER)).get(path).statusCode())
        .isEqualTo(403);
  }

  @Test
  void moreThanAHundredAreRefused() {
    String path = "/api/names?person=" + String.join(",", keys(101));
    assertThat(visitors.program(port, visitors.holding(Roles.RESOLVER)).get(path).statusCode())
        .isEqualTo(400);
  }

  private static java.util.List<String> keys(int count) {
    return java.util.stream.IntStream.range(0, count).mapToObj(i -> "p" + i).toList();
  }
}
