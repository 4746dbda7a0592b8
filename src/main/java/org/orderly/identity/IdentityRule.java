package org.orderly.identity;

import java.util.Map;
import org.orderly.kernel.RuleCode;
import org.orderly.kernel.RuleViolation;

/** The refusals of this module. */
public enum IdentityRule implements RuleCode {
  PERSON_UNKNOWN(1, 404, "Unknown person"),
  GROUP_UNKNOWN(2, 404, "Unknown group"),
  KEY_MALFORMED(3, 400, "Malformed key"),
  KEY_TAKEN(4, 409, "Key already in use"),
  DETAILS_REFUSED(5, 400, "Details refused"),
  ADMINISTRATORS_ONLY(6, 403, "For administrators only"),
  LAST_ADMINISTRATOR(7, 409, "Last administrator"),
  ROLE_FIXED(8, 409, "Roles are fixed"),
  PASSWORD_REFUSED(9, 400, "Password refused"),
  TOKEN_REFUSED(10, 400, "Personal token refused"),
  TOKEN_UNKNOWN(11, 404, "Unknown personal token"),
  SUBSTITUTE_REFUSED(12, 400, "Substitute refused"),
  IMPORT_REFUSED(13, 400, "Import refused"),
  CUSTOMER_UNKNOWN(14, 404, "Unknown customer"),
  SITE_UNKNOWN(15, 404, "Unknown site"),
  PERSON_INACTIVE(16, 409, "Person is not active"),
  STEP_UP_NEEDED(17, 403, "Password needed again");

  private final Rule rule;

  IdentityRule(int number, int status, String title) {
    rule = new Rule(String.format("ITSM-IDN-%03d", number), status, title);
  }

  @Override
  public Rule rule() {
    return rule;
  }

  static RuleViolation unknownPerson(String key) {
    return new RuleViolation(PERSON_UNKNOWN, "Nobody is registered as " + Quoted.of(key) + ".");
  }

  static RuleViolation unknownGroup(String key) {
    return new RuleViolation(GROUP_UNKNOWN, "There is no group " + Quoted.of(key) + ".");
  }

  static RuleViolation taken(String what, String key) {
    String refusal = "The key " + Quoted.of(key) + " already names a " + what + ".";
    return new RuleViolation(KEY_TAKEN, refusal, Map.of("key", refusal));
  }
}
