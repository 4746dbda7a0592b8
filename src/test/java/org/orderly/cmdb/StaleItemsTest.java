package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.FigurePeriod;
import org.orderly.kernel.FigureScope;
import org.orderly.kernel.FigureValue;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;

/** Items that inventories find no more. */
@OrderlyTest
class StaleItemsTest {

  @Autowired Organisation organisation;
  @Autowired ConfigurationManagement configuration;
  @Autowired IdentifiedItems identified;
  @Autowired StaleItems stale;
  @Autowired Clock clock;

  private RecordNumber server(String status) {
    return configuration
        .apply(
            ConfigurationPlan.of(
                new ConfigurationStep.AddItem(
                    "new",
                    new ItemFacts(
                        Map.of(
                            "class",
                            "server",
                            "name",
                            Organisation.unique("server"),
                            "status",
                            status)))),
            Origin.of(OriginKind.CORRECTION, null, "Made up"))
        .added()
        .get("new");
  }

  private void seen(RecordNumber item, Duration ago) {
    identified.seen(List.of(item.running()), clock.instant().minus(ago));
  }

  @Test
  void whatWasSeenLongAgoAndIsInUseIsStale() {
    RecordNumber fresh = server("live");
    RecordNumber old = server("live");
    RecordNumber never = server("live");
    RecordNumber retired = server("retired");
    seen(fresh, Duration.ofDays(59));
    seen(old, Duration.ofDays(3_000));
    seen(retired, Duration.ofDays(3_000));
    Actor reader = organisation.deskAgent();
    assertThat(Acting.as(reader, () -> stale.find(0, 100)).items())
        .extracting(StaleItem::number)
        .contains(old)
        .doesNotContain(fresh, never, retired);
    Instant now = clock.instant();
    FigurePeriod today = new FigurePeriod(now.minusSeconds(60), now.plusSeconds(3_600));
    FigureValue value = stale.value("stale-items", FigureScope.ALL, today, reader);
    assertThat(value).isInstanceOf(FigureValue.Share.class);
    assertThat(value.counted()).isGreaterThanOrEqualTo(2);
    FigurePeriod past = new FigurePeriod(now.minusSeconds(7_200), now.minusSeconds(3_600));
    assertThat(stale.value("stale-items", FigureScope.ALL, past, reader))
        .isInstanceOf(FigureValue.Nothing.class);
  }

  @Test
  void theListIsForStaff() {
    Actor outsider = organisation.requester();
    assertThatThrownBy(() -> Acting.as(outsider, () -> stale.find(0, 10)))
        .hasMessageContaining("staff");
  }
}
