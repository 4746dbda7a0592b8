package org.orderly.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.Accessibility;
import org.orderly.fixtures.Browser;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.identity.Roles;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.journal.Visibility;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page, narrow and wide, light and dark: fits, and is accessible (WCAG 2.1 AA). */
@OrderlyTest
class PagesBrowserTest {

  private static final List<Integer> WIDTHS = List.of(Browser.PHONE, Browser.DESK);

  @RegisterExtension static final Browser browser = new Browser();

  @Autowired Organisation organisation;
  @Autowired IncidentManagement incidents;
  @Autowired TaskManagement tasks;
  @Autowired TestClock clock;

  static Stream<Arguments> windows() {
    return WIDTHS.stream()
        .flatMap(
            width ->
                Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                    .map(scheme -> Arguments.of(width, scheme)));
  }

  @ParameterizedTest
  @MethodSource("windows")
  void thePagesOfARequesterFitAndAreAccessible(int width, ColorScheme scheme) {
    IncidentDesk desk = new IncidentDesk(organisation, incidents, tasks, clock);
    RecordNumber resolved = desk.resolved();
    RecordNumber held = desk.held();
    Look look = look(desk.caller, width, scheme);
    look.at("home", "/");
    look.at("my-incidents", "/incidents");
    look.at("incident-resolved", "/incidents/" + resolved);
    look.at("incident-held", "/incidents/" + held);
    look.at("me", "/me");
    look.at("tokens", "/me/tokens");
    look.at("not-found", "/incidents/INC999999");
    assertThat(look.faults()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("windows")
  void thePagesOfStaffFitAndAreAccessible(int width, ColorScheme scheme) {
    IncidentDesk desk = new IncidentDesk(organisation, incidents, tasks, clock);
    RecordNumber number = desk.claimed();
    Acting.as(
        desk.agent,
        () -> {
          incidents.write(number, Visibility.INTERNAL, "A note\nof two lines " + "x".repeat(200));
          return number;
        });
    Look look = look(desk.agent, width, scheme);
    look.at("home-staff", "/");
    look.at("all-incidents", "/incidents/all?service=" + desk.service);
    look.at("nothing-found", "/incidents/all?q=nosuchword");
    look.at("incident-staff", "/incidents/" + number);
    look.at("figures", "/figures");
    look.at("figures-of-service", "/figures?scope=service:" + desk.service);
    assertThat(look.faults()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("windows")
  void thePagesOfAnAdministratorFitAndAreAccessible(int width, ColorScheme scheme) {
    Actor administrator =
        organisation.person("administrator", Roles.ADMINISTRATOR, Roles.OPERATIONS);
    Look look = look(administrator, width, scheme);
    look.at("people", "/admin/people");
    look.at("groups", "/admin/groups");
    look.at("places", "/admin/places");
    look.at("import", "/admin/import");
    look.at("failed-jobs", "/admin/failed-jobs");
    assertThat(look.faults()).isEmpty();
  }

  private Look look(Actor person, int width, ColorScheme scheme) {
    Page page = browser.signIn(browser.window(width, scheme), person);
    return new Look(page, width, scheme, new ArrayList<>());
  }

  /** What one window shows of each page; a picture of each is kept for people to look at. */
  private record Look(Page page, int width, ColorScheme scheme, List<String> faults) {

    void at(String name, String path) {
      page.navigate(path);
      picture(name);
      Object shown = page.evaluate("document.documentElement.scrollWidth");
      if (!shown.equals(width)) {
        faults.add(name + " is " + shown + " wide instead of " + width);
      }
      if ((width == Browser.PHONE) == (scheme == ColorScheme.DARK)) {
        checkAccess(name);
      }
    }

    /** Narrow and dark, wide and light: the other two windows show nothing else. */
    private void checkAccess(String name) {
      Accessibility.faults(page).forEach(fault -> faults.add(name + ": " + fault));
    }

    private void picture(String name) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(
                  Path.of(
                      "target/pictures",
                      name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png")));
    }
  }
}
