package org.orderly.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.servicelevel.web.AgreementDoor.ok;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.orderly.catalogue.Criticality;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.Accessibility;
import org.orderly.fixtures.Browser;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.NewPerson;
import org.orderly.identity.PersonDetails;
import org.orderly.identity.Roles;
import org.orderly.incident.Audience;
import org.orderly.incident.FamilyManagement;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.MajorIncidentManagement;
import org.orderly.incident.WatcherManagement;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.incident.process.MajorIncidentDesk;
import org.orderly.journal.Visibility;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.servicelevel.CalendarManagement;
import org.orderly.servicelevel.DatedHours;
import org.orderly.servicelevel.NewCalendar;
import org.orderly.servicelevel.TypedCalendar;
import org.orderly.servicelevel.WorkingInterval;
import org.orderly.servicelevel.web.AgreementBodies;
import org.orderly.servicelevel.web.AgreementDoor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page, dark and narrow, light and wide: fits, and is accessible (WCAG 2.1 AA). */
@OrderlyTest
class PagesBrowserTest {

  /** Between them they show all that fit and accessibility may fail for. */
  private static final List<Window> WINDOWS =
      List.of(
          new Window(Browser.PHONE, ColorScheme.DARK), new Window(Browser.DESK, ColorScheme.LIGHT));

  private record Window(int width, ColorScheme scheme) {}

  @RegisterExtension static final Browser browser = new Browser();

  @Autowired Organisation organisation;
  @Autowired IncidentManagement incidents;
  @Autowired FamilyManagement family;
  @Autowired WatcherManagement watchers;
  @Autowired MajorIncidentManagement majors;
  @Autowired IdentityManagement identity;
  @Autowired TaskManagement tasks;
  @Autowired CalendarManagement calendars;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @LocalServerPort int port;

  @Test
  void thePagesOfARequesterFitAndAreAccessible() {
    IncidentDesk desk = new IncidentDesk(organisation, incidents, tasks, clock);
    RecordNumber resolved = desk.resolved();
    RecordNumber held = desk.held();
    Look look = look(desk.caller);
    look.at("home", "/");
    look.at("my-incidents", "/incidents");
    look.at("incident-resolved", "/incidents/" + resolved);
    look.at("incident-held", "/incidents/" + held);
    look.at("me", "/me");
    look.at("tokens", "/me/tokens");
    look.at("not-found", "/incidents/INC999999");
    assertThat(look.faults()).isEmpty();
  }

  @Test
  void thePagesOfStaffFitAndAreAccessible() {
    IncidentDesk desk = new IncidentDesk(organisation, incidents, tasks, clock);
    RecordNumber number = desk.claimed();
    Acting.as(
        desk.agent,
        () -> {
          incidents.write(number, Visibility.INTERNAL, "A note\nof two lines " + "x".repeat(200));
          return number;
        });
    Look look = look(desk.agent);
    look.at("home-staff", "/");
    look.at("all-incidents", "/incidents/all?service=" + desk.service);
    look.at("nothing-found", "/incidents/all?q=nosuchword");
    look.at("incident-staff", "/incidents/" + number);
    look.at("service-clocks", "/service-clocks/" + number);
    look.at("figures", "/figures");
    look.at("figures-of-service", "/figures?scope=service:" + desk.service);
    assertThat(look.faults()).isEmpty();
  }

