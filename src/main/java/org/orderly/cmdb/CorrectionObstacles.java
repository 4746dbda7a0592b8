package org.orderly.cmdb;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was shown of a correction and is not so any more. */
final class CorrectionObstacles {

  private static final int LONGEST_SHOWN = 200;

  private CorrectionObstacles() {}

  /** A message for each line that is not as it was shown, by item and subject. */
  static Map<String, String> between(List<CorrectionEffect> shown, List<CorrectionEffect> now) {
    Set<CorrectionEffect> before = bare(shown);
    Set<CorrectionEffect> present = bare(now);
    Map<String, String> obstacles = new TreeMap<>();
    for (CorrectionEffect effect : shown) {
      if (!present.contains(effect.bare())) {
        obstacles.put(key(effect), told(effect, same(now, effect)));
      }
    }
    for (CorrectionEffect effect : now) {
      if (!before.contains(effect.bare())) {
        obstacles.putIfAbsent(key(effect), "This was not shown: " + change(effect));
      }
    }
    return obstacles;
  }

  private static Set<CorrectionEffect> bare(List<CorrectionEffect> effects) {
    Set<CorrectionEffect> bare = new HashSet<>();
    effects.forEach(effect -> bare.add(effect.bare()));
    return bare;
  }

  private static Optional<CorrectionEffect> same(
      List<CorrectionEffect> now, CorrectionEffect shown) {
    return now.stream().filter(effect -> key(effect).equals(key(shown))).findFirst();
  }

  private static String told(CorrectionEffect shown, Optional<CorrectionEffect> now) {
    return now.map(
            effect ->
                "Somebody wrote it meanwhile: it was "
                    + text(shown.before())
                    + " when this was shown, and is "
                    + text(effect.before()))
        .orElse("Somebody wrote it meanwhile: it is " + text(shown.after()) + " already");
  }

  private static String change(CorrectionEffect effect) {
    return text(effect.before()) + " → " + text(effect.after());
  }

  private static String key(CorrectionEffect effect) {
    return effect.item()
        + " "
        + effect.subject()
        + (effect.other() == null ? "" : " " + Objects.requireNonNull(effect.other()));
  }

  private static String text(@Nullable String value) {
    if (value == null) {
      return "empty";
    }
    return value.codePointCount(0, value.length()) <= LONGEST_SHOWN
        ? "«" + value + "»"
        : "«" + value.substring(0, value.offsetByCodePoints(0, LONGEST_SHOWN)) + "…»";
  }
}
