package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.orderly.cmdb.ConfigurationStep.AddRelation;
import org.orderly.cmdb.ConfigurationStep.AmendItem;
import org.orderly.cmdb.ConfigurationStep.EndRelation;
import org.orderly.cmdb.ConfigurationStep.MarkVerified;
import org.orderly.cmdb.ConfigurationStep.SetRedundancy;
import org.orderly.kernel.RecordNumber;

/**
 * Plans of whatever steps on a few items, so that they meet often. Many are refused, as they should
 * be; the rest leave all kinds of pasts behind.
 */
final class RandomPlans {

  private static final List<String> TYPES =
      List.of("depends-on", "part-of", "uses", "connected-to", "runs-on");

  private final Random random;
  private final List<RecordNumber> items;

  RandomPlans(long seed, List<RecordNumber> items) {
    this.random = new Random(seed);
    this.items = items;
  }

  ConfigurationPlan next() {
    List<ConfigurationStep> steps = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    for (int n = 0; n < count; n++) {
      steps.add(step());
    }
    return new ConfigurationPlan(steps);
  }

  private ConfigurationStep step() {
    String one = item();
    String other = item();
    return switch (random.nextInt(8)) {
      case 0, 1 -> new AmendItem(one, fields());
      case 2 -> new AmendItem(one, null, Map.of(), parts());
      case 3, 4 -> new AddRelation(type(), one, other, group());
      case 5 -> new EndRelation(type(), one, other);
      case 6 -> new SetRedundancy(one, "g", random.nextInt(3));
      default -> new MarkVerified(one);
    };
  }

  private String item() {
    return items.get(random.nextInt(items.size())).value();
  }

  private String type() {
    return TYPES.get(random.nextInt(TYPES.size()));
  }

  private String group() {
    return random.nextInt(3) == 0 ? "g" : null;
  }

  private Map<String, String> fields() {
    Map<String, String> fields = new HashMap<>();
    fields.put("vendor", random.nextBoolean() ? null : "Vendor " + random.nextInt(3));
    fields.put("attributes.memory", random.nextBoolean() ? null : "" + random.nextInt(3));
    fields.put(
        "attributes.mac", random.nextBoolean() ? null : "00:53:00:00:00:0" + random.nextInt(3));
    fields.put("status", ItemStatus.values()[random.nextInt(8)].word());
    return fields;
  }

  private Map<ComponentKind, List<ItemComponent>> parts() {
    ComponentKind kind = random.nextBoolean() ? ComponentKind.DISK : ComponentKind.ADDRESS;
    List<ItemComponent> parts = new ArrayList<>();
    for (int n = 0; n < 3; n++) {
      if (random.nextBoolean()) {
        parts.add(
            new ItemComponent("c" + n, Map.of("mac", "00:53:00:00:00:0" + random.nextInt(3))));
      }
    }
    return Map.of(kind, parts);
  }

  /** A state as far as another can be brought back to it. */
  static List<Object> comparable(ItemState state) {
    Map<String, String> facts = new TreeMap<>(state.facts().values());
    facts.remove(ItemField.LAST_VERIFIED_AT.key());
    TreeSet<String> relations = new TreeSet<>();
    for (RelationView relation : state.relations()) {
      relations.add(
          relation.type() + relation.source() + relation.target() + relation.redundancyGroup());
    }
    TreeSet<String> groups = new TreeSet<>();
    for (RedundancyGroupView group : state.groups()) {
      groups.add(group.name() + group.needed());
    }
    return List.of(facts, state.components(), relations, groups);
  }
}
