package org.orderly.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** The rows that MariaDB reads for a check of collisions, with many more places taken than that. */
@OrderlyTest
class ScheduleCostTest {

  private static final int MANY = 10_000;
  private static final long FEW = 100;

  @Autowired AutowireCapableBeanFactory server;
  @Autowired ScheduleManagement schedule;
  @Autowired ChangeSlots slots;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionOperations transactions;

  private ScheduleDesk desk;
  private RecordNumber item;

  @BeforeEach
  void openDesk() {
    desk = ScheduleDesk.of(server);
    item = desk.server();
  }

  @Test
  void aCheckReadsThePlacesOfItsOwnItemsAndPeopleAlone() {
    desk.planned(desk.hours(9, 2), item);
    ScheduleDraft draft =
        new ScheduleDraft(
            null,
            ChangeType.NORMAL,
            RiskLevel.LOW,
            desk.hours(8, 2),
            List.of(item),
            List.of(desk.service),
            List.of(desk.engineer.key()));
    List<Collision> found = new ArrayList<>();
    assertThat(rows(() -> Acting.as(desk.manager, () -> found.addAll(schedule.collisions(draft)))))
        .isLessThan(FEW);
    assertThat(found).hasSize(2);
  }

  @Test
  void manyKeysAreLookedForAmongWhatIsPlannedThen() {
    java.util.Set<String> keys = new java.util.TreeSet<>();
    for (int key = 1; key <= 2_000; key++) {
      keys.add("9000" + key);
    }
    List<ChangeSlots.Slot> found = new ArrayList<>();
    assertThat(rows(() -> found.addAll(slots.meeting(SlotKind.ITEM, keys, desk.hours(8, 2), null))))
        .isBetween((long) MANY, MANY + FEW + 200);
    assertThat(found).hasSize(2_000);
  }

  @Test
  void rowsThatNoIndexFindsAreSeen() {
    assertThat(
            rows(
                () ->
                    jdbc.queryForObject(
                        "select count(*) from change_slot where since > '2000-01-01'", Long.class)))
        .isGreaterThanOrEqualTo(MANY);
  }

  /** On one connection, whose counters they are, as if so many more places were taken. */
  private long rows(Supplier<?> read) {
    return transactions.execute(
        status -> {
          status.setRollbackOnly();
          jdbc.update(
              "insert into change_slot (kind, slot_key, starts, ends, change_id, since)"
                  + " select 'ITEM', concat('9000', seq), ?, ?, 900000000 + seq, ? from seq_1_to_"
                  + MANY,
              utc(desk.hours(8, 2).starts()),
              utc(desk.hours(8, 2).ends()),
              utc(desk.day));
          long before = handled();
          read.get();
          return handled() - before;
        });
  }

  private static LocalDateTime utc(java.time.Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private long handled() {
    return jdbc.queryForObject(
        "select sum(variable_value) from information_schema.session_status"
            + " where variable_name like 'HANDLER_READ%'",
        Long.class);
  }
}
