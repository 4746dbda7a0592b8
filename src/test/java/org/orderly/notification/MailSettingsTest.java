package org.orderly.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.kernel.RuleViolation;

class MailSettingsTest {

  private static MailSettings settings(boolean textsShown) {
    return new MailSettings(
        "desk@example.org",
        "Desk",
        URI.create("https://desk.example.org/it/"),
        "en",
        ZoneOffset.UTC,
        true,
        true,
        Duration.ofSeconds(5),
        Duration.ofDays(90),
        textsShown);
  }

  @Test
  void whatPeopleAreToldIsNotShownToAdministratorsOfARealServer() {
    NotificationManagement notifications =
        new NotificationManagement(null, null, null, null, null, null, settings(false), null);
    assertThatThrownBy(() -> notifications.letter(1))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.rule()).isEqualTo(NotificationRule.TEXT_HIDDEN));
  }

  @Test
  void linksBeginWithTheAddressThatPeopleUse() {
    assertThat(settings(true).link("/incidents/INC000001"))
        .isEqualTo("https://desk.example.org/it/incidents/INC000001");
    assertThat(settings(true).domain()).isEqualTo("example.org");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "desk", "a@b\r\nBcc: c@d", "Desk <desk@example.org>", "a@b, c@d"})
  void aSenderThatIsNoAddressStopsTheStart(String sender) {
    assertThatThrownBy(
            () ->
                new MailSettings(
                    sender,
                    "Desk",
                    URI.create("http://x"),
                    "en",
                    ZoneOffset.UTC,
                    true,
                    true,
                    Duration.ofSeconds(5),
                    Duration.ofDays(90),
                    true))
        .hasMessageContaining("orderly.mail.sender");
  }

  @Test
  void pausesGrowAndDifferByAFifthAtMost() {
    Steps least = new Steps(bound -> 0, Duration.ofSeconds(10), Duration.ofSeconds(50));
    Steps most = new Steps(bound -> bound - 1, Duration.ofSeconds(10), Duration.ofSeconds(50));
    assertThat(least.after(1)).isEqualTo(Duration.ofSeconds(8));
    assertThat(most.after(1)).isEqualTo(Duration.ofSeconds(12));
    assertThat(least.after(2)).isEqualTo(Duration.ofSeconds(40));
    assertThat(most.after(99)).isEqualTo(Duration.ofSeconds(60));
  }
}
