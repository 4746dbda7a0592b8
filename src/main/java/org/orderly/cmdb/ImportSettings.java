package org.orderly.cmdb;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of imports and inventories.
 *
 * @param linesAtOnce how many lines of a file are worked through in one transaction
 * @param mostLines how many lines a file may have
 * @param staleAfter days without a sign of it after which an item that was seen counts as stale
 * @param inventoryHours after how many hours an inventory agent reports again
 */
@ConfigurationProperties("orderly.cmdb.import")
public record ImportSettings(
    @DefaultValue("1000") int linesAtOnce,
    @DefaultValue("1000000") int mostLines,
    @DefaultValue("60") int staleAfter,
    @DefaultValue("24") int inventoryHours) {

  private static final int MOST_AT_ONCE = 5_000;

  /** Refuses what the server does not take. */
  public ImportSettings {
    if (linesAtOnce < 1 || linesAtOnce > MOST_AT_ONCE) {
      throw new IllegalArgumentException(
          "orderly.cmdb.import.lines-at-once is 1 to " + MOST_AT_ONCE);
    }
  }
}
