package org.orderly.change.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.change.BlackoutManagement;
import org.orderly.change.BlackoutPeriodView;
import org.orderly.change.ChangeContent;
import org.orderly.change.ChangeManagement;
import org.orderly.change.ChangeWindow;
import org.orderly.change.NewBlackoutPeriod;
import org.orderly.change.ScheduleDesk;
import org.orderly.change.ScheduleSubject;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.IssuedToken;
import org.orderly.identity.Roles;
import org.orderly.identity.TokenManagement;
import org.orderly.identity.TokenScope;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The calendar of changes by an address that holds a token. */
@OrderlyTest
class CalendarFeedTest {

  @Autowired AutowireCapableBeanFactory server;
  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @Autowired TokenManagement tokens;
  @Autowired ChangeManagement changes;
  @Autowired BlackoutManagement blackouts;
  @Autowired TestClock clock;
  @LocalServerPort int port;

  private ScheduleDesk desk;

  @BeforeEach
  void openDesk() {
    desk = ScheduleDesk.of(server);
  }

  private IssuedToken token(Actor person, TokenScope scope) {
    return Acting.as(
        person,
        () ->
            tokens.issue(
                person.key(), "calendar", scope, clock.instant().plus(Duration.ofDays(90))));
  }

  private HttpResponse<String> read(String secret, String more) {
    return Http.at(port).get("/calendar/" + secret + ".ics" + more);
  }

  private static List<String> unfolded(String calendar) {
    return Arrays.asList(calendar.replace("\r\n ", "").split("\r\n"));
  }

