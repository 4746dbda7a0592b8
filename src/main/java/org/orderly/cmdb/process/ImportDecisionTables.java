package org.orderly.cmdb.process;

import static org.orderly.cmdb.process.ImportVariables.FIELD;
import static org.orderly.cmdb.process.ImportVariables.IDENTIFIERS;
import static org.orderly.cmdb.process.ImportVariables.ITEM_CLASS;
import static org.orderly.cmdb.process.ImportVariables.RANK;
import static org.orderly.cmdb.process.ImportVariables.SOURCE;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.IdentifierKind;
import org.orderly.cmdb.ImportDecisions;
import org.orderly.engine.Decisions;
import org.orderly.engine.ProcessVariable;
import org.orderly.kernel.Word;
import org.springframework.stereotype.Component;

/** Asks {@code dmn/cmdb} about imports. */
@Component
class ImportDecisionTables implements ImportDecisions {

  private static final String ITEM_IDENTIFICATION = "item-identification";
  private static final String ATTRIBUTE_PRECEDENCE = "attribute-precedence";

  private final Decisions decisions;

  ImportDecisionTables(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public List<IdentifierKind> identifiers(String itemClass, String source) {
    Map<String, @Nullable Object> outcome =
        decisions.decide(
            ITEM_IDENTIFICATION, Map.of(ITEM_CLASS.name(), itemClass, SOURCE.name(), source));
    return Stream.of(of(outcome, IDENTIFIERS).split(","))
        .map(word -> Word.of(IdentifierKind.class, word.strip()))
        .toList();
  }

  @Override
  public int rank(String itemClass, String field, String source) {
    return of(
        decisions.decide(
            ATTRIBUTE_PRECEDENCE,
            Map.of(ITEM_CLASS.name(), itemClass, FIELD.name(), field, SOURCE.name(), source)),
        RANK);
  }

  private static <T> T of(Map<String, @Nullable Object> outcome, ProcessVariable<T> output) {
    return Objects.requireNonNull(output.type().cast(outcome.get(output.name())));
  }
}
