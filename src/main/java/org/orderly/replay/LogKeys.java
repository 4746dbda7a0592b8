package org.orderly.replay;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes a key of ours for each label of the log; two labels never share one. */
final class LogKeys {

  private static final int LONGEST = 56;

  private final Map<String, String> keys = new HashMap<>();
  private final Set<String> taken;

  /** Keys beside those that have a meaning already. */
  LogKeys(Set<String> reserved) {
    taken = new HashSet<>(reserved);
  }

  /** The key of the label, always the same. */
  String of(String label) {
    return keys.computeIfAbsent(label, this::fresh);
  }

  private String fresh(String label) {
    String plain = plain(label);
    String key = plain;
    for (int next = 2; !taken.add(key); next++) {
      key = plain + "-" + next;
    }
    return key;
  }

  private static String plain(String label) {
    String plain =
        Normalizer.normalize(label, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String cut = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("-$", "");
    return cut.isEmpty() ? "unknown" : cut;
  }
}
