package org.orderly.servicelevel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.kernel.RecordNumber;
import org.orderly.servicelevel.process.ReviewDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderlyTest
class ServiceLevelReviewApiTest {

  private static final String REVIEWS = "/api/service-level-reviews";
  private static final String PAGES = "/service-level-reviews";

  @Autowired AutowireCapableBeanFactory server;
  @Autowired Visitors visitors;
  @LocalServerPort int port;

  private ReviewDesk desk;
  private ReviewDesk.Customer customer;

  @BeforeEach
  void openDesk() {
    desk = ReviewDesk.of(server);
    customer = desk.customer();
  }

  @Test
  void aReviewIsBegunByHandAndReadWithItsFigures() {
    RecordNumber incident = customer.missed();
    HttpResponse<String> begun =
        visitors.program(port, customer.manager.key()).postJson(REVIEWS, wish("", ""));
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
    String path = begun.headers().firstValue("Location").orElseThrow();
    HttpResponse<String> read = visitors.program(port, customer.theirs.key()).get(path);
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.headers().firstValue("ETag")).isPresent();
    assertThat(read.body())
        .contains("\"state\":\"in-preparation\"")
        .contains("\"record\":\"" + incident + "\"")
        .contains("\"metric\":\"resolution\"")
        .contains("\"digest\":\"")
        .contains("\"task\":\"Task_ReviewMissedTargets\"");
    String number = path.substring(path.lastIndexOf('/') + 1);
    Http manager = visitors.program(port, customer.manager.key());
    assertThat(manager.get(REVIEWS + "?customer=" + customer.key + "&state=in-preparation").body())
        .contains(number)
        .contains("\"total\":1");
    assertThat(manager.get("/api/records/" + number).headers().firstValue("Location"))
        .hasValue(path);
    assertThat(manager.get("/api/records/" + number + "/history").body())
        .contains("ServiceLevelFiguresTaken");
  }

  @Test
  void aCustomersManagersSeeTheirOwnAndOthersNone() {
    RecordNumber number = customer.review(null);
    Http other = visitors.program(port, desk.customer().theirs.key());
    assertThat(other.get(REVIEWS + "/" + number).statusCode()).isEqualTo(404);
    assertThat(other.get(REVIEWS + "?customer=" + customer.key).body()).contains("\"total\":0");
    Http requester = visitors.program(port, visitors.holding(Roles.REQUESTER));
    assertThat(requester.get(REVIEWS).statusCode()).isEqualTo(403);
    assertThat(requester.get(REVIEWS + "/" + number).statusCode()).isEqualTo(404);
    assertThat(requester.get(REVIEWS + "/nothing").statusCode()).isEqualTo(404);
    assertThat(requester.postJson(REVIEWS, wish("", "")).statusCode()).isEqualTo(403);
  }

  @Test
  void whatIsWrittenIsReadByThoseItIsFor() {
    RecordNumber number = customer.review(null);
    String journal = REVIEWS + "/" + number + "/journal";
    Http manager = visitors.program(port, customer.manager.key());
    Http theirs = visitors.program(port, customer.theirs.key());
    assertThat(manager.postJson(journal, "{\"text\":\"They are cross\"}").statusCode())
        .isEqualTo(201);
    assertThat(theirs.postJson(journal, "{\"text\":\"We bring coffee\"}").statusCode())
        .isEqualTo(201);
    assertThat(theirs.get(journal).body()).contains("coffee").doesNotContain("cross");
    assertThat(manager.get(journal).body()).contains("coffee", "cross");
    HttpResponse<String> inside =
        theirs.postJson(journal, "{\"text\":\"Psst\",\"visibility\":\"internal\"}");
    assertThat(inside.statusCode()).isEqualTo(403);
  }

  @Test
  void itIsCancelledByWhoLeadsReviews() {
    RecordNumber number = customer.review(null);
    String path = REVIEWS + "/" + number + "/cancellation";
    assertThat(
            visitors
                .program(port, customer.theirs.key())
                .postJson(path, "{\"reason\":\"No\"}")
                .statusCode())
        .isEqualTo(403);
    HttpResponse<String> cancelled =
        visitors
            .program(port, customer.manager.key())
            .postJson(path, "{\"reason\":\"They moved away\"}");
    assertThat(cancelled.statusCode()).isEqualTo(200);
    assertThat(cancelled.body()).contains("\"state\":\"cancelled\"", "They moved away");
  }

  @Test
  void thePagesSayWhatWasFound() {
    RecordNumber incident = customer.missed();
    RecordNumber number = customer.review(null);
    Http other = visitors.browser(port, desk.customer().theirs.key());
    assertThat(other.get("/service-level-reviews/" + number).statusCode()).isEqualTo(404);
    Http theirs = visitors.browser(port, customer.theirs.key());
    assertThat(theirs.get("/service-level-reviews").body())
        .contains(number.value(), "In preparation");
    assertThat(theirs.get("/service-level-reviews/" + number).body())
        .contains(incident.value(), "Missed targets", "Not given yet", "0 of 1");
  }

  @Test
  void whoLeadsReviewsBeginsAndCancelsThemOnTheirPages() {
    String agreement = customer.agreement(3);
    Http manager = visitors.browser(port, customer.manager.key());
    assertThat(manager.get("/agreements/" + agreement).body())
        .contains(PAGES + "/new?agreement=" + agreement, PAGES + "?agreement=" + agreement);
    assertThat(manager.get(PAGES).body()).contains("Begin a review");
    String form = PAGES + "/new?agreement=" + agreement;
    assertThat(manager.get(form).body())
        .contains("value=\"" + agreement + "\"", "value=\"" + desk.lastMonth() + "\"")
        .doesNotContain("??");
    String month = desk.lastMonth().toString();
    assertThat(
            manager
                .form(form, PAGES, Map.of("agreement", "<b>", "first", month, "last", "2999-01"))
                .body())
        .contains("&lt;b&gt;", "No agreement of this key", "The last month is over")
        .doesNotContain("<b>", "??");
    Map<String, String> wish = Map.of("agreement", agreement, "first", month, "last", month);
    String page = location(manager.form(form, PAGES, wish));
    assertThat(manager.form(form, PAGES, wish).body()).contains("is open; close or cancel it");
    assertThat(manager.form(page, page + "/cancellation", Map.of("reason", " ")).body())
        .contains("Give a reason of 1 to 4000 characters");
    assertThat(location(manager.form(page, page + "/cancellation", Map.of("reason", "No need"))))
        .isEqualTo(page);
    assertThat(manager.get(page).body()).contains("No need").doesNotContain("id=\"cancel\"");
  }

  @Test
  void othersAreOfferedNoSuchPage() {
    RecordNumber number = customer.review(null);
    Http theirs = visitors.browser(port, customer.theirs.key());
    assertThat(theirs.get(PAGES + "/" + number).body()).doesNotContain("id=\"cancel\"");
    assertThat(theirs.get(PAGES).body()).doesNotContain("Begin a review");
    assertThat(theirs.get(PAGES + "/new").statusCode()).isEqualTo(403);
    assertThat(theirs.form(PAGES, PAGES, Map.of()).statusCode()).isEqualTo(403);
    assertThat(
            theirs
                .form(PAGES, PAGES + "/" + number + "/cancellation", Map.of("reason", "No"))
                .statusCode())
        .isEqualTo(403);
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]*", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "customer":"nobody"      | customer
          "services":[]            | services
          "services":["nothing"]   | services
          "services":[null]        | services
          "owner":"nobody"         | owner
          "first":null             | first
          "first":"2026"           | first
          "first":"2026-13"        | first
          "first":"1990-01"        | first
          "first":"0001-01"        | first
          "first":"-0001-01"       | first
          "last":null              | last
          "last":"2999-01"         | last
          "last":"1990-01"         | last
          "agreement":"nothing"    | agreement
          """)
  void badInputIsRefusedAtItsField(String replaced, String field) {
    HttpResponse<String> answer =
        visitors.program(port, customer.manager.key()).postJson(REVIEWS, wish(field, replaced));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("ITSM-SLR-004").contains("\"" + field + "\":");
  }

  /** What is sent to begin a review, with one field replaced. */
  private String wish(String field, String replaced) {
    StringBuilder body = new StringBuilder("{");
    body.append(replaced.isEmpty() ? "" : replaced + ",");
    add(body, field, "customer", "\"" + customer.key + "\"");
    add(body, field, "services", "[\"" + customer.service + "\"]");
    add(body, field, "owner", "\"" + customer.owner.key() + "\"");
    add(body, field, "first", "\"" + desk.lastMonth() + "\"");
    add(body, field, "last", "\"" + desk.lastMonth() + "\"");
    body.setLength(body.length() - 1);
    return body + "}";
  }

  private static void add(StringBuilder body, String field, String key, String value) {
    if (!key.equals(field)) {
      body.append('"').append(key).append("\":").append(value).append(',');
    }
  }
}
