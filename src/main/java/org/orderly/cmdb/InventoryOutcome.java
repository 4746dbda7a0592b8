package org.orderly.cmdb;

import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;

/** What came of something that an inventory agent sent; told in the agent's own protocol. */
public sealed interface InventoryOutcome {

  /** How the agent speaks. */
  InventoryProtocol protocol();

  /** The agent has announced itself, and is asked for its inventory. */
  record Welcome(InventoryProtocol protocol) implements InventoryOutcome {}

  /**
   * The inventory was taken.
   *
   * @param item the machine
   * @param unchanged whether it was known so already
   */
  record Taken(InventoryProtocol protocol, RecordNumber item, boolean unchanged)
      implements InventoryOutcome {}

  /** Nothing was taken. */
  record Refused(InventoryProtocol protocol, RuleViolation refusal) implements InventoryOutcome {}
}