  @Test
  void thePagesOfAMajorIncidentAndItsFamilyFitAndAreAccessible() {
    IncidentDesk desk = new IncidentDesk(organisation, incidents, tasks, clock);
    MajorIncidentDesk room = new MajorIncidentDesk(organisation, majors, tasks);
    Actor german = german();
    RecordNumber parent = desk.claimed();
    RecordNumber child = desk.report();
    RecordNumber merged = desk.report();
    Acting.as(
        german,
        () -> {
          family.addChild(parent, child);
          family.addChild(parent, desk.held());
          watchers.watch(parent, german.key());
          return family.merge(merged, parent, "The same");
        });
    room.call(parent);
    room.declare(parent);
    room.openBridge(parent);
    Acting.as(german, () -> majors.update(parent, Audience.CUSTOMER, "We found the cable"));
    Look staff = look(room.manager);
    staff.at("major-incident", "/incidents/" + parent);
    staff.at("major-incidents", "/major-incidents");
    staff.at("child", "/incidents/" + child);
    Look deutsch = look(german);
    deutsch.at("major-incident-de", "/incidents/" + parent);
    deutsch.at("major-incidents-de", "/major-incidents");
    deutsch.at("all-incidents-de", "/incidents/all?service=" + desk.service);
    deutsch.open("refused-de", "/incidents/" + child, "#merge");
    deutsch.at("calendars-de", "/calendars");
    deutsch.at("change-schedule-de", "/changes/schedule");
    deutsch.at("change-form-de", "/changes/new");
    deutsch.at("change-templates-de", "/change-templates");
    Look caller = look(desk.caller);
    caller.at("disturbance", "/incidents/" + child);
    caller.at("merged", "/incidents/" + merged);
    assertThat(staff.faults()).isEmpty();
    assertThat(deutsch.faults()).isEmpty();
    assertThat(caller.faults()).isEmpty();
  }

  private Actor german() {
    String key = Organisation.unique("grete");
    identity.register(
        new NewPerson(
            key, new PersonDetails("Grete Groß", null, null, null, false, "de", "Europe/Berlin")));
    for (String role : List.of(Roles.SERVICE_DESK, Roles.INCIDENT_MANAGER)) {
      identity.join(key, role);
    }
    return Actor.person(key);
  }

  @Test
  void thePagesOfAnAdministratorFitAndAreAccessible() {
    Actor administrator =
        organisation.person("administrator", Roles.ADMINISTRATOR, Roles.OPERATIONS);
    Look look = look(administrator);
    look.at("people", "/admin/people");
    look.at("groups", "/admin/groups");
    look.at("places", "/admin/places");
    look.at("import", "/admin/import");
    look.at("failed-jobs", "/admin/failed-jobs");
    String calendar = calendar(administrator);
    look.at("calendars", "/calendars");
    look.at("calendar", calendar);
    look.at("calendar-edit", calendar + "/edit");
    look.at(
        "calendar-holidays", calendar + "/holidays?country=de&subdivision=by&from=2026&to=2026");
    look.at("calendar-import", calendar + "/import");
    look.at("calendar-recomputation", calendar + "/recomputation");
    assertThat(look.faults()).isEmpty();
  }

  /** Where a calendar of two versions is shown. */
  private String calendar(Actor keeper) {
    String key = Organisation.unique("calendar");
    Acting.as(
        keeper,
        () -> {
          calendars.create(calendar(key, "08:00", "12:00"));
          return calendars.change(
              TypedCalendar.of(calendar(key, "00:00", "23:59")), 1, "They asked for Sunday nights");
        });
    return "/calendars/" + key;
  }

  private static NewCalendar calendar(String key, String opens, String closes) {
    List<WorkingInterval> office =
        List.of(WorkingInterval.of("08:00", "12:00"), WorkingInterval.of("13:00", "17:30"));
    return new NewCalendar(
        key,
        "Donaudampfschifffahrtsgesellschaft",
        ZoneId.of("Europe/Berlin"),
        Map.of(
            DayOfWeek.MONDAY, office,
            DayOfWeek.TUESDAY, office,
            DayOfWeek.SUNDAY, List.of(WorkingInterval.of(opens, closes))),
        Map.of(
            LocalDate.of(2026, 12, 24), new DatedHours("Christmas Eve", office.subList(0, 1)),
            LocalDate.of(2026, 12, 25), DatedHours.holiday("Christmas"),
            LocalDate.of(2027, 1, 1), DatedHours.holiday("New Year's Day")));
  }

