package org.orderly.cmdb;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.identity.IdentityManagement;
import org.orderly.kernel.Actor;
import org.orderly.kernel.AskedFacts;
import org.orderly.kernel.FormFacts;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class CorrectionFormFacts implements FormFacts {

  private static final int MOST_LINES = 200;

  private final Corrections corrections;
  private final CorrectionAccess access;
  private final IdentityManagement identity;

  CorrectionFormFacts(
      Corrections corrections, CorrectionAccess access, IdentityManagement identity) {
    this.corrections = corrections;
    this.access = access;
    this.identity = identity;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.CONFIGURATION_CORRECTION;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, String> facts(
      RecordNumber number, @Nullable String part, Set<String> keys, Actor actor) {
    if (!access.maySee(actor)) {
      return Map.of();
    }
    CorrectionView correction = corrections.get(number).view();
    RecordNumber cause = correction.becauseOf();
    AskedFacts facts = new AskedFacts(keys);
    facts.put("number", number::value);
    facts.put("title", correction::title);
    facts.put("proposedBy", () -> name(correction.proposer()));
    facts.put("writes", () -> correction.kind().word());
    facts.put("criticality", correction::criticality);
    facts.put("becauseOf", () -> cause == null ? null : cause.value());
    facts.put("reasonText", correction::reason);
    facts.put("reason", correction::reason);
    facts.put("effectsText", () -> effects(correction.effects()));
    facts.put("digest", correction::digest);
    facts.put("answerText", () -> answer(correction.answer()));
    facts.put("obstaclesText", () -> obstacles(correction.obstacles()));
    return facts.all();
  }

  private @Nullable String answer(@Nullable CorrectionAnswer answer) {
    return answer == null
        ? null
        : name(answer.by())
            + ": "
            + answer.decision().word()
            + (answer.remark() == null ? "" : ". " + answer.remark());
  }

  private static @Nullable String obstacles(Map<String, String> obstacles) {
    return obstacles.isEmpty()
        ? null
        : obstacles.entrySet().stream()
            .limit(MOST_LINES)
            .map(one -> EffectWords.line(one.getKey() + ": " + one.getValue()))
            .collect(Collectors.joining("\n", "", more(obstacles.size())));
  }

  private static String effects(List<CorrectionEffect> effects) {
    return effects.stream()
        .limit(MOST_LINES)
        .map(CorrectionFormFacts::line)
        .collect(Collectors.joining("\n", "", more(effects.size())));
  }

  private static String more(int lines) {
    return lines <= MOST_LINES ? "" : "\n… and " + (lines - MOST_LINES) + " more, on its page";
  }

  private static String line(CorrectionEffect effect) {
    return EffectWords.line(
        effect.item()
            + " "
            + effect.name()
            + " · "
            + effect.subject()
            + (effect.other() == null ? "" : " " + effect.other() + " " + effect.otherName())
            + ": "
            + (effect.what() == CorrectionEffect.What.VERIFIED
                ? "verified"
                : text(effect, effect.before()) + " → " + text(effect, effect.after())));
  }

  private static String text(CorrectionEffect effect, @Nullable String value) {
    return Objects.requireNonNullElse(EffectWords.value(effect.what(), value), "empty");
  }

  private String name(String person) {
    return identity.nameOf(person);
  }
}
