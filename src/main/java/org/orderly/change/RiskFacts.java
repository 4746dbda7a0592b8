package org.orderly.change;

/**
 * What nobody types of the risk of a change: it is computed (8.5.1.3).
 *
 * @param criticality the highest of its services and items: a word, {@code none} where none has one
 * @param downstream how many items fail with its items
 * @param failedBefore whether one of the last three changes of an item of it failed
 * @param collides whether its window meets a period or another change
 * @param disruptedCustomers how many customers go without for a while
 * @param pressing whether it restores a service that users wait for, or closes a weakness that is
 *     being exploited
 */
public record RiskFacts(
    String criticality,
    int downstream,
    boolean failedBefore,
    boolean collides,
    int disruptedCustomers,
    TemplateFit templateFit,
    boolean pressing) {

  /** Where nothing has a criticality. */
  public static final String NO_CRITICALITY = "none";
}
