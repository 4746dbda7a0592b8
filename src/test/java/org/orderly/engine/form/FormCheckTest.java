package org.orderly.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.engine.Feel;
import org.orderly.kernel.FormOptions;
import org.springframework.core.io.ClassPathResource;

class FormCheckTest {

  private static final Form FORM = read("engine/order-work.form");

  /** Enough of FEEL for the fixture: one inequality. */
  private static final Feel FEEL = (expression, context) -> !"wait".equals(context.get("nextStep"));

  private final Map<String, Object> sent =
      new HashMap<>(Map.of("note", "Paint it", "nextStep", "done"));

  @Test
  void aCompleteFormIsTaken() {
    CheckedForm checked = check();
    assertThat(checked.refusals()).isEmpty();
    assertThat(checked.values())
        .containsEntry("note", "Paint it")
        .containsEntry("room", null)
        .containsEntry("urgent", false)
        .containsEntry("reason", null)
        .doesNotContainKeys("title", "caller", "worked", "off");
  }

  @ParameterizedTest
  @CsvSource({"note", "nextStep"})
  void aRequiredFieldIsDemanded(String key) {
    sent.remove(key);
    assertThat(check().refusals()).containsOnlyKeys(key);
    sent.put(key, "");
    assertThat(check().refusals()).containsOnlyKeys(key);
    sent.put(key, "   ");
    assertThat(check().refusals()).containsOnlyKeys(key);
  }

  @Test
  void aFieldOutsideTheFormIsRefused() {
    sent.put("priority", "P1");
    assertThat(check().refusals()).containsOnlyKeys("priority");
  }

  @Test
  void aRequiredFieldThatIsHiddenIsNotDemandedAndNotTaken() {
    sent.put("reason", "smuggled");
    CheckedForm checked = check();
    assertThat(checked.refusals()).isEmpty();
    assertThat(checked.values()).containsEntry("reason", null);
    assertThat(checked.hidden()).containsExactly("reason", "untilInput");
  }

  @Test
  void aRequiredFieldThatIsShownIsDemanded() {
    sent.put("nextStep", "wait");
    assertThat(check().refusals()).containsOnlyKeys("reason");
    sent.put("reason", "No paint");
    assertThat(check().refusals()).isEmpty();
  }

