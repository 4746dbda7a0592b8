package org.orderly.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.orderly.cmdb.ItemNeighbours;
import org.orderly.cmdb.MadeConfiguration;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What it takes to hold one change against many that are scheduled, over a made topology. Scheduled
 * changes lie in the next 90 days, last an hour to eight, one in fifty up to a month, work on one
 * to ten items and are made by one to three of 500 people. Every customer has a weekly maintenance
 * window, and there are 100 blackout periods. Prints; asserts that what is found is what a search
 * through all of them finds.
 */
@OrderlyTest
class ScheduleBench {

  private static final int ITEMS = Integer.getInteger("bench.items", 100_000);
  private static final int CHANGES = Integer.getInteger("bench.changes", 50_000);
  private static final int CHECKS = Integer.getInteger("bench.checks", 1_000);
  private static final int COMPARED = 50;
  private static final int DAYS = 90;
  private static final int PEOPLE = 500;
  private static final int CUSTOMERS = 200;
  private static final int AT_ONCE = 500;
  private static final long FIRST_ID = 800_000_000L;

  @Autowired ScheduleManagement schedule;
  @Autowired ItemNeighbours neighbours;
  @Autowired ChangeSlots slots;
  @Autowired TouchedServices touched;
  @Autowired Organisation organisation;
  @Autowired JdbcTemplate jdbc;
  @Autowired Environment settings;
  @Autowired Clock clock;

  private final Random random = new Random(42);
  private Instant today = Instant.EPOCH;
  private Actor staff = Actor.system();
  private List<String> engineers = List.of();

  /** A change that is scheduled, as it was made. */
  private record Made(ChangeWindow window, Set<Long> items, Set<String> people) {}

  @Test
  void checksAtSize() throws Exception {
    staff = organisation.person("manager", Roles.CHANGE_MANAGER);
    engineers =
        Stream.generate(() -> organisation.person("engineer", Roles.RESOLVER).key())
            .limit(PEOPLE)
            .toList();
    today = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
    MadeConfiguration.fill(settings, ITEMS);
    List<Made> made = new ArrayList<>();
    for (int n = 0; n < CHANGES; n++) {
      made.add(new Made(window(), items(ITEMS), people()));
    }
    try (SingleConnectionDataSource one = MadeConfiguration.connection(settings)) {
      put(one.getConnection(), made);
    }
    System.out.printf(
        Locale.ROOT,
        "%,d items; %,d scheduled changes in %d days, %,d rows%n",
        ITEMS,
        CHANGES,
        DAYS,
        jdbc.queryForObject("select count(*) from change_slot", Long.class));
    compare(made);
    measure("any items", () -> ITEMS);
    parts("any items", ITEMS);
    int lower = ITEMS * 14 / 100;
    measure("locations, network devices, servers and storage", () -> lower);
    parts("locations, network devices, servers and storage", lower);
  }

  private ChangeWindow window() {
    Instant starts = today.plus(Duration.ofMinutes(random.nextInt(DAYS * 24 * 4) * 15L));
    long hours = random.nextInt(50) == 0 ? 1 + random.nextInt(30 * 24) : 1 + random.nextInt(8);
    return new ChangeWindow(starts, starts.plus(Duration.ofHours(hours)));
  }

  private Set<Long> items(int of) {
    Set<Long> items = new LinkedHashSet<>();
    int count = 1 + random.nextInt(10);
    while (items.size() < Math.min(count, of)) {
      items.add(1L + random.nextInt(of));
    }
    return items;
  }

  private Set<String> people() {
    Set<String> people = new LinkedHashSet<>();
    IntStream.rangeClosed(0, random.nextInt(3))
        .forEach(n -> people.add(engineers.get(random.nextInt(PEOPLE))));
    return people;
  }

  private void put(Connection connection, List<Made> made) throws Exception {
    List<String> records = new ArrayList<>();
    List<String> slots = new ArrayList<>();
    for (int n = 0; n < made.size(); n++) {
      Made one = made.get(n);
      long id = FIRST_ID + n;
      String times = "'" + utc(one.window().starts()) + "','" + utc(one.window().ends()) + "'";
      records.add(
          "("
              + id
              + ",0,'SCHEDULED','NORMAL','r','o',0,0,'Change "
              + n
              + "',1,'d',"
              + times
              + ",'"
              + utc(today)
              + "')");
      one.items()
          .forEach(
              item ->
                  slots.add(
                      "('ITEM','" + item + "'," + times + "," + id + ",'" + utc(today) + "')"));
      one.people()
          .forEach(
              person ->
                  slots.add(
                      "('IMPLEMENTER','"
                          + person
                          + "',"
                          + times
                          + ","
                          + id
                          + ",'"
                          + utc(today)
                          + "')"));
    }
    insert(
        connection,
        "change_record (id, version, state, type, requester, owner, vulnerability, found, title, content_version, digest, starts, ends, opened_at)",
        records);
    insert(connection, "change_slot (kind, slot_key, starts, ends, change_id, since)", slots);
    List<String> windows = new ArrayList<>();
    for (int n = 0; n < CUSTOMERS; n++) {
      windows.add(
          "("
              + (n + 1_000)
              + ",0,'CUSTOMER','customer-"
              + n
              + "','Night','SATURDAY','22:00','06:00','UTC','system','"
              + utc(today)
              + "')");
    }
    insert(
        connection,
        "maintenance_window (id, version, subject, subject_key, title, weekday, opens, closes, zone, kept_by, kept_at)",
        windows);
    List<String> blackouts = new ArrayList<>();
    for (int n = 0; n < 100; n++) {
      ChangeWindow window = window();
      blackouts.add(
          "("
              + (n + 1_000)
              + ",0,'CUSTOMER','customer-"
              + n
              + "','Closing','"
              + utc(window.starts())
              + "','"
              + utc(window.ends())
              + "','system','"
              + utc(today)
              + "')");
    }
    insert(
        connection,
        "blackout_period (id, version, subject, subject_key, reason, starts, ends, kept_by, kept_at)",
        blackouts);
    run(connection, "analyze table change_record, change_slot");
  }

