package org.orderly.servicelevel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.servicelevel.CalendarManagement;
import org.orderly.servicelevel.WorkingCalendar;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderlyTest
class CalendarPagesTest {

  @Autowired Visitors visitors;
  @Autowired CalendarManagement calendars;
  @LocalServerPort int port;

  private final String key = Organisation.unique("calendar");
  private final String page = "/calendars/" + key;
  private Http keeper;

  @BeforeEach
  void comeIn() {
    keeper = visitors.browser(port, visitors.holding(Roles.SERVICE_LEVEL_MANAGER));
  }

  @Test
  void aCalendarIsMadeAndReadByAllStaff() {
    HttpResponse<String> created = create(Map.of());
    assertThat(created.headers().firstValue("Location").map(URI::create).map(URI::getPath))
        .hasValue(page);
    assertThat(calendars.find(key).orElseThrow().dates()).hasSize(7);
    String shown =
        visitors.browser(port, visitors.holding(Roles.RESOLVER)).get(page + "?year=2026").body();
    assertThat(shown)
        .contains("Ours &amp; theirs", "08:00–12:00, 13:00–17:00", "Europe/Berlin")
        .containsPattern("27 Dec 2026 – 31 Dec 2026[\\s\\S]*Between the years[\\s\\S]*closed")
        .contains("<rect class=\"hours\" y=\"0\" height=\"20\" x=\"480\" width=\"240\">")
        .doesNotContain(page + "/edit");
    assertThat(keeper.get("/calendars?q=" + key).body()).contains(page);
  }

  @Test
  void whatWasTypedStaysAndEveryBadFieldIsNamed() {
    HttpResponse<String> refused =
        create(
            Map.of(
                "key", "No Key",
                "name", "",
                "zone", "Mars/Olympus",
                "monday", "8 to 5",
                "tuesday", "17:00–08:00",
                "wednesday", "08:00–12:00, 11:00–13:00",
                "thursday", "08:00–25:00",
                "dates",
                    "Christmas\n2026-02-30 Never\n2026-12-25\n2026-12-24 Eve\n2026-12-24 Twice\n"
                        + "2026-12-31..2026-12-27 Back\n2026-12-23 09:00-25:00 Late"));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains("13 fields need another value")
        .contains("value=\"No Key\"", "value=\"Mars/Olympus\"", "value=\"8 to 5\"")
        .contains("2026-12-31..2026-12-27 Back")
        .contains("# 1: Begin with a date", "# 2: There is no such date")
        .contains("2026-12-25: Give each date a name", "2026-12-24: A date is given once")
        .contains("# 6: A range ends after it begins", "# 7: Give hours as")
        .contains("Intervals of a day do not overlap", "An interval ends after it begins");
  }

  @Test
  void aChangeIsAVersionMoreWithItsReason() {
    create(Map.of());
    String form = keeper.get(page + "/edit").body();
    assertThat(form)
        .contains("2026-12-24 08:00–12:00 Eve", "2026-12-27..2026-12-31 – Between the years");
    assertThat(edit(Map.of("base", "1", "reason", "")).body())
        .contains("Say why, in 1 to 1000 characters");
    assertThat(edit(Map.of("base", "1", "reason", "Longer <b>Mondays</b>")).statusCode())
        .isEqualTo(302);
    assertThat(calendars.require(key).version()).isEqualTo(2);
    assertThat(keeper.get(page).body())
        .contains("Longer &lt;b&gt;Mondays&lt;/b&gt;")
        .contains("<del>08:00–12:00, 13:00–17:00</del>", "<ins>08:00–20:00</ins>")
        .containsPattern("Friday: </span><del>08:00–12:00</del>");
    assertThat(keeper.get(page + "/versions/1").body())
        .contains("This is an older version", "13:00–17:00");
    assertThat(edit(Map.of("base", "1", "reason", "Late")).body())
        .contains("Version 2 was saved meanwhile", "value=\"08:00–20:00\"");
  }

  @Test
  void aMinuteThatIsMissingIsTold() {
    create(Map.of("sunday", "00:00–23:59"));
    assertThat(keeper.get(page).body()).contains("the last minute of the day does not count");
  }

  @Test
  void allTimeIsChosenByOneTick() {
    create(Map.of("always", "true"));
    assertThat(keeper.get(page).body()).contains("24 × 7").doesNotContain("last minute");
  }

