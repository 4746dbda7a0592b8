package org.orderly.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What fails with the configuration items that an incident concerns.
 *
 * @param items how many items in use it names; nothing fails with others
 * @param reached how many more items fail
 * @param services how many services fail or are among the items
 * @param holding how many services only hold by redundancy
 * @param customers how many customers the services that fail are agreed with
 * @param agreements how many agreements on those that fail are in force
 * @param foremost the services that fail, the most critical first, {@value #SHOWN} at most
 * @param graph where all of it is shown; null where no item is in use
 */
public record IncidentImpactView(
    int items,
    int reached,
    int services,
    int holding,
    int customers,
    int agreements,
    List<Foremost> foremost,
    @Nullable String graph) {

  static final int SHOWN = 3;

  /**
   * A service that fails.
   *
   * @param service its key in the catalogue
   * @param criticality the word; null where the catalogue does not know the service any more
   */
  public record Foremost(String service, String name, @Nullable String criticality) {}

  static IncidentImpactView none() {
    return new IncidentImpactView(0, 0, 0, 0, 0, 0, List.of(), null);
  }
}
