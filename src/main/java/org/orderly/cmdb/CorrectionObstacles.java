package org.orderly.cmdb;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.CorrectionEffect.What;

/** What was shown of a correction and is not so any more. */
final class CorrectionObstacles {

  private static final int LONGEST_SHOWN = 200;

  private CorrectionObstacles() {}

  /** Of what an effect tells, whatever it was before and is to be after. */
  private record Told(String item, What what, String subject, @Nullable String other) {

    static Told of(CorrectionEffect effect) {
      return new Told(effect.item(), effect.what(), effect.subject(), effect.other());
    }

    String text() {
      return item
          + (what == What.FIELD ? " " : " " + what.word() + " ")
          + subject
          + (other == null ? "" : " " + other);
    }
  }

  /** A message for each line that is not as it was shown, by item and subject. */
  static Map<String, String> between(List<CorrectionEffect> shown, List<CorrectionEffect> now) {
    Map<Told, CorrectionEffect> before = byTold(shown);
    Map<Told, CorrectionEffect> present = byTold(now);
    Map<String, String> obstacles = new TreeMap<>();
    before.forEach(
        (told, effect) -> {
          CorrectionEffect other = present.get(told);
          if (other == null) {
            obstacles.put(
                told.text(),
                "Somebody wrote it meanwhile: it is " + text(effect, effect.after()) + " already");
          } else if (!other.bare().equals(effect.bare())) {
            obstacles.put(
                told.text(),
                "Somebody wrote it meanwhile: it was "
                    + text(effect, effect.before())
                    + " when this was shown, and is "
                    + text(other, other.before()));
          }
        });
    present.forEach(
        (told, effect) -> {
          if (!before.containsKey(told)) {
            obstacles.put(
                told.text(),
                "This was not shown: "
                    + text(effect, effect.before())
                    + " → "
                    + text(effect, effect.after()));
          }
        });
    return obstacles;
  }

  private static Map<Told, CorrectionEffect> byTold(List<CorrectionEffect> effects) {
    Map<Told, CorrectionEffect> byTold = new HashMap<>();
    effects.forEach(effect -> byTold.put(Told.of(effect), effect));
    return byTold;
  }

  private static String text(CorrectionEffect effect, @Nullable String told) {
    String words = EffectWords.value(effect.what(), told);
    if (words == null) {
      return "empty";
    }
    String value = EffectWords.line(words);
    return value.codePointCount(0, value.length()) <= LONGEST_SHOWN
        ? "«" + value + "»"
        : "«" + value.substring(0, value.offsetByCodePoints(0, LONGEST_SHOWN)) + "…»";
  }
}
