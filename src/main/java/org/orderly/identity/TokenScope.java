package org.orderly.identity;

/** What a personal token allows. */
public enum TokenScope {
  /** To read only. */
  READ,
  /** To read and write whatever the person may. */
  WRITE,
  /** To send inventories of machines, and nothing else. */
  INVENTORY,
  /** To read the person's calendar of changes, by an address that holds the token. */
  CALENDAR,
  /** To ask for changes, to read them, and to say what came of them; nothing else. */
  CHANGE
}
