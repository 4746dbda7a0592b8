package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orderly.fixtures.Organisation;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;

/** Writes items of a test's own, as a process would. */
public final class ItemDesk {

  private final ConfigurationManagement configuration;

  public ItemDesk(ConfigurationManagement configuration) {
    this.configuration = configuration;
  }

  /** A live item of a class that needs no attributes. */
  public RecordNumber item(String itemClass) {
    return item(itemClass, Map.of());
  }

  /** A live item with more fields. */
  public RecordNumber item(String itemClass, Map<String, String> more) {
    return apply(add("one", itemClass, more)).added().get("one");
  }

  /** A step that adds a live item under a name of its own. */
  public static ConfigurationStep add(String handle, String itemClass, Map<String, String> more) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("class", itemClass);
    facts.put("name", Organisation.unique("item"));
    facts.put("status", "live");
    facts.putAll(more);
    return new ConfigurationStep.AddItem(handle, new ItemFacts(facts));
  }

  /** A step that gives a field another value. */
  public static ConfigurationStep amend(RecordNumber item, String field, String value) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put(field, value);
    return new ConfigurationStep.AmendItem(item.value(), fields);
  }

  /** A step that adds a relation. */
  public static ConfigurationStep relate(String type, RecordNumber source, RecordNumber target) {
    return new ConfigurationStep.AddRelation(type, source.value(), target.value());
  }

  /** Applies steps as a change does: the life cycle holds. */
  public ConfigurationOutcome change(ConfigurationStep... steps) {
    return apply(OriginKind.CHANGE, List.of(steps));
  }

  /** Applies steps as a correction does. */
  public ConfigurationOutcome apply(ConfigurationStep... steps) {
    return apply(OriginKind.CORRECTION, List.of(steps));
  }

  /** Applies steps. */
  public ConfigurationOutcome apply(OriginKind kind, List<ConfigurationStep> steps) {
    return configuration.apply(
        new ConfigurationPlan(steps), Origin.of(kind, null, "A test wants it so"));
  }

  /** Why steps are refused. */
  public RuleViolation refusal(ConfigurationStep... steps) {
    return catchThrowableOfType(RuleViolation.class, () -> change(steps));
  }
}