  @Test
  void aPersonsChangesAreInTheirCalendarAndNobodyElses() {
    RecordNumber mine = desk.planned(desk.hours(8, 2), desk.server());
    RecordNumber others = ScheduleDesk.of(server).planned(desk.hours(8, 2), desk.server());
    String secret = token(desk.engineer, TokenScope.CALENDAR).secret();
    HttpResponse<String> answer = read(secret, "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(unfolded(answer.body()))
        .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
        .endsWith("END:VCALENDAR")
        .contains(
            "UID:" + mine + "@orderly",
            "SUMMARY:" + mine + " Renew the certificate",
            "STATUS:TENTATIVE",
            "DTSTART:" + desk.hours(8, 2).starts().toString().replaceAll("[-:]", ""))
        .doesNotContain("UID:" + others + "@orderly");
    assertThat(read(secret, "?all=true").body()).contains("UID:" + others + "@orderly");
  }

  @Test
  void onesOwnOfTheLastMonthsAreThereAndOfEverybodyWhatIsToCome() {
    RecordNumber past = desk.planned(desk.hours(-40 * 24, 2), desk.server());
    String secret = token(desk.engineer, TokenScope.CALENDAR).secret();
    assertThat(read(secret, "").body()).contains("UID:" + past + "@orderly");
    assertThat(read(secret, "?all=true").body()).doesNotContain("UID:" + past + "@orderly");
  }

  @Test
  void aCalendarIsDatedWhenItIsReadSoThatAWindowThatMovedIsTheNewerOne() {
    RecordNumber planned = desk.planned(desk.hours(8, 2), desk.server());
    String secret = token(desk.engineer, TokenScope.CALENDAR).secret();
    String before = dated(secret);
    clock.advance(Duration.ofHours(1));
    Acting.as(desk.owner, () -> changes.revise(planned, desk.content(desk.hours(20, 2)), 1));
    assertThat(dated(secret)).isGreaterThan(before);
  }

  private String dated(String secret) {
    return unfolded(read(secret, "").body()).stream()
        .filter(line -> line.startsWith("DTSTAMP:"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void linesThatPeopleTypeBeginNoLineOfTheCalendar() {
    ChangeWindow closing = desk.hours(8, 2);
    BlackoutPeriodView blackout =
        Acting.as(
            desk.manager,
            () ->
                blackouts.add(
                    new NewBlackoutPeriod(
                        ScheduleSubject.Kind.SERVICE,
                        desk.service,
                        "Closing\r\nEND:VEVENT\rBEGIN:VALARM\u2028ATTACH:file\u0007name",
                        closing.starts(),
                        closing.ends())));
    String calendar = read(token(desk.owner, TokenScope.CALENDAR).secret(), "").body();
    assertThat(unfolded(calendar))
        .contains(
            "SUMMARY:Blackout period "
                + desk.service
                + ": Closing\\nEND:VEVENT\\nBEGIN:VALARM\\nATTACH:file name")
        .noneMatch(line -> line.startsWith("BEGIN:VALARM") || line.startsWith("ATTACH"));
    assertThat(unfolded(calendar).stream().filter("END:VEVENT"::equals))
        .hasSameSizeAs(unfolded(calendar).stream().filter("BEGIN:VEVENT"::equals).toList());
    Acting.as(desk.manager, () -> blackouts.retire(blackout.id()));
  }

  @Test
  void noLineIsLongerThanSeventyFiveOctetsAndWhatWasTypedStaysText() {
    String title = "Tür, Fenster; Dach\\Wand " + "ü".repeat(100);
    Acting.as(
        desk.owner,
        () -> changes.revise(desk.planned(desk.hours(8, 2), desk.server()), titled(title), 1));
    String calendar = read(token(desk.owner, TokenScope.CALENDAR).secret(), "").body();
    assertThat(calendar.split("\r\n"))
        .allSatisfy(
            line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    assertThat(calendar.replace("\r\n ", ""))
        .contains("Tür\\, Fenster\\; Dach\\\\Wand " + "ü".repeat(100))
        .doesNotContainPattern("[^\r]\n");
  }

  private ChangeContent titled(String title) {
    ChangeContent said = desk.content(desk.hours(8, 2));
    return new ChangeContent(
        title,
        said.description(),
        said.reason(),
        said.benefit(),
        said.services(),
        said.items(),
        said.serviceEffect(),
        said.outageMinutes(),
        said.effect(),
        said.risk(),
        said.plan(),
        said.tasks(),
        said.updates(),
        said.window());
  }

  @Test
  void aTokenForCalendarsOpensNoOtherDoorAndNoOtherTokenOpensCalendars() {
    String calendar = token(desk.owner, TokenScope.CALENDAR).secret();
    Http bearing = Http.at(port).with("Authorization", "Bearer " + calendar);
    assertThat(bearing.get("/api/change-schedule").statusCode()).isEqualTo(403);
    assertThat(bearing.get("/api/tasks").statusCode()).isEqualTo(403);
    assertThat(Http.at(port).get("/calendar/" + calendar).statusCode()).isEqualTo(401);
    for (TokenScope scope : List.of(TokenScope.READ, TokenScope.WRITE, TokenScope.INVENTORY)) {
      assertThat(read(token(desk.owner, scope).secret(), "").statusCode()).isEqualTo(401);
    }
    assertThat(read("ord_nothing", "").statusCode()).isEqualTo(401);
    assertThat(
            visitors
                .browser(port, visitors.holding(Roles.CHANGE_MANAGER))
                .get("/calendar/ord_nothing.ics")
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void whatIsRevokedOrOfARequesterTellsNothing() {
    IssuedToken token = token(desk.owner, TokenScope.CALENDAR);
    assertThat(read(token.secret(), "").statusCode()).isEqualTo(200);
    Acting.as(
        desk.owner,
        () -> {
          tokens.revoke(desk.owner.key(), token.token().id());
          return token;
        });
    assertThat(read(token.secret(), "").statusCode()).isEqualTo(401);
    Actor requester = organisation.requester();
    assertThat(read(token(requester, TokenScope.CALENDAR).secret(), "").statusCode())
        .isEqualTo(403);
  }

  @Test
  void thePageOfTokensOffersTheAddress() {
    Http browser = visitors.browser(port, visitors.holding(Roles.RESOLVER));
    assertThat(browser.get("/me/tokens?scope=CALENDAR").body())
        .contains("<option value=\"CALENDAR\" selected=\"selected\">");
  }
}
