package org.orderly.servicelevel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.orderly.catalogue.Criticality;
import org.orderly.fixtures.Accessibility;
import org.orderly.fixtures.Browser;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonDetails;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordNumbers;
import org.orderly.servicelevel.KeptYear;
import org.orderly.servicelevel.ReportOrder;
import org.orderly.servicelevel.ReportPeriod;
import org.orderly.servicelevel.ReportScheduleManagement;
import org.orderly.servicelevel.ServiceClockManagement;
import org.orderly.servicelevel.ServiceLevelScope;
import org.orderly.servicelevel.process.ReviewDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The board and the reviews, narrow and wide, light and dark, in both languages, and on paper. */
@OrderlyTest
class ServiceLevelBoardBrowserTest {

  private static final Path PICTURES = Path.of("target/pictures");

  @RegisterExtension static final Browser browser = new Browser();

  @Autowired AutowireCapableBeanFactory server;
  @Autowired Organisation organisation;
  @Autowired IdentityManagement identity;
  @Autowired Visitors visitors;
  @Autowired ServiceClockManagement clocks;
  @Autowired RecordNumbers numbers;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;
  @Autowired ReportScheduleManagement schedules;
  @Autowired TestClock clock;
  @LocalServerPort int port;

  private final List<String> faults = new ArrayList<>();
  private String schedule;
  private String review;

  @Test
  void theBoardFitsAndIsAccessible() throws IOException {
    String service = organisation.service(Criticality.SILVER, organisation.resolverGroup());
    String customer = organisation.customer();
    new KeptYear(clocks, numbers, jdbc, transactions).of(service, customer, clock.instant());
    YearMonth last = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)).minusMonths(1);
    String board = "/service-levels?service=" + service + "&period=" + last;
    Actor english = organisation.person("manager", Roles.SERVICE_LEVEL_MANAGER);
    Actor german = organisation.person("manager", Roles.SERVICE_LEVEL_MANAGER);
    Acting.as(
        Actor.system(),
        () ->
            identity.amend(
                german.key(),
                new PersonDetails("Grete", null, null, null, false, "de", "Europe/Berlin")));
    schedule =
        "/service-levels/reports/"
            + Acting.as(
                    english,
                    () ->
                        schedules.create(
                            new ReportOrder(
                                new ServiceLevelScope(customer, service),
                                "For the monthly talk with the customer",
                                ReportPeriod.Length.QUARTER,
                                2,
                                ZoneOffset.UTC,
                                List.of(english.key(), german.key()))))
                .number();
    review = "/service-level-reviews/" + reviewed();
    look(english, board, "en");
    look(german, board, "de");
    assertThat(faults).isEmpty();
    onPaper(german, board.replace("levels?", "levels.pdf?"));
  }

  /** A review that was held and decided on, of which much was said. */
  private RecordNumber reviewed() {
    ReviewDesk desk = ReviewDesk.of(server);
    ReviewDesk.Customer customer = desk.customer();
    RecordNumber late = customer.missed();
    RecordNumber number = customer.review(customer.agreement(3));
    customer.giveReasons(
        number,
        Map.of(
            "missedReasons",
            late + " response: staffing; <b>two</b> were ill " + "x".repeat(100),
            "otherReason",
            "supplier"));
    customer.prepare(number);
    customer.hold(number);
    customer.decide(
        number,
        Map.of(
            "decision",
            "Donaudampfschifffahrtsgesellschaft ".repeat(20) + "y".repeat(200),
            "actions",
            "Two more people at eight; " + customer.owner.key() + "; 2099-01-31",
            "agreementOutcome",
            "changed"));
    return number;
  }

  private void look(Actor person, String path, String language) {
    Page page = browser.signedIn(person, Browser.DESK);
    page.navigate(path);
    check(page, "service-levels", language);
    page.setViewportSize(720, 1000);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    picture(page, "service-levels-" + language + "-print");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    page.navigate("/service-levels/reports");
    check(page, "schedules", language);
    page.navigate(schedule);
    check(page, "schedule", language);
    page.navigate(path.replace("levels?", "levels/missed?"));
    check(page, "missed", language);
    page.navigate("/service-level-reviews");
    check(page, "reviews", language);
    page.navigate("/service-level-reviews/new");
    check(page, "review-new", language);
    page.navigate(review);
    check(page, "review", language);
  }

  /** In one language wide and light and narrow and dark, in the other the other way round. */
  private void check(Page page, String name, String language) {
    boolean german = language.equals("de");
    check(page, name, language, Browser.DESK, german ? ColorScheme.DARK : ColorScheme.LIGHT);
    check(page, name, language, Browser.PHONE, german ? ColorScheme.LIGHT : ColorScheme.DARK);
  }

  private void check(Page page, String name, String language, int width, ColorScheme scheme) {
    page.setViewportSize(width, 900);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    String shown =
        name + "-" + language + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);
    picture(page, shown);
    Object wide = page.evaluate("document.documentElement.scrollWidth");
    if (!wide.equals(width)) {
      faults.add(shown + " is " + wide + " wide");
    }
    if (language.equals("en")) {
      Accessibility.faults(page).forEach(fault -> faults.add(shown + ": " + fault));
    }
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
  }

  private void onPaper(Actor person, String path) throws IOException {
    byte[] file = visitors.browser(port, person.key()).download(path).body();
    try (PDDocument document = Loader.loadPDF(file)) {
      assertThat(document.getNumberOfPages()).isBetween(1, 3);
      PDFRenderer renderer = new PDFRenderer(document);
      Files.createDirectories(PICTURES);
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        File picture = PICTURES.resolve("service-levels-pdf-" + i + ".png").toFile();
        assertThat(ImageIO.write(renderer.renderImage(i, 1.4f), "png", picture)).isTrue();
      }
    }
  }
}