  private static void insert(Connection connection, String into, List<String> rows)
      throws Exception {
    for (int from = 0; from < rows.size(); from += AT_ONCE) {
      run(
          connection,
          "insert into "
              + into
              + " values "
              + String.join(",", rows.subList(from, Math.min(rows.size(), from + AT_ONCE))));
    }
  }

  private static void run(Connection connection, String sql) throws Exception {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private ScheduleDraft draft(Set<Long> items) {
    return new ScheduleDraft(
        null,
        ChangeType.NORMAL,
        RiskLevel.HIGH,
        window(),
        items.stream().map(id -> RecordNumber.of(RecordKind.CONFIGURATION_ITEM, id)).toList(),
        List.of(),
        people().stream().toList());
  }

  /** What shares an item or a person must be what a look at each of them finds. */
  private void compare(List<Made> made) {
    for (int check = 0; check < COMPARED; check++) {
      Set<Long> items = items(ITEMS);
      ScheduleDraft draft = draft(items);
      TreeMap<String, Boolean> expected = new TreeMap<>();
      for (int n = 0; n < made.size(); n++) {
        Made one = made.get(n);
        if (one.window().overlaps(draft.window())) {
          RecordNumber number = RecordNumber.of(RecordKind.CHANGE, FIRST_ID + n);
          if (one.items().stream().anyMatch(items::contains)) {
            expected.put(CollisionKind.ITEM + " " + number, true);
          }
          if (one.people().stream().anyMatch(draft.implementers()::contains)) {
            expected.put(CollisionKind.IMPLEMENTER + " " + number, true);
          }
        }
      }
      List<Collision> found = ask(draft);
      if (found.size() < Collision.MOST) {
        assertThat(
                found.stream()
                    .filter(
                        one ->
                            one.kind() == CollisionKind.ITEM
                                || one.kind() == CollisionKind.IMPLEMENTER)
                    .map(one -> one.kind() + " " + one.change()))
            .containsExactlyInAnyOrderElementsOf(expected.keySet());
      }
    }
    System.out.printf(Locale.ROOT, "%d checks found what a look at each change finds%n", COMPARED);
  }

  private List<Collision> ask(ScheduleDraft draft) {
    return Acting.as(staff, () -> schedule.collisions(draft));
  }

  /** What the parts of a check take at the median, and how many items are near. */
  private void parts(String what, int of) {
    int rounds = CHECKS / 2;
    long[] near = new long[rounds];
    long[] walked = new long[rounds];
    long[] met = new long[rounds];
    long[] reached = new long[rounds];
    for (int round = 0; round < rounds; round++) {
      ScheduleDraft draft = draft(items(of));
      long began = System.nanoTime();
      Set<String> keys = new LinkedHashSet<>();
      neighbours
          .within(draft.items(), MeetingChanges.NEAR)
          .keySet()
          .forEach(item -> keys.add(Long.toString(item.running())));
      long found = System.nanoTime();
      slots.meeting(SlotKind.ITEM, keys, draft.window(), null);
      long looked = System.nanoTime();
      touched.by(draft.services(), draft.items(), draft.window().starts());
      near[round] = keys.size();
      walked[round] = found - began;
      met[round] = looked - found;
      reached[round] = System.nanoTime() - looked;
    }
    for (long[] part : List.of(near, walked, met, reached)) {
      Arrays.sort(part);
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %,d items near (p95 %,d); finding them %.1f ms (p95 %.1f), their places %.1f ms (p95"
            + " %.1f), services and customers reached %.1f ms (p95 %.1f)%n",
        what,
        near[rounds / 2],
        near[rounds * 95 / 100],
        walked[rounds / 2] / 1e6,
        walked[rounds * 95 / 100] / 1e6,
        met[rounds / 2] / 1e6,
        met[rounds * 95 / 100] / 1e6,
        reached[rounds / 2] / 1e6,
        reached[rounds * 95 / 100] / 1e6);
  }

  private void measure(String what, IntSupplier of) {
    long[] took = new long[CHECKS];
    long found = 0;
    for (int check = -CHECKS / 5; check < CHECKS; check++) {
      ScheduleDraft draft = draft(items(of.getAsInt()));
      long began = System.nanoTime();
      List<Collision> collisions = ask(draft);
      if (check >= 0) {
        took[check] = System.nanoTime() - began;
        found += collisions.size();
      }
    }
    Arrays.sort(took);
    System.out.printf(
        Locale.ROOT,
        "%,d checks of one change on %s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, most %.1f ms; %.1f"
            + " collisions each%n",
        CHECKS,
        what,
        took[CHECKS / 2] / 1e6,
        took[CHECKS * 95 / 100] / 1e6,
        took[CHECKS * 99 / 100] / 1e6,
        took[CHECKS - 1] / 1e6,
        found / (double) CHECKS);
  }
}
