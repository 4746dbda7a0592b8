package org.orderly.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.orderly.bench.RestLifecycle.Until;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.Visitors;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.kernel.InvariantCheck;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Life cycles, lists of 20, records and records with journal and history over HTTP with tokens, by
 * several clients at once, as the records grow. The clients run in the server's process: their
 * processor time is told apart. Prints; asserts only that the data are right.
 */
@OrderlyTest
class RestBench {

  private static final int DESKS = 20;
  private static final Duration RUN = Duration.ofSeconds(Integer.getInteger("bench.seconds", 20));
  private static final Duration WARM_UP =
      Duration.ofSeconds(Integer.getInteger("bench.warm-up", 120));

  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @Autowired IncidentManagement incidents;
  @Autowired TaskManagement tasks;
  @Autowired TestClock clock;
  @Autowired Environment settings;
  @Autowired List<InvariantCheck> invariants;
  @LocalServerPort int port;

  private final List<Desk> desks = new ArrayList<>();
  private Sent sent;
  private List<String> present = List.of();

  private record Desk(IncidentDesk people, String floor, Client agent, RestLifecycle lifecycle) {}

  private interface Work {
    void run(Desk desk);
  }

  @Test
  void lifeCyclesListsAndRecordsAsTheRecordsGrow() throws Exception {
    try (SingleConnectionDataSource one = RecordsAtSize.connection(settings)) {
      JdbcTemplate jdbc = new JdbcTemplate(one);
      sent = new Sent(jdbc);
      long first = templates(jdbc);
      RecordsAtSize records = new RecordsAtSize(settings, Past.WHOLE);
      System.out.printf("Warm-up %s, runs of %s each%n", WARM_UP, RUN);
      Load.during(desks.subList(0, 4).stream().map(Desk::lifecycle).toList(), WARM_UP);
      for (long size : numbers("bench.sizes", "10000,100000")) {
        records.grow("INC", "incident", first, size);
        present =
            jdbc.queryForList("select number from incident where id >= ?", String.class, first);
        for (long clients : numbers("bench.clients", "1,4,8")) {
          measure(size, (int) clients);
        }
      }
      System.out.println(Growth.of(jdbc));
    }
    Invariants.hold(invariants);
  }

  private void measure(long size, int clients) {
    print(size, clients, "life cycle", desk -> desk.lifecycle().run());
    list(size, clients, "newest", desk -> "");
    list(size, clients, "in a state", desk -> "state=assigned&");
    list(size, clients, "of a group", desk -> "group=" + desk.people().group + "&");
    list(size, clients, "with words", desk -> "q=printer%20" + desk.floor() + "&");
    print(size, clients, "record", desk -> desk.agent().get(path()));
    print(
        size,
        clients,
        "record, journal, history",
        desk -> {
          String incident = path();
          desk.agent().get(incident);
          desk.agent().get(incident + "/journal");
          desk.agent().get(incident.replace("incidents", "records") + "/history");
        });
  }

  private String path() {
    return "/api/incidents/" + present.get(ThreadLocalRandom.current().nextInt(present.size()));
  }

  private void list(
      long size, int clients, String what, java.util.function.Function<Desk, String> filter) {
    print(
        size,
        clients,
        "list " + what,
        desk -> desk.agent().get("/api/incidents?" + filter.apply(desk) + "size=20"));
  }

  private void print(long size, int clients, String what, Work work) {
    List<Runnable> all = new ArrayList<>();
    for (int client = 0; client < clients; client++) {
      Desk desk = desks.get(client);
      all.add(() -> work.run(desk));
    }
    Sent.Counted before = sent.count();
    Load.Result result = Load.during(all, RUN);
    System.out.printf(
        "%,8d records, %d clients, %-24s %s, %s%n",
        size, clients, what, result, sent.count().since(before, result.asked()));
  }

  /** Twenty desks' incidents in every state, a few hours apart; answers the first one's id. */
  private long templates(JdbcTemplate jdbc) {
    for (int n = 0; n < DESKS; n++) {
      IncidentDesk people = new IncidentDesk(organisation, incidents, tasks, clock);
      Client agent = client(people.agent.key());
      desks.add(
          new Desk(
              people,
              "floor" + n,
              agent,
              new RestLifecycle(
                  client(people.caller.key()),
                  agent,
                  client(people.resolver.key()),
                  people.service,
                  clock)));
    }
    long first = jdbc.queryForObject("select coalesce(max(id), 0) from incident", Long.class);
    for (Until until : Until.values()) {
      for (Desk desk : desks) {
        desk.lifecycle().until(until, "The printer on " + desk.floor() + " is slow");
        clock.advance(Duration.ofHours(2));
      }
    }
    return jdbc.queryForObject("select min(id) from incident where id > ?", Long.class, first);
  }

  private Client client(String person) {
    return new Client(port, visitors.token(person));
  }

  private static List<Long> numbers(String property, String otherwise) {
    return Arrays.stream(System.getProperty(property, otherwise).split(","))
        .map(Long::valueOf)
        .toList();
  }
}
