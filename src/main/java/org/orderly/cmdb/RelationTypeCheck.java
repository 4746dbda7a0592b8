package org.orderly.cmdb;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RuleViolation;

/** Holds a relation type against the classes and the relations that there are. */
final class RelationTypeCheck {

  private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST_KEY = 64;
  private static final int LONGEST_TITLE = 80;
  private static final int MOST_PAIRS = 100;
  private static final int MOST = 1_000_000;

  private final Map<String, String> fields = new LinkedHashMap<>();
  private final ClassTree tree;
  private final UsedClasses used;

  RelationTypeCheck(ClassTree tree, UsedClasses used) {
    this.tree = tree;
    this.used = used;
  }

  /**
   * Checks what a type is to be.
   *
   * @param former as it is; null for a new one
   */
  void check(String key, RelationTypeDraft draft, @Nullable RelationTypeView former) {
    RelationTypeFacts facts = draft.facts();
    fields.putAll(draft.unreadable());
    if (key.length() > LONGEST_KEY || !KEY.matcher(key).matches()) {
      fields.put("key", "Use up to 64 of a-z, 0-9 and -");
    }
    checkTitle("title", facts.title());
    checkTitle("titleDe", facts.titleDe());
    checkTitle("reverseTitle", facts.reverseTitle());
    checkTitle("reverseTitleDe", facts.reverseTitleDe());
    checkMost("mostTargets", facts.mostTargets());
    checkMost("mostSources", facts.mostSources());
    checkPairs(facts.allowed());
    if (fields.isEmpty()
        && former != null
        && former.facts().impact() != facts.impact()
        && used.anyGrouped(key)) {
      fields.put("impact", "Relations of the type are in redundancy groups: their ends stay");
    }
    if (fields.isEmpty()
        && former != null
        && facts.acyclic()
        && !former.facts().acyclic()
        && used.anyCircle(key)) {
      fields.put("acyclic", "Items reach themselves over relations of the type");
    }
    if (!fields.isEmpty()) {
      throw new RuleViolation(
          CmdbRule.TYPE_REFUSED, "Refused: " + String.join("; ", fields.values()), fields);
    }
  }

  private void checkTitle(String field, String title) {
    if (AttributeDefinitionCheck.isBad(title, LONGEST_TITLE)) {
      fields.put(field, "Give 1 to " + LONGEST_TITLE + " characters");
    }
  }

  private void checkMost(String field, @Nullable Integer most) {
    if (most != null && (most < 1 || most > MOST)) {
      fields.put(field, "Give a number from 1 to " + MOST + ", or none");
    }
  }

  private void checkPairs(List<AllowedPair> allowed) {
    if (allowed.isEmpty() || allowed.size() > MOST_PAIRS) {
      fields.put("allowed", "Give 1 to " + MOST_PAIRS + " pairs of classes");
    }
    for (int n = 0; n < allowed.size(); n++) {
      checkClass("allowed[" + n + "].source", allowed.get(n).source());
      checkClass("allowed[" + n + "].target", allowed.get(n).target());
    }
  }

  private void checkClass(String field, String key) {
    if (tree.find(key).isEmpty()) {
      fields.put(field, "There is no class «" + Refusals.shown(key) + "»");
    }
  }
}
