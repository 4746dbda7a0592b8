package org.orderly.kernel.web;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.RuleViolation;

/** Entity tags made of a record's version, so that nobody overwrites what they have not read. */
public final class EntityTags {

  private static final String PART = ".";

  private EntityTags() {}

  private static boolean names(String tag, long version) {
    return tag.equals(of(version)) || tag.startsWith("\"" + version + PART);
  }

  /** The value of the ETag header for a version. */
  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /**
   * The value of the ETag header for a version of a record, shown together with what belongs to it:
   * another one as soon as anything shown is another, while only the version is asked for by {@link
   * #require}.
   *
   * @param shown all that is shown, as text
   */
  public static String of(long version, String shown) {
    CRC32C sum = new CRC32C();
    sum.update(shown.getBytes(StandardCharsets.UTF_8));
    return "\"" + version + PART + Long.toHexString(sum.getValue()) + "\"";
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
      if (tag.strip().equals("*") || names(tag.strip(), version)) {
        return;
      }
    }
    throw new RuleViolation(
        KernelRule.PRECONDITION_FAILED,
        "It was changed since you read it. Read it again, then repeat your change.");
  }
}
