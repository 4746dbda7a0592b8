package org.orderly.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The navigation: links by what people do, each for those whom it is for. */
@OrderlyTest
class NavigationTest {

  private static final Pattern BAR = Pattern.compile("<header.*?</header>", Pattern.DOTALL);

  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @LocalServerPort int port;

  private String bar(String path, String... roles) {
    String page = visitors.browser(port, visitors.holding(roles)).get(path).body();
    return BAR.matcher(page).results().findFirst().orElseThrow().group();
  }

  @Test
  void staffFindLinksUnderWhatTheyDo() {
    assertThat(bar("/", Roles.SERVICE_DESK))
        .containsSubsequence(
            "<summary", ">Work<", "/incidents", "/incidents/all", "/camunda/app/tasklist")
        .containsSubsequence(">Services<", "/service-levels", "/agreements", "/calendars")
        .doesNotContain("/admin/", "/camunda/app/cockpit");
  }

  @Test
  void administratorsAndOperatorsFindTheirs() {
    assertThat(bar("/", Roles.ADMINISTRATOR))
        .containsSubsequence(">Administration<", "/admin/failed-jobs", "/admin/people")
        .contains("/camunda/app/cockpit");
    assertThat(bar("/", Roles.OPERATIONS)).doesNotContain("/admin/people");
  }

  @Test
  void aGroupOfOneLinkIsThatLink() {
    assertThat(bar("/", Roles.REQUESTER))
        .contains("href=\"/incidents\"")
        .doesNotContain("<summary", "tasklist");
  }

  @Test
  void whoeverIsInAResolverGroupAloneIsStaffToo() {
    assertThat(bar("/", organisation.resolverGroup())).contains("/camunda/app/tasklist");
  }

  @Test
  void thePageThatIsShownIsMarked() {
    assertThat(bar("/incidents/all", Roles.SERVICE_DESK))
        .containsOnlyOnce("aria-current")
        .containsPattern("href=\"/incidents/all\"[^>]*aria-current=\"page\"");
    assertThat(bar("/me", Roles.SERVICE_DESK)).doesNotContain("aria-current");
  }
}
