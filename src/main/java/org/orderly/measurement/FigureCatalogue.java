package org.orderly.measurement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orderly.kernel.FigureDefinition;
import org.orderly.kernel.FigureSource;
import org.springframework.stereotype.Component;

/** All figures of all sources. A key that two figures have stops the start. */
@Component
class FigureCatalogue {

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  FigureCatalogue(List<FigureSource> sources) {
    sources.forEach(source -> source.figures().forEach(figure -> add(figure, source)));
  }

  private void add(FigureDefinition figure, FigureSource source) {
    if (entries.put(figure.key(), new Entry(figure, source)) != null) {
      throw new IllegalStateException("Two figures have the key " + figure.key());
    }
  }

  List<FigureDefinition> figures() {
    return entries.values().stream().map(Entry::figure).toList();
  }

  Optional<Entry> find(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  record Entry(FigureDefinition figure, FigureSource source) {}
}
