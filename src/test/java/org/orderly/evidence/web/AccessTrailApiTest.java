package org.orderly.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.AccessManagement;
import org.orderly.identity.GroupManagement;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.orderly.identity.SubstituteManagement;
import org.orderly.identity.TokenManagement;
import org.orderly.identity.TokenScope;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderlyTest
class AccessTrailApiTest {

  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @Autowired IdentityManagement identity;
  @Autowired GroupManagement groups;
  @Autowired AccessManagement access;
  @Autowired TokenManagement tokens;
  @Autowired SubstituteManagement substitutes;
  @Autowired TestClock clock;
  @Autowired ObjectMapper mapper;
  @LocalServerPort int port;

  @Test
  void eachChangeOfAccessIsInTheTrailOnceWithWhoMadeIt() throws Exception {
    String administrator = visitors.holding(Roles.ADMINISTRATOR);
    String person = visitors.holding();
    String group = organisation.resolverGroup();
    Acting.as(
        Actor.person(administrator),
        () -> {
          identity.join(person, group);
          identity.join(person, group);
          groups.amend(group, "Team", person);
          groups.amend(group, "Team", person);
          groups.amend(group, "Team", null);
          identity.leave(person, group);
          identity.leave(person, group);
          long token =
              tokens
                  .issue(person, "x", TokenScope.READ, clock.instant().plus(Duration.ofDays(1)))
                  .token()
                  .id();
          tokens.revoke(person, token);
          tokens.revoke(person, token);
          LocalDate day = LocalDate.parse("2199-01-01");
          substitutes.end(substitutes.record(person, administrator, day, day, "On leave").id());
          access.generatePassword(person);
          identity.deactivate(person);
          identity.deactivate(person);
          identity.activate(person);
          return person;
        });

    List<String> kinds = new ArrayList<>();
    for (JsonNode entry : trail()) {
      if (entry.get("content").asText().contains(person)) {
        kinds.add(0, entry.get("kind").asText());
        assertThat(entry.get("actor").asText()).isEqualTo(administrator);
      }
    }
    assertThat(kinds)
        .containsExactly(
            "GroupJoined",
            "GroupLeadChanged",
            "GroupLeadChanged",
            "GroupLeft",
            "TokenIssued",
            "TokenRevoked",
            "SubstituteRecorded",
            "SubstituteEnded",
            "PasswordSet",
            "PersonDeactivated",
            "PersonActivated");
  }

  @Test
  void whatCameBeforeIsReadOn() throws Exception {
    visitors.holding(Roles.RESOLVER, Roles.SERVICE_DESK);
    JsonNode latest = trail();
    JsonNode before = read("?before=" + latest.get(0).get("id"));
    assertThat(before.get(0)).isEqualTo(latest.get(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {Roles.REQUESTER, Roles.SERVICE_DESK, Roles.PROGRAM})
  void nobodyButAuditorsAndAdministratorsReadsIt(String role) {
    Http other = visitors.program(port, visitors.holding(role));
    assertThat(other.get("/api/evidence/access").statusCode()).isEqualTo(403);
  }

  private JsonNode trail() throws Exception {
    return read("");
  }

  private JsonNode read(String query) throws Exception {
    Http auditor = visitors.program(port, visitors.holding(Roles.AUDITOR));
    return mapper.readTree(auditor.get("/api/evidence/access" + query).body());
  }
}
