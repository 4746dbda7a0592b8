package org.orderly.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.orderly.engine.form.Form;
import org.orderly.engine.form.FormReader;
import org.orderly.kernel.Actor;
import org.orderly.kernel.FormFacts;
import org.orderly.kernel.FormOptions;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

class FormSourcesTest {

  private static final Form FORM =
      FormReader.read(
          """
          {
            "type": "default",
            "id": "vote",
            "components": [
              {"type": "textfield", "key": "plan", "label": "Plan"},
              {"type": "textfield", "key": "digest", "label": "Digest"},
              {"type": "textfield", "key": "outage", "label": "Outage"}
            ]
          }
          """);

  @Test
  void whatTwoKnowIsToldByTheFirstInOrderWhicheverWasFoundFirst() {
    try (var beans = new AnnotationConfigApplicationContext(OfToday.class, OfThePaper.class)) {
      FormSources sources =
          new FormSources(
              beans.getBeanProvider(FormFacts.class), beans.getBeanProvider(FormOptions.class));
      assertThat(
              sources.facts(
                  RecordNumber.of(RecordKind.RISK, 1), new ExecutionEntity(), FORM, Actor.system()))
          .containsExactlyInAnyOrderEntriesOf(
              Map.of("plan", "of the paper", "digest", "of the paper", "outage", "of today"));
    }
  }

  static class OfToday implements FormFacts {

    @Override
    public RecordKind kind() {
      return RecordKind.RISK;
    }

    @Override
    public Map<String, String> facts(
        RecordNumber number, @Nullable String part, Set<String> keys, Actor actor) {
      return Map.of("plan", "of today", "outage", "of today");
    }
  }

  @Order(Ordered.HIGHEST_PRECEDENCE)
  static class OfThePaper implements FormFacts {

    @Override
    public RecordKind kind() {
      return RecordKind.RISK;
    }

    @Override
    public Map<String, String> facts(
        RecordNumber number, @Nullable String part, Set<String> keys, Actor actor) {
      return Map.of("plan", "of the paper", "digest", "of the paper");
    }
  }
}
