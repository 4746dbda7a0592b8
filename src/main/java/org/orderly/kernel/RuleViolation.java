package org.orderly.kernel;

import java.util.Map;

/** A refusal: which rule, what was tried, and what to do instead. Rolls the transaction back. */
public class RuleViolation extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient RuleCode rule;
  private final transient Map<String, String> fields;

  /**
   * A refusal by a rule.
   *
   * @param message what was tried, the state that forbids it, and what would be allowed
   */
  public RuleViolation(RuleCode rule, String message) {
    this(rule, message, Map.of());
  }

  /**
   * A refusal of input.
   *
   * @param fields one message for each refused field, by the field's key
   */
  public RuleViolation(RuleCode rule, String message, Map<String, String> fields) {
    super(message);
    this.rule = rule;
    this.fields = Map.copyOf(fields);
  }

  /** The rule that refused. */
  public RuleCode rule() {
    return rule;
  }

  /** One message for each refused field, by the field's key; empty where no field is at fault. */
  public Map<String, String> fields() {
    return fields;
  }
}
