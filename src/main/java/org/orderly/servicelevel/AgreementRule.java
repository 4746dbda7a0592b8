package org.orderly.servicelevel;

import org.orderly.kernel.RuleCode;

/** What is refused of agreements. */
public enum AgreementRule implements RuleCode {
  KEEPERS_ONLY(1, 403, "Only service level managers and administrators keep agreements"),
  READERS_ONLY(2, 403, "Agreements are for staff, and for managers of their customer"),
  AGREEMENT_REFUSED(3, 400, "An agreement has parties, services, hours, targets and days that fit"),
  AGREEMENT_EXISTS(4, 409, "An agreement's key is unique"),
  AGREEMENT_UNKNOWN(5, 404, "An agreement is found by its key"),
  STATE_REFUSES(6, 409, "A draft is changed and agreed; what is agreed is ended or followed"),
  FINDINGS_UNCONFIRMED(7, 409, "Who agrees confirms what the alignment check finds"),
  END_REFUSED(8, 400, "A version ends on a day to come, within its validity, for a reason");

  private final Rule rule;

  AgreementRule(int number, int status, String title) {
    rule = new Rule(String.format("ITSM-AGR-%03d", number), status, title);
  }

  @Override
  public Rule rule() {
    return rule;
  }
}
