package org.orderly.change.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.change.Complexity;
import org.orderly.change.Disruption;
import org.orderly.change.Experience;
import org.orderly.change.Reversal;
import org.orderly.change.RiskAnswers;
import org.orderly.change.Testability;
import org.orderly.kernel.Word;

/**
 * What whoever asks for a change answers of its risk, and what each answer counts: 1, 2 or 4, as
 * the decision table change-risk has it.
 *
 * @param key the name of the question
 * @param answers the lightest first
 */
record RiskQuestion(String key, List<Answer> answers) {

  /** One answer to choose, and what it counts. */
  record Answer(Word word, int points) {}

  /** The questions in the order asked. */
  static final List<RiskQuestion> ALL =
      List.of(
          of("experience", Experience.values()),
          of("complexity", Complexity.values()),
          of("disruption", Disruption.values()),
          of("testability", Testability.values()),
          of("reversal", Reversal.values()));

  private static RiskQuestion of(String key, Word... words) {
    return new RiskQuestion(
        key,
        Arrays.stream(words)
            .map(word -> new Answer(word, 1 << Arrays.asList(words).indexOf(word)))
            .toList());
  }

  /** The answer that was given. */
  public Answer given(RiskAnswers risk) {
    Word word =
        switch (key) {
          case "experience" -> risk.experience();
          case "complexity" -> risk.complexity();
          case "disruption" -> risk.disruption();
          case "testability" -> risk.testability();
          default -> risk.reversal();
        };
    return answers.stream().filter(answer -> answer.word() == word).findFirst().orElseThrow();
  }

  /** What all answers count together; null where nobody has answered. */
  static @Nullable Integer points(@Nullable RiskAnswers risk) {
    return risk == null
        ? null
        : ALL.stream().mapToInt(question -> question.given(risk).points()).sum();
  }
}
