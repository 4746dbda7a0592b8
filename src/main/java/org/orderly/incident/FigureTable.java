package org.orderly.incident;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.FigureDefinition;
import org.orderly.kernel.FigureDefinition.Better;
import org.orderly.kernel.FigureDefinition.Target;
import org.orderly.kernel.FigureScope.Kind;
import org.orderly.kernel.FigureUnit;
import org.orderly.kernel.FigureValue;

/** Figures of incidents, each with how it is computed. */
final class FigureTable {

  private static final String CLAUSE = "8.6.1";
  private static final String OURS = "Orderly";
  private static final Set<Kind> SCOPES = Set.of(Kind.ALL, Kind.SERVICE, Kind.CUSTOMER, Kind.GROUP);

  /** How a figure is computed. */
  interface Calculation {

    FigureValue of(AskedFigure asked);
  }

  private record Row(FigureDefinition figure, Calculation calculation) {}

  private final Map<String, Row> rows = new LinkedHashMap<>();

  /** With a figure that has no usual target. */
  FigureTable with(String key, FigureUnit unit, Better better, Calculation calculation) {
    return with(key, unit, better, null, calculation);
  }

  /** With a figure whose usual target nobody but us proposes. */
  FigureTable with(
      String key, FigureUnit unit, Better better, long target, Calculation calculation) {
    return with(key, unit, better, new Target(BigDecimal.valueOf(target), OURS), calculation);
  }

  /** With a figure. */
  FigureTable with(
      String key,
      FigureUnit unit,
      Better better,
      @Nullable Target target,
      Calculation calculation) {
    FigureDefinition figure = new FigureDefinition(key, unit, better, target, CLAUSE, SCOPES);
    rows.put(key, new Row(figure, calculation));
    return this;
  }

  List<FigureDefinition> figures() {
    return rows.values().stream().map(Row::figure).toList();
  }

  FigureValue value(String key, AskedFigure asked) {
    return Objects.requireNonNull(rows.get(key), key).calculation().of(asked);
  }
}