  @Test
  void thePagesOfAgreementsAndSuppliersFitAndAreAccessible() {
    Actor keeper =
        organisation.person("keeper", Roles.SERVICE_LEVEL_MANAGER, Roles.SUPPLIER_MANAGER);
    Actor program =
        organisation.person("program", Roles.SERVICE_LEVEL_MANAGER, Roles.SUPPLIER_MANAGER);
    AgreementDoor door = new AgreementDoor(visitors.program(port, program.key()));
    String service = organisation.service(Criticality.SILVER, organisation.resolverGroup());
    String agreement = Organisation.unique("agreement");
    String supplier = Organisation.unique("supplier");
    ok(
        door.draft(
            AgreementBodies.agreement(agreement, organisation.customer(), service)
                .target("P1", "resolution", "clock-time", 90)
                .target("P3", "resolution", "working-days", 2)
                .with("exceptions", "Not at Easter.\nNot " + "x".repeat(200))));
    ok(
        door.http()
            .postJson(
                "/api/suppliers",
                "{\"key\":\"%s\",\"name\":\"Hosting Ltd\",\"kind\":\"external\",\"importance\":\"critical\",\"owner\":\"%s\",\"subSuppliers\":[\"Cables Ltd\"]}"
                    .formatted(supplier, keeper.key())));
    String contract = Organisation.unique("contract");
    ok(
        door.http()
            .postJson(
                "/api/suppliers/" + supplier + "/contracts",
                AgreementBodies.contract(contract, service).json()));
    Look look = look(keeper);
    look.at("agreement-draft", "/agreements/" + agreement);
    look.at("agreement-form", "/agreements/" + agreement + "/draft");
    look.at("agreement-new", "/agreements/new");
    ok(door.agree(agreement));
    look.at("agreement", "/agreements/" + agreement);
    look.at("agreements", "/agreements?service=" + service);
    look.at("suppliers", "/suppliers");
    look.at("supplier", "/suppliers/" + supplier);
    look.at("contract", "/suppliers/" + supplier + "/contract?after=" + contract);
    assertThat(look.faults()).isEmpty();
  }

  @Test
  void whatKeepsPeopleFromUsingAPageIsReported() {
    Page page = browser.window(Browser.PHONE);
    page.setContent(
        "<html lang=en><title>Bad</title><main><h1>Bad</h1><img src=x><input>"
            + "<p id=pale style='color:#aaa;background:#fff'>Pale</p></main>");
    assertThat(Accessibility.faults(page))
        .anySatisfy(fault -> assertThat(fault).startsWith("image-alt"))
        .anySatisfy(fault -> assertThat(fault).startsWith("label"))
        .anySatisfy(fault -> assertThat(fault).startsWith("color-contrast"));
    assertThat(Accessibility.faults(page, "#pale"))
        .singleElement()
        .satisfies(fault -> assertThat(fault).contains("Pale"));
  }

  private Look look(Actor person) {
    return new Look(browser.signedIn(person, Browser.DESK), new ArrayList<>());
  }

  /** What each window shows of each page; a picture of each is kept for people to look at. */
  private record Look(Page page, List<String> faults) {

    void at(String name, String path) {
      page.navigate(path);
      check(name);
    }

    /** Sends one of the page's forms as it stands, so that it comes back refused. */
    void open(String name, String path, String form) {
      page.navigate(path);
      page.locator(form + " summary").click();
      page.locator(form + " form").evaluate("form => form.noValidate = true");
      page.locator(form + " button").click();
      check(name);
    }

    private void check(String name) {
      WINDOWS.forEach(window -> check(name, window));
      page.setViewportSize(Browser.DESK, 900);
    }

    private void check(String name, Window window) {
      page.setViewportSize(window.width(), 900);
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(window.scheme()));
      picture(name, window);
      Object shown = page.evaluate("document.documentElement.scrollWidth");
      if (!shown.equals(window.width())) {
        faults.add(name + " is " + shown + " wide instead of " + window.width());
      }
      Accessibility.faults(page).forEach(fault -> faults.add(name + ": " + fault));
    }

    private void picture(String name, Window window) {
      String scheme = window.scheme().name().toLowerCase(Locale.ROOT);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(
                  Path.of("target/pictures", name + "-" + window.width() + "-" + scheme + ".png")));
    }
  }
}
