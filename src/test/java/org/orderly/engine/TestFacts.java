package org.orderly.engine;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Actor;
import org.orderly.kernel.FormFacts;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/** Facts of the records that the tests' orders are about. */
@Component
class TestFacts implements FormFacts {

  @Override
  public RecordKind kind() {
    return RecordKind.RISK;
  }

  @Override
  public Map<String, String> facts(
      RecordNumber number, @Nullable String part, Set<String> keys, Actor actor) {
    return Map.of(
        "title", "Order " + number + " <b>",
        "note", "What the note begins with",
        "nowhere-on-the-form", "A fact that this form does not show");
  }
}
