package org.orderly.cmdb.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.Criticality;
import org.orderly.cmdb.Environment;
import org.orderly.cmdb.ItemCriteria;
import org.orderly.cmdb.ItemPage;
import org.orderly.cmdb.ItemStatus;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.TypedFields;
import org.orderly.kernel.web.Words;

/**
 * What a list of configuration items is restricted to beside their class, as an address says it;
 * blank does not restrict.
 *
 * @param q a number, or words of name, serial number, tag or description
 * @param group the key of a support group
 */
record ItemFilter(
    @Nullable String q,
    @Nullable String status,
    @Nullable String owner,
    @Nullable String group,
    @Nullable String customer,
    @Nullable String site,
    @Nullable String criticality,
    @Nullable String environment) {

  private static final int LONGEST = 200;
  private static final int LAST_PAGE = 100_000;

  /**
   * The criteria meant.
   *
   * @throws RuleViolation ITSM-KRN-001 for a word that its list does not have
   */
  ItemCriteria criteria(@Nullable String itemClass) {
    if (q != null && q.length() > LONGEST) {
      throw refused(Map.of("q", "At most " + LONGEST + " characters"));
    }
    return new ItemCriteria(
        TypedFields.orNull(q),
        TypedFields.orNull(itemClass),
        Words.read(ItemStatus.class, "status", status),
        TypedFields.orNull(owner),
        TypedFields.orNull(group),
        TypedFields.orNull(customer),
        TypedFields.orNull(site),
        Words.read(Criticality.class, "criticality", criticality),
        Words.read(Environment.class, "environment", environment));
  }

  /** Refuses a page or size out of bounds. */
  static void check(int page, int size) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (page < 0 || page > LAST_PAGE) {
      fields.put("page", "A number from 0 to " + LAST_PAGE);
    }
    if (size < 1 || size > ItemPage.LARGEST) {
      fields.put("size", "A number from 1 to " + ItemPage.LARGEST);
    }
    if (!fields.isEmpty()) {
      throw refused(fields);
    }
  }

  private static RuleViolation refused(Map<String, String> fields) {
    return new RuleViolation(
        KernelRule.INPUT_REFUSED, "Refused: " + String.join("; ", fields.values()), fields);
  }
}
