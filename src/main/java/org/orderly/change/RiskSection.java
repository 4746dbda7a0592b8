package org.orderly.change;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.orderly.kernel.RecordNumber;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How much a change risks, and what whoever asks for it says of that. */
@Component
@Order(20)
class RiskSection implements PaperSection {

  private final Changes changes;

  RiskSection(Changes changes) {
    this.changes = changes;
  }

  @Override
  public Map<String, String> texts(RecordNumber number, ChangeContent content) {
    ChangeView change = changes.get(number).view();
    RiskLevel level = change.riskLevel();
    ChangeCategory category = change.category();
    StringBuilder text = new StringBuilder();
    text.append(level == null ? "Not weighed" : "Risk " + level.word())
        .append(change.riskScore() == null ? "" : ", " + change.riskScore() + " points")
        .append("; ")
        .append(change.type().word())
        .append(category == null ? "" : ", " + category.word());
    RiskAnswers answers = content.risk();
    if (answers != null) {
      text.append('\n').append(said(answers));
    }
    return Map.of("riskText", text.toString());
  }

  private static String said(RiskAnswers answers) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("Experience", answers.experience().word());
    words.put("Complexity", answers.complexity().word());
    words.put("Disruption", answers.disruption().word());
    words.put("Testability", answers.testability().word());
    words.put("Reversal", answers.reversal().word());
    return words.entrySet().stream()
        .map(one -> one.getKey() + ": " + one.getValue())
        .collect(Collectors.joining("\n"));
  }
}
