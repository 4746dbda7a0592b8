package org.orderly.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.kernel.InvariantCheck;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/**
 * The first page of an inbox over HTTP with a session, as a person in 5 of 100 groups: ours and
 * Tasklist's own call, as the open tasks grow. Prints; asserts only that what it measured is right.
 */
@OrderlyTest
class InboxBench {

  private static final int GROUPS = 100;
  private static final int MINE = 5;
  private static final int TIMES = Integer.getInteger("bench.times", 300);
  private static final long LARGEST_FOR_TASKLIST = 100_000;
  private static final Duration WARM_UP =
      Duration.ofSeconds(Integer.getInteger("bench.warm-up", 15));

  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @Autowired IncidentManagement incidents;
  @Autowired TaskManagement tasks;
  @Autowired TestClock clock;
  @Autowired Environment settings;
  @Autowired List<InvariantCheck> invariants;
  @Autowired ObjectMapper json;
  @LocalServerPort int port;

  @Test
  void firstPageAsTheOpenTasksGrow() throws Exception {
    List<String> groups = new ArrayList<>();
    long first = templates(groups);
    String[] mine = groups.subList(0, MINE).toArray(String[]::new);
    List<String> roles = new ArrayList<>(List.of(mine));
    roles.add(Roles.RESOLVER);
    String person = visitors.holding(roles.toArray(String[]::new));
    Http session = visitors.browser(port, person);
    System.out.printf(
        "First page of 20 with total, %d groups of %d, %d times%n", MINE, GROUPS, TIMES);
    RecordsAtSize records = new RecordsAtSize(settings, Past.SHORT);
    for (long size : sizes()) {
      long open = records.grow("INC", "incident", first, size);
      measure(session, open);
    }
    Invariants.hold(invariants);
  }

  private static List<Long> sizes() {
    return Arrays.stream(System.getProperty("bench.sizes", "10000,100000").split(","))
        .map(Long::valueOf)
        .toList();
  }

  private long templates(List<String> groups) {
    long first = 0;
    for (int n = 0; n < GROUPS; n++) {
      IncidentDesk desk = new IncidentDesk(organisation, incidents, tasks, clock);
      groups.add(desk.group);
      RecordNumber number = desk.classified();
      first = n == 0 ? number.running() : first;
    }
    return first;
  }

  private void measure(Http session, long open) throws Exception {
    String path = "/api/tasks?filter=groups&size=20";
    Load.during(List.of(() -> fetch(session, path)), WARM_UP);
    JsonNode page = json.readTree(session.get(path).body());
    assertThat(page.get("tasks")).hasSize(20);
    System.out.printf(
        "%,10d records  /api/tasks (total %,d)  %s%n",
        open, page.get("total").asLong(), Load.of(List.of(() -> fetch(session, path)), TIMES));
    if (open <= LARGEST_FOR_TASKLIST * 11 / 10) {
      String filters =
          "/camunda/api/engine/engine/default/filter?itemCount=false&resourceType=Task";
      String filter = filter(json.readTree(session.get(filters).body()), "My groups' tasks");
      String list =
          "/camunda/api/engine/engine/default/filter/"
              + filter
              + "/list?firstResult=0&maxResults=15";
      System.out.printf(
          "%,10d records  Tasklist's call           %s%n",
          open, Load.of(List.of(() -> fetch(session, list)), TIMES));
    }
  }

  private static String filter(JsonNode filters, String name) {
    for (JsonNode filter : filters) {
      if (filter.get("name").asText().equals(name)) {
        return filter.get("id").asText();
      }
    }
    throw new AssertionError(filters.toString());
  }

  private static void fetch(Http session, String path) {
    HttpResponse<String> answer = session.get(path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
  }
}
