package org.orderly.cmdb;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.kernel.Actor;
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
  public Map<String, String> facts(RecordNumber number, Set<String> keys, Actor actor) {
    if (!access.maySee(actor)) {
      return Map.of();
    }
    CorrectionView correction = corrections.get(number).view();
    Map<String, @Nullable String> known = new LinkedHashMap<>();
    known.put("number", number.value());
    known.put("title", correction.title());
    known.put("proposedBy", name(correction.proposer()));
    known.put("writes", correction.kind().word());
    known.put("criticality", correction.criticality());
    known.put("becauseOf", correction.becauseOf() == null ? null : correction.becauseOf().value());
    known.put("reasonText", correction.reason());
    known.put("reason", correction.reason());
    known.put("effectsText", effects(correction.effects()));
    known.put("digest", correction.digest());
    known.put("answerText", answer(correction.answer()));
    known.put("obstaclesText", obstacles(correction.obstacles()));
    Map<String, String> facts = new LinkedHashMap<>();
    known.forEach(
        (key, text) -> {
          if (text != null && keys.contains(key)) {
            facts.put(key, text);
          }
        });
    return facts;
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
    return identity.person(person).map(PersonView::name).orElse(person);
  }
}
