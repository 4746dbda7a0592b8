package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdentifierTest {

  @Test
  void identifiersFollowFromAttributesAndAddresses() {
    ItemFacts facts =
        new ItemFacts(
            Map.of(
                "name", "Web 1",
                "serial", "ABC-123",
                "attributes.hostName", "web1.example.org",
                "attributes.mac", "00:53:00:00:00:01"));
    assertThat(
            Identifier.of(
                facts,
                List.of(
                    Map.of("mac", "00-53-00-00-00-02"),
                    Map.of("mac", "00:00:00:00:00:00"),
                    Map.of("mac", "nonsense"),
                    Map.of("ip", "192.0.2.1"))))
        .containsExactlyInAnyOrder(
            new Identifier(IdentifierKind.NAME, "web1.example.org"),
            new Identifier(IdentifierKind.MAC, "00:53:00:00:00:01"),
            new Identifier(IdentifierKind.MAC, "00:53:00:00:00:02"));
  }

  @Test
  void aLongIdentifierIsCutOffWhereACharacterEnds() {
    String value = IdentifierKind.NAME.normal("x".repeat(189) + "𝄞𝄞");
    assertThat(value).isEqualTo("x".repeat(189) + "𝄞");
  }
}
