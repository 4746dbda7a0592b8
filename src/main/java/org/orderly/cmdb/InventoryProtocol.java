package org.orderly.cmdb;

/** How an inventory agent speaks, and is answered (ADR 0067). */
public enum InventoryProtocol {
  /** As agents of the OCS family do: PROLOG, then INVENTORY. */
  XML,
  /** As GLPI's own agent does: contact, then inventory. */
  JSON
}
