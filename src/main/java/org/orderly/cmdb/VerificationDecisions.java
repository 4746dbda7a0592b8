package org.orderly.cmdb;

import java.util.List;

/** What the decision table says of verifications, in the words of the domain (ADR 0070). */
public interface VerificationDecisions {

  /**
   * How items are verified.
   *
   * @param path the keys of the classes from the root down to the items' own
   * @param criticality the word; {@code none} where nobody said
   */
  VerificationPlan plan(List<String> path, String criticality);
}
