package org.orderly.change.process;

import static org.orderly.change.process.AuthorizationVariables.ANSWER_UNIT;
import static org.orderly.change.process.AuthorizationVariables.ANSWER_WITHIN;
import static org.orderly.change.process.AuthorizationVariables.AUTHORIZATION;
import static org.orderly.change.process.AuthorizationVariables.CHANGE_TYPE;
import static org.orderly.change.process.AuthorizationVariables.EXTENDED_BY;
import static org.orderly.change.process.AuthorizationVariables.MAJORITY;
import static org.orderly.change.process.AuthorizationVariables.NEEDED;
import static org.orderly.change.process.AuthorizationVariables.QUORUM;
import static org.orderly.change.process.AuthorizationVariables.RISK_LEVEL;
import static org.orderly.change.process.AuthorizationVariables.STEP_UP;
import static org.orderly.change.process.AuthorizationVariables.VETOES;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.change.AnswerTime;
import org.orderly.change.AuthorizationBody;
import org.orderly.change.AuthorizationDecisions;
import org.orderly.change.AuthorizationPolicy;
import org.orderly.change.ChangeType;
import org.orderly.change.Majority;
import org.orderly.change.Office;
import org.orderly.change.RiskLevel;
import org.orderly.engine.Decisions;
import org.orderly.engine.ProcessVariable;
import org.orderly.kernel.Word;
import org.springframework.stereotype.Component;

/** Asks {@code dmn/change} whose word a change needs, and how it is given. */
@Component
class AuthorizationDecisionTables implements AuthorizationDecisions {

  private static final String CHANGE_AUTHORIZATION = "change-authorization";
  private static final String AUTHORIZATION_POLICY = "authorization-policy";
  private static final String NEEDED_AGAIN = "needed";

  private final Decisions decisions;

  AuthorizationDecisionTables(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public AuthorizationPolicy policy(ChangeType type, RiskLevel level) {
    String body =
        of(
            decisions.decide(
                CHANGE_AUTHORIZATION,
                Map.of(CHANGE_TYPE.name(), type.word(), RISK_LEVEL.name(), level.word())),
            AUTHORIZATION);
    Map<String, @Nullable Object> way =
        decisions.decide(
            AUTHORIZATION_POLICY,
            Map.of(AUTHORIZATION.name(), body, RISK_LEVEL.name(), level.word()));
    return new AuthorizationPolicy(
        Word.of(AuthorizationBody.class, body),
        of(way, QUORUM),
        Word.of(Majority.class, of(way, MAJORITY)),
        offices(of(way, NEEDED)),
        offices(of(way, VETOES)),
        new AnswerTime(
            of(way, ANSWER_WITHIN),
            of(way, EXTENDED_BY),
            Word.of(AnswerTime.Unit.class, of(way, ANSWER_UNIT))),
        of(way, STEP_UP).equals(NEEDED_AGAIN));
  }

  private static Set<Office> offices(String words) {
    return words.equals("none")
        ? Set.of()
        : Arrays.stream(words.split(", "))
            .map(word -> Word.of(Office.class, word))
            .collect(Collectors.toUnmodifiableSet());
  }

  private static <T> T of(Map<String, @Nullable Object> outcome, ProcessVariable<T> output) {
    return Objects.requireNonNull(output.type().cast(outcome.get(output.name())));
  }
}
