package org.orderly.cmdb;

import org.orderly.kernel.RuleCode;

/** What is refused of files and inventories that configuration items are taken from. */
public enum ImportRule implements RuleCode {
  IMPORTERS_ONLY(1, 403, "Only configuration managers, administrators and programs import items"),
  IMPORT_UNKNOWN(2, 404, "An import is found by its number"),
  FILE_REFUSED(3, 400, "An import file is CSV in UTF-8 whose header its mapping knows"),
  FILE_TOO_LARGE(4, 413, "An import file has so many bytes and lines at most"),
  MAPPING_REFUSED(5, 400, "A mapping names columns of the file and fields of the class"),
  IMPORT_NOT_READY(6, 409, "An import is started once, after its dry run"),
  INVENTORY_UNREADABLE(7, 400, "An inventory is well-formed XML or JSON of an inventory agent"),
  INVENTORY_TOO_LARGE(8, 413, "An inventory has so many bytes and entries at most"),
  INVENTORY_REFUSED(9, 400, "An inventory describes one machine by facts that its class allows"),
  MACHINE_AMBIGUOUS(10, 409, "What is imported is one configuration item or a new one");

  private final Rule rule;

  ImportRule(int number, int status, String title) {
    rule = new Rule(String.format("ITSM-INV-%03d", number), status, title);
  }

  @Override
  public Rule rule() {
    return rule;
  }
}
