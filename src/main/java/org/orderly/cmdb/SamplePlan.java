package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is written of the sample organisation's items, put together step by step. */
final class SamplePlan {

  static final String DEPENDS_ON = "depends-on";

  private final List<ConfigurationStep> steps = new ArrayList<>();

  ConfigurationPlan plan() {
    return new ConfigurationPlan(steps);
  }

  void ours(String handle, String itemClass, String name, String criticality, String group) {
    item(
        handle,
        itemClass,
        name,
        Map.of(
            ItemField.OWNER,
            "otto",
            ItemField.SUPPORT_GROUP,
            group,
            ItemField.CRITICALITY,
            criticality,
            ItemField.SITE,
            "operations-centre"));
  }

  void theirs(String handle, String name, String owner, String tag) {
    item(
        handle,
        "workstation",
        name,
        Map.of(
            ItemField.OWNER, owner,
            ItemField.CUSTOMER, "brightwater",
            ItemField.SITE, "brightwater-hq",
            ItemField.ASSET_TAG, tag,
            ItemField.CRITICALITY, "bronze"));
  }

  private void item(String handle, String itemClass, String name, Map<ItemField, String> more) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(ItemField.CLASS.key(), itemClass);
    facts.put(ItemField.NAME.key(), name);
    facts.put(ItemField.STATUS.key(), ItemStatus.LIVE.word());
    facts.put(ItemField.ENVIRONMENT.key(), Environment.PRODUCTION.word());
    more.forEach((field, value) -> facts.put(field.key(), value));
    steps.add(new ConfigurationStep.AddItem(handle, new ItemFacts(facts)));
  }

  void relation(String type, String source, String target) {
    steps.add(new ConfigurationStep.AddRelation(type, source, target));
  }

  /** One of the two is enough. */
  void eitherOf(String item, String group, String one, String other) {
    steps.add(new ConfigurationStep.SetRedundancy(item, group, 1));
    steps.add(new ConfigurationStep.AddRelation(DEPENDS_ON, item, one, group));
    steps.add(new ConfigurationStep.AddRelation(DEPENDS_ON, item, other, group));
  }
}
