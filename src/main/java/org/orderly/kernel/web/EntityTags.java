package org.orderly.kernel.web;

import org.jspecify.annotations.Nullable;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.RuleViolation;

/** Entity tags made of a record's version, so that nobody overwrites what they have not read. */
public final class EntityTags {

  private EntityTags() {}

  /** The value of the ETag header for a version. */
  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /**
   * Lets pass who has read this very version.
   *
   * @param ifMatch the If-Match header of a PUT or PATCH; null where it was not sent
   * @throws RuleViolation ITSM-KRN-009 without the header, ITSM-KRN-010 for another version
   */
  public static void require(@Nullable String ifMatch, long version) {
    if (ifMatch == null) {
      throw new RuleViolation(
          KernelRule.PRECONDITION_REQUIRED, "Send If-Match with the ETag that you have read.");
    }
    for (String tag : ifMatch.split(",")) {
      if (tag.strip().equals("*") || tag.strip().equals(of(version))) {
        return;
      }
    }
    throw new RuleViolation(
        KernelRule.PRECONDITION_FAILED,
        "It was changed since you read it. Read it again, then repeat your change.");
  }
}