  @Test
  void readOnlyComputedAndDisabledFieldsAreDropped() {
    sent.put("title", "smuggled");
    sent.put("worked", 99);
    sent.put("off", "smuggled");
    CheckedForm checked = check();
    assertThat(checked.refusals()).isEmpty();
    assertThat(checked.values()).doesNotContainKeys("title", "worked", "off");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "Größe 👩‍🔧",
        "  spaced  ",
        "a\nb\tc",
        "'; drop table"
      })
  void textIsKeptAsTyped(String text) {
    sent.put("note", text);
    assertThat(check().values()).containsEntry("note", text);
  }

  @Test
  void textThatCannotBeKeptIsRefused() {
    sent.put("note", "a\0b");
    assertThat(check().refusals()).containsOnlyKeys("note");
    sent.put("note", "a\ud83db");
    assertThat(check().refusals()).containsOnlyKeys("note");
  }

  @Test
  void textWithoutABoundEndsAtFourThousand() {
    sent.put("reason", "x".repeat(4000));
    sent.put("nextStep", "wait");
    assertThat(check().refusals()).isEmpty();
    sent.put("reason", "x".repeat(4001));
    assertThat(check().refusals()).containsOnlyKeys("reason");
  }

  @ParameterizedTest
  @CsvSource({
    "note, ab",
    "room, b204",
    "room, B2045",
    "address, nobody",
    "address, a@b",
    "phone, 0123",
    "colour, green",
    "shape, round",
    "nextStep, maybe",
    "dayInput, 2026-02-30",
    "dayInput, today",
    "timeInput, 25:00",
    "timeInput, 10:00Z",
    "tools, saw",
    "urgent, yes",
    "hours, 3"
  })
  void aValueThatTheFieldDoesNotTakeIsRefused(String key, String value) {
    sent.put(key, value);
    assertThat(check().refusals()).containsOnlyKeys(key);
  }

  @ParameterizedTest
  @CsvSource({
    "note, abc",
    "room, B204",
    "address, a@b.org",
    "phone, +4930123456",
    "colour, red",
    "dayInput, 2026-02-28",
    "timeInput, 10:00",
    "result, bad"
  })
  void aValueThatTheFieldTakesIsTaken(String key, String value) {
    sent.put(key, value);
    assertThat(check().refusals()).isEmpty();
    assertThat(check().values()).containsEntry(key, value);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T14:30Z, true", "2026-11-22T14:30:15.123Z, true", "2026-11-22T14:30+01:00, false",
    "2026-11-22T14:30, false", "2026-11-22, false", "+12026-11-22T14:30Z, false"
  })
  void aNormalizedInstantIsInUtc(String value, boolean taken) {
    sent.put("nextStep", "wait");
    sent.put("reason", "No paint");
    sent.put("untilInput", value);
    assertThat(check().refusals().isEmpty()).isEqualTo(taken);
  }

  @Test
  void numbersAreTakenByValueWhateverTheirType() {
    for (Number number : List.of(2, 2L, 2.5, 40.0, 0, new BigDecimal("1.25"))) {
      sent.put("hours", number);
      assertThat(check().refusals()).as("%s", number).isEmpty();
    }
    for (Object other :
        List.of(
            -1,
            41L,
            40.01,
            1.234,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            "2",
            true,
            new BigDecimal("1e999999999"))) {
      sent.put("hours", other);
      assertThat(check().refusals()).as("%s", other).containsOnlyKeys("hours");
    }
  }

  @Test
  void aListTakesOfferedValuesOnceEach() {
    sent.put("tools", List.of("saw", "drill"));
    assertThat(check().values()).containsEntry("tools", List.of("saw", "drill"));
    for (Object other : List.of(List.of("saw", "saw"), List.of("axe"), List.of(1), Map.of())) {
      sent.put("tools", other);
      assertThat(check().refusals()).as("%s", other).containsOnlyKeys("tools");
    }
  }

  @Test
  void eachRefusedFieldHasOneMessageThatNamesItsLabel() {
    sent.putAll(Map.of("note", "x", "hours", 99, "room", "?", "unknown", 1));
    assertThat(check().refusals())
        .containsOnlyKeys("note", "hours", "room", "unknown")
        .containsEntry("hours", "Hours must be 40 or less.")
        .containsEntry("note", "Note must have at least 3 characters.");
  }

  @ParameterizedTest
  @EnumSource
  void noMessageHoldsAPhraseOnWhichTasklistDropsTheForm(FormMessage message) {
    assertThat(message.template())
        .doesNotContainIgnoringCase("is suspended")
        .doesNotContainIgnoringCase("task is null")
        .doesNotContainIgnoringCase("No matching task")
        .doesNotContainIgnoringCase("submission prevented");
  }

  @Test
  void aComponentThatTheServerCannotCheckIsNotRead() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                FormReader.read(
                    "{\"id\":\"f\",\"components\":[{\"type\":\"dynamiclist\",\"path\":\"rows\"}]}"))
        .withMessageContaining("dynamiclist");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                FormReader.read(
                    "{\"id\":\"f\",\"components\":[{\"type\":\"textfield\",\"key\":\"a\"},"
                        + "{\"type\":\"number\",\"key\":\"a\"}]}"))
        .withMessageContaining("two fields");
  }

  private CheckedForm check() {
    return new FormCheck(
            FORM,
            FEEL,
            name -> null,
            list ->
                list.equals("test-colours")
                    ? Optional.of(List.of(new FormOptions.Option("red", "Red")))
                    : Optional.empty())
        .check(sent);
  }

  private static Form read(String path) {
    try {
      return FormReader.read(
          new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
