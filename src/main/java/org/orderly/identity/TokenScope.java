package org.orderly.identity;

/** What a personal token allows. */
public enum TokenScope {
  /** To read only. */
  READ,
  /** To read and write whatever the person may. */
  WRITE,
  /** To send inventories of machines, and nothing else. */
  INVENTORY
}
