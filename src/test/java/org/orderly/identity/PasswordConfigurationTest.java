package org.orderly.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordConfigurationTest {

  @Test
  void eachGuessCostsAThousandRounds() {
    assertThat(new PasswordConfiguration().passwords().encode("any that fits"))
        .startsWith("$2a$10$");
  }
}
