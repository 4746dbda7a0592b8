package org.orderly.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.Visitors;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderlyTest
class HomePageTest {

  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @Autowired IncidentManagement incidents;
  @Autowired TaskManagement tasks;
  @Autowired TestClock clock;
  @LocalServerPort int port;

  private IncidentDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
  }

  private String home(Actor person) {
    return visitors.browser(port, person.key()).get("/").body();
  }

  @Test
  void aRequesterSeesWhatIsOpenAndWhatAwaitsTheirAnswer() {
    assertThat(home(desk.caller)).contains("Nothing is disturbed.");
    RecordNumber resolved = desk.resolved();
    RecordNumber worked = desk.claimed();
    assertThat(home(desk.caller))
        .contains(worked + " Mail is slow", resolved + " Mail is slow")
        .containsOnlyOnce("Please confirm the resolution")
        .doesNotContain("Nothing is disturbed.", "Your work");
  }

  @Test
  void whatIsClosedIsNotShown() {
    RecordNumber number = desk.resolved();
    desk.complete(number, IncidentDesk.CONFIRM, desk.caller, Map.of("confirmed", "yes"));
    assertThat(home(desk.caller)).doesNotContain(number.value());
  }

  @Test
  void fiveAreShownAndTheRestIsCounted() {
    for (int n = 0; n < 6; n++) {
      desk.report();
    }
    assertThat(home(desk.caller)).contains("See all 6");
  }

  @Test
  void aResolverSeesHowMuchWaitsInTheInbox() {
    desk.claimed();
    desk.classified();
    desk.classified();
    String page = home(desk.resolver).replaceAll("\\s*<[^>]*>\\s*", "|").replaceAll("\\|+", "|");
    assertThat(page).contains("|My tasks|1|", "|My groups&#39; tasks|2|");
  }
}
