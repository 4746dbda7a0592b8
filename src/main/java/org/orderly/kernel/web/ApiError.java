package org.orderly.kernel.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.orderly.kernel.RuleCode;

/**
 * An error as HTTP answers it, by RFC 9457.
 *
 * @param type a URN of the rule or fault
 * @param instance the path that was asked for, or for a defect the id under which it is logged
 * @param code the stable code of the rule or fault
 * @param fields one message for each refused field
 */
public record ApiError(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String code,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> fields) {

  static final String MEDIA_TYPE = "application/problem+json";

  /** A refusal by a rule. */
  public static ApiError refused(
      RuleCode rule, String detail, String path, Map<String, String> fields) {
    return new ApiError(
        "urn:orderly:rule:" + rule.code(),
        rule.title(),
        rule.status(),
        detail,
        path,
        rule.code(),
        fields);
  }

  static ApiError unavailable(String path) {
    return new ApiError(
        "urn:orderly:fault:ITSM-KRN-503",
        "Not available at the moment",
        503,
        "The database cannot be reached. Try again in a few seconds.",
        path,
        "ITSM-KRN-503",
        Map.of());
  }

  static ApiError defect(String id) {
    return new ApiError(
        "urn:orderly:fault:" + RuleCode.DEFECT,
        "Something went wrong",
        500,
        "This is a defect of the server. Nothing was stored. It is logged under " + id + ".",
        "urn:uuid:" + id,
        RuleCode.DEFECT,
        Map.of());
  }
}
