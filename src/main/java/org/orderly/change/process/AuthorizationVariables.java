package org.orderly.change.process;

import java.util.Date;
import org.orderly.engine.ProcessVariable;

/**
 * The variables of change-advisory-board-meeting, and what its decision tables read and answer.
 * Kept are the instants that its timers read, how many votes are called for, of each vote its seat,
 * who is asked and on whose list it stands, and what came of it; all others live for one
 * transaction (ADR 0020).
 */
final class AuthorizationVariables {

  // kept
  static final ProcessVariable<Date> REMINDER_DUE =
      new ProcessVariable<>("reminderDue", Date.class);
  static final ProcessVariable<Date> ESCALATION_DUE =
      new ProcessVariable<>("escalationDue", Date.class);
  static final ProcessVariable<Date> VOTES_DUE = new ProcessVariable<>("votesDue", Date.class);
  static final ProcessVariable<Integer> BALLOTS = new ProcessVariable<>("ballots", Integer.class);
  static final ProcessVariable<String> AUTHORIZATION_RESULT =
      ProcessVariable.text("authorizationResult");

  // kept for one vote
  static final ProcessVariable<Integer> LOOP_COUNTER =
      new ProcessVariable<>("loopCounter", Integer.class);
  static final ProcessVariable<String> PART = ProcessVariable.text("part");
  static final ProcessVariable<String> VOTER = ProcessVariable.text("voter");
  static final ProcessVariable<String> BOARD_GROUP = ProcessVariable.text("boardGroup");

  // what decides a gateway, or whether more votes are waited for, in the same transaction
  static final ProcessVariable<Boolean> SETTLED = ProcessVariable.flag("settled");
  static final ProcessVariable<String> VOTING = ProcessVariable.text("voting");

  // fields of forms
  static final ProcessVariable<String> VOTE = ProcessVariable.text("vote");
  static final ProcessVariable<String> COMMENT = ProcessVariable.text("comment");
  static final ProcessVariable<String> RESCHEDULE = ProcessVariable.text("reschedule");
  static final ProcessVariable<String> UNTIL_INPUT = ProcessVariable.text("untilInput");
  static final ProcessVariable<String> REASON = ProcessVariable.text("reason");

  // what the decision tables read
  static final ProcessVariable<String> CHANGE_TYPE = ProcessVariable.text("changeType");
  static final ProcessVariable<String> RISK_LEVEL = ProcessVariable.text("riskLevel");

  // what they answer; the first is read by the second
  static final ProcessVariable<String> AUTHORIZATION = ProcessVariable.text("authorization");
  static final ProcessVariable<Integer> QUORUM = new ProcessVariable<>("quorum", Integer.class);
  static final ProcessVariable<String> MAJORITY = ProcessVariable.text("majority");
  static final ProcessVariable<String> NEEDED = ProcessVariable.text("needed");
  static final ProcessVariable<String> VETOES = ProcessVariable.text("vetoes");
  static final ProcessVariable<Integer> ANSWER_WITHIN =
      new ProcessVariable<>("answerWithin", Integer.class);
  static final ProcessVariable<Integer> EXTENDED_BY =
      new ProcessVariable<>("extendedBy", Integer.class);
  static final ProcessVariable<String> ANSWER_UNIT = ProcessVariable.text("answerUnit");
  static final ProcessVariable<String> STEP_UP = ProcessVariable.text("stepUp");

  private AuthorizationVariables() {}
}
