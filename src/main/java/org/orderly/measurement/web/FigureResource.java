package org.orderly.measurement.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.FigureDefinition;
import org.orderly.kernel.FigureScope;
import org.orderly.kernel.FigureUnit;

/**
 * A figure over HTTP: what it measures.
 *
 * @param name in the language of who asks
 * @param definition what exactly is counted, and when
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FigureResource(
    String key,
    String name,
    String definition,
    FigureUnit unit,
    FigureDefinition.Better better,
    @Nullable Target target,
    String clause,
    List<FigureScope.Kind> scopes) {

  /** The usual target. */
  record Target(BigDecimal value, String source) {}

  static FigureResource of(FigureDefinition figure, FigureTexts texts) {
    Set<FigureScope.Kind> scopes = new TreeSet<>(figure.scopes());
    return new FigureResource(
        figure.key(),
        texts.name(figure),
        texts.definition(figure),
        figure.unit(),
        figure.better(),
        figure.target() == null
            ? null
            : new Target(figure.target().value(), figure.target().source()),
        figure.clause(),
        List.copyOf(scopes));
  }
}
