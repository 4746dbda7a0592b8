package org.orderly.cmdb;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells staff what has become of configuration items: by which updates, when, by whom and why.
 *
 * @clause 8.2.6
 */
@Service
@Transactional(readOnly = true)
public class ItemHistoryManagement {

  private final ConfigurationManagement configuration;
  private final ItemReads items;
  private final ItemHistory history;
  private final UpdateReads updates;
  private final ItemAccess access;

  ItemHistoryManagement(
      ConfigurationManagement configuration,
      ItemReads items,
      ItemHistory history,
      UpdateReads updates,
      ItemAccess access) {
    this.configuration = configuration;
    this.items = items;
    this.history = history;
    this.updates = updates;
    this.access = access;
  }

  /**
   * What updates made of an item, the latest first.
   *
   * @param before only updates with a smaller number; to read on
   * @param size 1 to 100
   * @throws RuleViolation ITSM-CMD-001, 002
   */
  public List<ItemHistoryEntry> history(RecordNumber number, long before, int size) {
    configuration.item(number);
    access.requireStaff();
    return history.of(number.running(), before, Math.max(1, Math.min(size, ItemPage.LARGEST)));
  }

  /**
   * The item as an update left it; empty where there was none then.
   *
   * @throws RuleViolation ITSM-CMD-001, 002
   */
  public Optional<ItemView> item(RecordNumber number, long update) {
    configuration.item(number);
    access.requireStaff();
    return items.find(number.running(), update);
  }

  /**
   * What two states of an item have that is not the same.
   *
   * @param to null for now
   * @throws RuleViolation ITSM-CMD-001, 002
   */
  public ConfigurationDifference differences(
      RecordNumber number, Instant from, @Nullable Instant to) {
    return ConfigurationDifference.between(
        number, configuration.state(number, from), configuration.state(number, to));
  }

  /**
   * Updates in the order of their numbers.
   *
   * @param after the last of the page before; 0 for the first page
   * @throws RuleViolation ITSM-CMD-002 where the actor is no staff
   */
  public List<ConfigurationUpdateView> updates(long after, int most) {
    access.requireStaff();
    return updates.after(after, most);
  }

  /** Whether the actor may read history, classes and relation types. */
  public boolean reader() {
    return access.staff();
  }
}
