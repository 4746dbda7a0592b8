package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orderly.kernel.JsonColumn;

/** A plan waits for its authorization as JSON, and is the same afterwards. */
class ConfigurationPlanJsonTest {

  private static final Column COLUMN = new Column();

  @Test
  void aPlanIsTheSameAfterItWasKept() {
    Map<String, String> fields = new HashMap<>();
    fields.put("vendor", null);
    fields.put("attributes.memory", "4096");
    Map<ComponentKind, List<ItemComponent>> parts =
        Map.of(
            ComponentKind.ADDRESS,
            List.of(new ItemComponent("eth0", Map.of("mac", "00:53:00:00:00:01"))));
    ConfigurationPlan plan =
        ConfigurationPlan.of(
            new ConfigurationStep.AddItem(
                "a", new ItemFacts(Map.of("class", "server", "name", "A")), parts),
            new ConfigurationStep.AmendItem("CI000001", 7L, fields, parts),
            new ConfigurationStep.AddRelation("runs-on", "a", "CI000001", "web"),
            new ConfigurationStep.EndRelation("uses", "CI000001", "CI000002"),
            new ConfigurationStep.SetRedundancy("CI000001", "web", 2),
            new ConfigurationStep.MarkVerified("CI000001"));
    String json = COLUMN.convertToDatabaseColumn(plan);
    assertThat(json).contains("\"step\":\"add-item\"", "\"address\":", "\"vendor\":null");
    assertThat(COLUMN.convertToEntityAttribute(json)).isEqualTo(plan);
  }

  private static final class Column extends JsonColumn<ConfigurationPlan> {

    Column() {
      super(new TypeReference<>() {});
    }
  }
}
