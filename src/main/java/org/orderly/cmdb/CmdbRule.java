package org.orderly.cmdb;

import org.orderly.kernel.RuleCode;

/** What configuration management refuses. */
public enum CmdbRule implements RuleCode {
  ITEM_UNKNOWN(1, 404, "A configuration item is found by its number"),
  STAFF_ONLY(2, 403, "History, classes and relation types are for staff"),
  ADMINISTRATORS_ONLY(3, 403, "Only administrators keep classes and relation types"),
  PLAN_REFUSED(4, 400, "A configuration plan fits classes, relation types and the present state"),
  WRITTEN_MEANWHILE(5, 409, "A configuration item is amended from its latest revision"),
  ORIGIN_REFUSED(6, 400, "A configuration update names its origin and its reason"),
  CLASS_REFUSED(7, 400, "A class has a place in the tree and attributes that fit its items"),
  CLASS_EXISTS(8, 409, "A class's key is unique"),
  CLASS_UNKNOWN(9, 404, "A class is found by its key"),
  TYPE_REFUSED(10, 400, "A relation type has titles, an impact and classes that it joins"),
  TYPE_EXISTS(11, 409, "A relation type's key is unique"),
  TYPE_UNKNOWN(12, 404, "A relation type is found by its key"),
  CORRECTION_UNKNOWN(20, 404, "A correction is found by its number"),
  CORRECTION_REFUSED(21, 400, "A correction has a reason and alters something"),
  CORRECTION_STATE(22, 409, "A correction goes on only as its course allows"),
  CORRECTORS_ONLY(23, 403, "Staff other than auditors propose corrections"),
  OWN_CORRECTION(24, 403, "Nobody authorizes a correction that they had a hand in"),
  AUTHORIZERS_ONLY(25, 403, "Item owners and configuration managers authorize corrections"),
  PROPOSER_ONLY(26, 403, "Whoever proposed a correction revises and withdraws it"),
  ANSWER_REFUSED(27, 400, "Whoever does not authorize a correction says why"),
  CORRECTION_OUTDATED(28, 409, "A correction is revised as it was read"),
  BASELINE_UNKNOWN(30, 404, "A baseline is found by its number"),
  BASELINE_REFUSED(31, 400, "A baseline has a name, a reason and configuration items"),
  BASELINE_KEEPERS_ONLY(32, 403, "Configuration managers take baselines and go back to them"),
  NOTHING_TO_RESTORE(33, 409, "Only what is other than its baseline can go back to it"),
  RESTORATION_REFUSED(34, 400, "Going back to a baseline names items of it, and not too many"),
  DEFINITION_OUTDATED(60, 409, "A class or relation type is amended as it was read");

  private final Rule rule;

  CmdbRule(int number, int status, String title) {
    rule = new Rule(String.format("ITSM-CMD-%03d", number), status, title);
  }

  @Override
  public Rule rule() {
    return rule;
  }
}
