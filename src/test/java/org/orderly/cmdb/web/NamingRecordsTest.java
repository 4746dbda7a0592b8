package org.orderly.cmdb.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.orderly.cmdb.Origin;
import org.orderly.cmdb.OriginKind;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordDirectory;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordSummary;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class NamingRecordsTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final RecordNumber ITEM = RecordNumber.of(RecordKind.CONFIGURATION_ITEM, 7);

  /** A directory of one kind that lets everybody see what it has. */
  private record Kept(RecordKind kind, List<RecordSummary> records) implements RecordDirectory {

    @Override
    public Optional<RecordSummary> find(RecordNumber number) {
      return records.stream().filter(one -> one.number().equals(number)).findFirst();
    }

    @Override
    public List<RecordSummary> page(@Nullable RecordNumber after, int most) {
      return records;
    }

    @Override
    public boolean visibleTo(RecordNumber number, Actor actor) {
      return true;
    }

    @Override
    public boolean restricted(RecordNumber number) {
      return false;
    }

    @Override
    public List<RecordSummary> visible(Collection<RecordNumber> numbers, Actor actor) {
      return records.stream().filter(one -> numbers.contains(one.number())).toList();
    }

    @Override
    public List<RecordSummary> naming(RecordNumber item, Actor actor, int most) {
      return item.equals(ITEM) ? records : List.of();
    }
  }

  private static RecordSummary record(RecordKind kind, int running, boolean open, int hour) {
    RecordNumber number = RecordNumber.of(kind, running);
    String path = kind == RecordKind.INCIDENT ? "/api/incidents/" : "/api/changes/";
    return new RecordSummary(
        number,
        "Title",
        "state",
        open,
        null,
        null,
        NOON.plusSeconds(hour * 3_600L),
        null,
        path + number);
  }

  private static NamingRecords records() {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean(
        "incidents",
        new Kept(
            RecordKind.INCIDENT,
            List.of(
                record(RecordKind.INCIDENT, 1, true, 1),
                record(RecordKind.INCIDENT, 2, false, 5))));
    beans.addBean(
        "changes",
        new Kept(
            RecordKind.CHANGE,
            List.of(
                record(RecordKind.CHANGE, 1, false, 9), record(RecordKind.CHANGE, 2, true, 3))));
    return new NamingRecords(beans.getBeanProvider(RecordDirectory.class));
  }

  private static List<String> paths(RecordNumber item, int most) {
    return records().naming(item, most).stream().map(NamingRecords.Row::path).toList();
  }

  @Test
  void openRecordsOfAllKindsStandFirstAndOfTheseTheNewest() {
    assertThat(paths(ITEM, 3))
        .containsExactly("/changes/CHG000002", "/incidents/INC000001", "/changes/CHG000001");
    assertThat(paths(RecordNumber.of(RecordKind.CONFIGURATION_ITEM, 8), 3)).isEmpty();
  }

  @Test
  void whatWroteAnItemIsShownOnItsPageWhereThereIsOne() {
    assertThat(path(OriginKind.CHANGE, "CHG000001")).isEqualTo("/changes/CHG000001");
    assertThat(path(OriginKind.CHANGE, "CHG000003")).isNull();
    assertThat(path(OriginKind.IMPORT, "12")).isEqualTo("/imports/12");
    assertThat(path(OriginKind.INVENTORY, "agent-7")).isNull();
    assertThat(path(OriginKind.CATALOGUE, null)).isNull();
  }

  private static @Nullable String path(OriginKind kind, @Nullable String reference) {
    return records().path(Origin.of(kind, reference, "Why"));
  }
}
