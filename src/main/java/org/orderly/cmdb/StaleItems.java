package org.orderly.cmdb;

import static org.orderly.kernel.FigureDefinition.Better.LESS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.orderly.kernel.Actor;
import org.orderly.kernel.FigureDefinition;
import org.orderly.kernel.FigurePeriod;
import org.orderly.kernel.FigureScope;
import org.orderly.kernel.FigureSource;
import org.orderly.kernel.FigureUnit;
import org.orderly.kernel.FigureValue;
import org.orderly.kernel.Word;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds items in use that inventories used to find and find no more: machines that are gone, or
 * whose agent is dead. What was never seen is not stale, since nothing looks for it.
 *
 * @clause 8.2.6
 */
@Service
@Order(60)
@Transactional(readOnly = true)
public class StaleItems implements FigureSource {

  private static final String KEY = "stale-items";
  private static final int LARGEST = 100;
  private static final String SEEN =
      " from configuration_item where last_seen_at is not null"
          + " and status not in ('retired', 'disposed')";

  private final JdbcClient jdbc;
  private final ItemAccess access;
  private final ImportSettings settings;
  private final Clock clock;

  StaleItems(JdbcClient jdbc, ItemAccess access, ImportSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * One page of them.
   *
   * @param size 1 to 100
   * @throws org.orderly.kernel.RuleViolation ITSM-CMD-002 where the actor is no staff
   */
  public StaleItemPage find(int page, int size) {
    access.requireStaff();
    int first = Math.max(0, page);
    int most = Math.max(1, Math.min(size, LARGEST));
    Instant before = before();
    List<StaleItem> items =
        jdbc.sql(
                "select id, class_key, name, status, last_seen_at"
                    + SEEN
                    + " and last_seen_at < ? order by last_seen_at, id limit ? offset ?")
            .params(Times.utc(before), most, (long) first * most)
            .query(
                (row, n) ->
                    new StaleItem(
                        ItemReads.number(row.getLong("id")),
                        row.getString("class_key"),
                        row.getString("name"),
                        Word.of(ItemStatus.class, row.getString("status")),
                        Times.instant(row, "last_seen_at")))
            .list();
    return new StaleItemPage(items, before, count(before), first, most);
  }

  private Instant before() {
    return clock.instant().minus(Duration.ofDays(settings.staleAfter()));
  }

  private long count(Instant before) {
    return jdbc.sql("select count(*)" + SEEN + " and last_seen_at < ?")
        .param(Times.utc(before))
        .query(Long.class)
        .single();
  }

  @Override
  public List<FigureDefinition> figures() {
    return List.of(
        new FigureDefinition(
            KEY, FigureUnit.SHARE, LESS, null, "8.2.6", Set.of(FigureScope.Kind.ALL)));
  }

  /** Known of now alone: when an item was seen is not kept in its history. */
  @Override
  public FigureValue value(String key, FigureScope scope, FigurePeriod period, Actor reader) {
    long seen =
        period.contains(clock.instant()) && access.sight(reader).staff()
            ? jdbc.sql("select count(*)" + SEEN).query(Long.class).single()
            : 0;
    return seen == 0 ? new FigureValue.Nothing() : new FigureValue.Share(count(before()), seen);
  }
}
