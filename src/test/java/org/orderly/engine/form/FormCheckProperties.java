package org.orderly.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class FormCheckProperties {

  private static final Form FORM =
      FormReader.read(
          """
          {"id": "property", "components": [
            {"type": "select", "key": "colour",
             "values": [{"label": "Red", "value": "red"}, {"label": "Blue", "value": "blue"}]},
            {"type": "number", "key": "hours", "validate": {"min": -2.5, "max": 40}},
            {"type": "textfield", "key": "note", "validate": {"minLength": 3, "maxLength": 10}}]}
          """);

  @Property
  void noTextOutsideTheListIsTaken(@ForAll String value) {
    Assume.that(!value.isEmpty() && !List.of("red", "blue").contains(value));
    assertThat(refused("colour", value)).isTrue();
  }

  @Property
  void exactlyTheNumbersWithinTheBoundsAreTaken(@ForAll double value) {
    assertThat(refused("hours", value)).isEqualTo(value < -2.5 || value > 40);
  }

  @Property
  void exactlyTheIntegersWithinTheBoundsAreTaken(@ForAll int value) {
    assertThat(refused("hours", value)).isEqualTo(value < -2 || value > 40);
    assertThat(refused("hours", (long) value)).isEqualTo(value < -2 || value > 40);
  }

  @Property
  void noTextOutsideTheLengthsIsTaken(@ForAll @StringLength(max = 30) String value) {
    Assume.that(value.length() < 3 || value.length() > 10);
    assertThat(refused("note", value)).isEqualTo(!value.isEmpty());
  }

  @Property
  void noNameOutsideTheFormIsTaken(@ForAll String name, @ForAll int value) {
    Assume.that(FORM.field(name).isEmpty());
    assertThat(refused(name, value)).isTrue();
  }

  private static boolean refused(String key, Object value) {
    Map<String, Object> sent = new HashMap<>();
    sent.put(key, value);
    return new FormCheck(
            FORM, (condition, context) -> false, name -> null, list -> Optional.empty())
        .check(sent)
        .refusals()
        .containsKey(key);
  }
}
