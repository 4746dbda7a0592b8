package org.orderly.supplier;

import org.orderly.kernel.RuleCode;

/** What supplier management refuses. */
public enum SupplierRule implements RuleCode {
  KEEPERS_ONLY(1, 403, "Only supplier managers and administrators keep suppliers"),
  READERS_ONLY(2, 403, "Suppliers and contracts are for staff"),
  SUPPLIER_REFUSED(3, 400, "A supplier has a key, a name, a kind, an importance and an owner"),
  SUPPLIER_EXISTS(4, 409, "A supplier's key is unique"),
  SUPPLIER_UNKNOWN(5, 404, "A supplier is found by its key"),
  CONTRACT_REFUSED(
      6, 400, "A contract has a title, hours, validity, services and targets that fit"),
  CONTRACT_EXISTS(7, 409, "A contract's key is unique"),
  CONTRACT_UNKNOWN(8, 404, "A contract is found by its key"),
  END_REFUSED(9, 400, "A contract ends on a day to come, within its validity, for a reason");

  private final Rule rule;

  SupplierRule(int number, int status, String title) {
    rule = new Rule(String.format("ITSM-SUP-%03d", number), status, title);
  }

  @Override
  public Rule rule() {
    return rule;
  }
}