  @Test
  void onlyTickedHolidaysAreTaken() {
    create(Map.of());
    String asked = page + "/holidays?country=de&subdivision=by&from=2026&to=2027";
    String proposal = keeper.get(asked).body();
    assertThat(proposal)
        .containsPattern("value=\"2026-01-06 – Epiphany\" checked=\"checked\"")
        .doesNotContainPattern("value=\"2026-12-25 – 1st Christmas day\" checked")
        .contains("value=\"Germany, Bavaria, 2026 to 2027\"")
        .contains("– Christmas, the 1st day");
    assertThat(calendars.require(key).version()).isEqualTo(1);
    HttpResponse<String> taken =
        keeper.form(
            asked,
            page + "/dates",
            Map.of(
                "base", "1", "reason", "Germany", "take", "2026-01-06 – Epiphany, of three kings"));
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(302);
    assertThat(calendars.find(key).orElseThrow().dates()).hasSize(8);
    assertThat(keeper.get(page + "?year=2026").body()).contains("Epiphany, of three kings");
  }

  @Test
  void aFileIsShownBeforeItIsUsedAndWhatIsLeftOutIsTold() {
    create(Map.of());
    String ics =
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260216\nSUMMARY:Rosenmontag <script>\nEND:VEVENT\n"
            + "BEGIN:VEVENT\nDTSTART:20260217\nSTATUS:CANCELLED\nSUMMARY:Fasching\nEND:VEVENT\n"
            + "END:VCALENDAR\n";
    HttpResponse<String> shown = upload(ics, "");
    assertThat(shown.body())
        .contains("value=\"2026-02-16 – Rosenmontag &lt;script&gt;\"")
        .doesNotContain("checked=\"checked\"")
        .contains("Fasching</span>: <span>cancelled");
    assertThat(upload("", ics).body()).contains("Rosenmontag", "BEGIN:VCALENDAR");
    assertThat(upload(ics.substring(0, 60), "").body()).contains("cut off or damaged");
    assertThat(calendars.require(key).version()).isEqualTo(1);
  }

  @Test
  void othersReadAtMost() {
    create(Map.of());
    Http agent = visitors.browser(port, visitors.holding(Roles.SERVICE_DESK));
    Http requester = visitors.browser(port, visitors.holding(Roles.REQUESTER));
    assertThat(agent.get("/calendars").body()).doesNotContain("id=\"create\"");
    for (String closed : new String[] {"/edit", "/holidays", "/import"}) {
      assertThat(agent.get(page + closed).statusCode()).as(closed).isEqualTo(403);
    }
    for (String form : new String[] {"/edit", "/dates"}) {
      assertThat(agent.form(page, page + form, Map.of("base", "1", "reason", "x")).statusCode())
          .as(form)
          .isEqualTo(403);
    }
    assertThat(requester.get("/calendars").statusCode()).isEqualTo(403);
    assertThat(requester.get(page).statusCode()).isEqualTo(403);
    assertThat(requester.get(page + "/versions/1").statusCode()).isEqualTo(403);
    assertThat(keeper.get("/calendars/no-such").statusCode()).isEqualTo(404);
    assertThat(keeper.get("/calendars/" + WorkingCalendar.ROUND_THE_CLOCK).body())
        .doesNotContain("/edit");
  }

  @Test
  void bothLanguagesSayTheSame() {
    ResourceBundle english = bundle(Locale.ROOT);
    ResourceBundle german = bundle(Locale.GERMAN);
    assertThat(german.keySet()).isEqualTo(english.keySet());
    assertThat(german.getLocale()).isEqualTo(Locale.GERMAN);
  }

  private static ResourceBundle bundle(Locale locale) throws MissingResourceException {
    return ResourceBundle.getBundle(
        "messages.calendars",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private HttpResponse<String> upload(String file, String text) {
    return keeper.upload(
        page + "/import",
        Map.of("from", "2026", "to", "2026", "text", text, "_csrf", keeper.csrf(page + "/import")),
        "days.ics",
        file.getBytes(StandardCharsets.UTF_8));
  }

  private HttpResponse<String> create(Map<String, String> other) {
    Map<String, String> fields = new HashMap<>();
    fields.put("key", key);
    fields.put("name", "Ours & theirs");
    fields.put("zone", "Europe/Berlin");
    fields.put("monday", "08:00–12:00, 13:00–17:00");
    fields.put("friday", "8-12");
    fields.put(
        "dates",
        "2026-12-24 08:00-12:00 Eve\n2026-12-25 Christmas, the 1st day\n"
            + "2026-12-27..2026-12-31 - Between the years\n\n");
    fields.putAll(other);
    return keeper.form("/calendars", "/calendars", fields);
  }

  private HttpResponse<String> edit(Map<String, String> other) {
    Map<String, String> fields = new HashMap<>();
    fields.put("name", "Ours & theirs");
    fields.put("zone", "Europe/Berlin");
    fields.put("monday", "08:00–20:00");
    fields.putAll(other);
    return keeper.form(page + "/edit", page + "/edit", fields);
  }
}
