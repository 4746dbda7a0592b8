package org.orderly.change;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/** Says what is wrong with a window that somebody holds against the schedule. */
@Component
class DraftCheck {

  private static final int MOST_NAMED = 200;

  private final CatalogueManagement catalogue;
  private final ConfigurationManagement configuration;
  private final ChangeAccess access;
  private final Clock clock;

  DraftCheck(
      CatalogueManagement catalogue,
      ConfigurationManagement configuration,
      ChangeAccess access,
      Clock clock) {
    this.catalogue = catalogue;
    this.configuration = configuration;
    this.access = access;
    this.clock = clock;
  }

  /**
   * Refuses what does not fit, field by field.
   *
   * @throws RuleViolation ITSM-CHG-053
   */
  void check(ScheduleDraft draft) {
    Map<String, String> refused = new LinkedHashMap<>();
    WindowCheck.planned(
        draft.window().starts(), draft.window().ends(), clock.instant(), "starts", "ends", refused);
    few("services", draft.services(), refused);
    few("items", draft.items(), refused);
    few("implementers", draft.implementers(), refused);
    if (refused.isEmpty()) {
      known(draft, refused);
    }
    if (!refused.isEmpty()) {
      throw new RuleViolation(
          ChangeRule.DRAFT_REFUSED, "Refused: " + String.join(", ", refused.keySet()), refused);
    }
  }

  private static void few(String field, List<?> named, Map<String, String> refused) {
    if (named.size() > MOST_NAMED) {
      refused.put(field, "Name " + MOST_NAMED + " at most");
    }
  }

  private void known(ScheduleDraft draft, Map<String, String> refused) {
    draft.services().stream()
        .filter(key -> catalogue.service(key).isEmpty())
        .findFirst()
        .ifPresent(key -> refused.put("services", "There is no service " + key));
    Set<RecordNumber> known = configuration.items(draft.items()).keySet();
    String missing =
        draft.items().stream()
            .filter(item -> !known.contains(item))
            .map(RecordNumber::value)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      refused.put("items", "There is no configuration item " + missing);
    }
    draft.implementers().stream()
        .filter(person -> !access.works(person))
        .findFirst()
        .ifPresent(
            person ->
                refused.put("implementers", "There is nobody " + person + " who could do this"));
  }
}
