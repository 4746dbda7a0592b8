package org.orderly.engine.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ShippedModelsTest {

  private static final String TABLE = "dmn/incident/incident-priority.dmn";

  @Test
  void namesAreThePathsInTheProjectAndVariantsAreLeftOut() {
    assertThat(ShippedModels.chosen(Map.of()).keySet())
        .contains(TABLE, "processes/incident/incident-management.bpmn")
        .noneMatch(name -> name.contains("variants"));
  }

  @Test
  void aChosenVariantTakesThePlaceOfTheShippedTable() {
    var shipped = ShippedModels.chosen(Map.of());
    var chosen = ShippedModels.chosen(Map.of("incident-priority", "servicenow"));
    assertThat(chosen.keySet()).isEqualTo(shipped.keySet());
    assertThat(new String(chosen.get(TABLE), UTF_8))
        .isNotEqualTo(new String(shipped.get(TABLE), UTF_8));
  }

  @Test
  void aVariantThatIsNotThereStopsTheStart() {
    assertThatIllegalStateException()
        .isThrownBy(() -> ShippedModels.chosen(Map.of("incident-priority", "nobodys")))
        .withMessageContaining("nobodys");
  }
}
