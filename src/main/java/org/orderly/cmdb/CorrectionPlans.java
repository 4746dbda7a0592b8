package org.orderly.cmdb;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.CanonicalJson;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/** Holds the plan of a correction against the present state of the items. */
@Component
class CorrectionPlans {

  private static final int LONGEST_TITLE = 180;

  /** A plan comes to the same whatever correction it belongs to. */
  private static final Origin ANY = Origin.of(OriginKind.CORRECTION, null, "correction");

  private final CmdbHead head;
  private final PlanEvaluator evaluator;
  private final CorrectionAccess access;

  CorrectionPlans(CmdbHead head, PlanEvaluator evaluator, CorrectionAccess access) {
    this.head = head;
    this.evaluator = evaluator;
    this.access = access;
  }

  /**
   * What a plan comes to.
   *
   * @param content null where something stands in its way
   * @param refused a message by field; empty where nothing stands in its way
   * @param refusal the same to be thrown; null where nothing stands in its way
   */
  record Held(
      @Nullable CorrectionContent content,
      Map<String, String> refused,
      @Nullable RuleViolation refusal) {}

  /**
   * Against what is there now; others may write it the next moment.
   *
   * @param hands whoever had one in the plan
   */
  Held hold(ConfigurationPlan plan, Set<String> hands) {
    return hold(plan, hands, head.read());
  }

  /** Against what is there until this transaction ends: nobody else writes before. */
  Held holdFast(ConfigurationPlan plan, Set<String> hands) {
    return hold(plan, hands, head.lock());
  }

  private Held hold(ConfigurationPlan plan, Set<String> hands, CmdbHead.Head present) {
    PlanEvaluation evaluation = evaluator.evaluate(plan, ANY, present, head.next(present));
    Refusals refusals = evaluation.refusals();
    if (refusals.any()) {
      return new Held(null, new TreeMap<>(refusals.fields()), refusals.refusal());
    }
    List<CorrectionEffect> effects = CorrectionEffects.of(evaluation.state());
    ConfigurationPlan kept = withoutBases(plan);
    return new Held(
        new CorrectionContent(
            kept,
            title(effects),
            effects,
            digest(kept, effects),
            CorrectionWeights.of(evaluation.state(), groups(hands))),
        Map.of(),
        null);
  }

  private Map<String, Set<String>> groups(Set<String> hands) {
    return hands.stream().collect(Collectors.toMap(Function.identity(), access::groups));
  }

  /**
   * What the correction was shown to make other says more than a revision: it may be applied as
   * long as that is so, whatever else was written meanwhile.
   */
  private static ConfigurationPlan withoutBases(ConfigurationPlan plan) {
    return new ConfigurationPlan(
        plan.steps().stream()
            .map(
                step ->
                    step instanceof ConfigurationStep.AmendItem amend
                        ? new ConfigurationStep.AmendItem(
                            amend.item(), null, amend.fields(), amend.components())
                        : step)
            .toList());
  }

  private static String title(List<CorrectionEffect> effects) {
    List<String> names =
        effects.stream()
            .collect(
                Collectors.toMap(
                    CorrectionEffect::item,
                    CorrectionEffect::name,
                    (first, second) -> first,
                    LinkedHashMap::new))
            .values()
            .stream()
            .toList();
    if (names.isEmpty()) {
      return "";
    }
    String first = names.get(0);
    String cut =
        first.codePointCount(0, first.length()) <= LONGEST_TITLE
            ? first
            : first.substring(0, first.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
    return names.size() == 1 ? cut : cut + " + " + (names.size() - 1);
  }

  private static String digest(ConfigurationPlan plan, List<CorrectionEffect> effects) {
    return CanonicalJson.digest(CanonicalJson.write(plan) + "\n" + CanonicalJson.write(effects));
  }
}
