package org.orderly.change.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.orderly.change.BlackoutManagement;
import org.orderly.change.ChangeWindow;
import org.orderly.change.NewBlackoutPeriod;
import org.orderly.change.ScheduleDesk;
import org.orderly.change.ScheduleSubject;
import org.orderly.fixtures.Accessibility;
import org.orderly.fixtures.Browser;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** How people read the schedule, and see what a window collides with while they type it. */
@OrderlyTest
class ScheduleBrowserTest {

  private static final Path PICTURES = Path.of("target/pictures");

  @RegisterExtension static final Browser browser = new Browser();

  @Autowired AutowireCapableBeanFactory server;
  @Autowired BlackoutManagement blackouts;

  private final List<String> faults = new ArrayList<>();

  @Test
  void theScheduleFitsAndTellsCollisionsWhileSomebodyTypes() {
    ScheduleDesk desk = ScheduleDesk.of(server);
    RecordNumber item = desk.server();
    RecordNumber planned = desk.planned(desk.hours(8, 2), item);
    desk.planned(desk.hours(9, 30), item);
    ChangeWindow closing = desk.hours(48, 48);
    Acting.as(
        desk.manager,
        () ->
            blackouts.add(
                new NewBlackoutPeriod(
                    ScheduleSubject.Kind.SERVICE,
                    desk.service,
                    "Year-end closing",
                    closing.starts(),
                    closing.ends())));
    LocalDate day = LocalDate.ofInstant(desk.day, ZoneOffset.UTC);
    Page wide = browser.signedIn(desk.manager, Browser.DESK);
    String schedule = "/changes/schedule?day=" + day + "&service=" + desk.service + "&view=";
    for (String view : List.of("month", "week", "list")) {
      look(wide, schedule + view, view);
    }
    look(wide, "/changes/schedule/maintenance-windows", "windows");
    look(wide, "/changes/schedule/blackout-periods", "blackouts");
    wide.navigate("/changes/schedule/check");
    wide.locator("#services").fill(desk.service);
    wide.locator("#items").fill(item.value());
    wide.locator("#starts").fill(day.atTime(8, 30).toString());
    wide.locator("#ends").fill(day.atTime(9, 0).toString());
    assertThat(wide.locator("#collisions")).containsText(planned.value());
    assertThat(wide.locator("#collisions")).containsText("Blocks");
    wide.locator("#level").selectOption("high");
    assertThat(wide.locator("#collisions")).containsText("Needs the board");
    wide.locator("#ends").fill(day.atTime(8, 0).toString());
    assertThat(wide.locator("#collisions")).containsText("The end is not after the start");
    wide.locator("#starts").fill(day.plusDays(2).atTime(8, 30).toString());
    wide.locator("#ends").fill(day.plusDays(2).atTime(9, 0).toString());
    assertThat(wide.locator("#collisions")).containsText("Year-end closing");
    check(wide, "check");
    assertThat(faults).isEmpty();
  }

  private void look(Page page, String path, String name) {
    page.navigate(path);
    check(page, name);
  }

  private void check(Page page, String name) {
    check(page, name, Browser.PHONE, ColorScheme.DARK);
    check(page, name, Browser.DESK, ColorScheme.LIGHT);
  }

  private void check(Page page, String name, int width, ColorScheme scheme) {
    page.setViewportSize(width, 900);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(PICTURES.resolve("change-schedule-" + name + "-" + width + ".png"))
            .setFullPage(true));
    String where = name + " at " + width + ": ";
    Accessibility.faults(page, "main").forEach(fault -> faults.add(where + fault));
    if (Boolean.TRUE.equals(
        page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))) {
      faults.add(where + "is wider than its window");
    }
  }
}
