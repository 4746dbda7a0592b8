package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Holds the components of one kind of an item against what they may be.
 *
 * @param seen the keys so far
 */
record ComponentCheck(ComponentKind kind, Set<String> seen) {

  private static final int MOST = 20_000;
  private static final int MOST_FACTS = 40;
  private static final int LONGEST_KEY = 190;
  private static final int LONGEST_FACT = 1_000;

  /** The components as they are kept, without facts that say nothing. */
  List<ItemComponent> all(List<ItemComponent> wished, BiConsumer<String, String> refusals) {
    String field = "components." + kind.word();
    if (wished.size() > MOST) {
      refusals.accept(field, "Give at most " + MOST + " components of a kind");
      return List.of();
    }
    List<ItemComponent> good = new ArrayList<>();
    for (int n = 0; n < wished.size(); n++) {
      String place = field + "[" + n + "]";
      ItemComponent component = wished.get(n);
      Checked key =
          ValueCheck.line(
              component == null || component.key() == null ? "" : component.key(), LONGEST_KEY);
      String value = key.value();
      if (component == null || value == null || value.isEmpty()) {
        refusals.accept(place, "Give a key of 1 to " + LONGEST_KEY + " characters on one line");
      } else if (!seen.add(value)) {
        refusals.accept(
            place, "Another component of this kind has the key «" + Refusals.shown(value) + "»");
      } else {
        good.add(new ItemComponent(value, facts(place, component.facts(), refusals)));
      }
    }
    return good;
  }

  private static Map<String, String> facts(
      String place, Map<String, String> typed, BiConsumer<String, String> refusals) {
    Map<String, String> facts = new TreeMap<>();
    if (typed.size() > MOST_FACTS) {
      refusals.accept(place, "Give at most " + MOST_FACTS + " facts of a component");
      return facts;
    }
    typed.forEach(
        (name, text) -> {
          Checked checked = ValueCheck.lines(text == null ? "" : text, LONGEST_FACT);
          String value = checked.value();
          if (!name.matches("[a-zA-Z][a-zA-Z0-9]{0,39}")) {
            refusals.accept(place, "Name a fact by up to 40 letters and digits");
          } else if (value == null) {
            refusals.accept(place + "." + name, checked.refusal() + "");
          } else if (!value.isEmpty()) {
            facts.put(name, value);
          }
        });
    return facts;
  }
}
