package org.orderly.change;

import static org.orderly.change.GateState.OPEN;
import static org.orderly.change.GateState.SHUT;
import static org.orderly.change.GateState.WAITING;

import org.orderly.kernel.Word;

/** Why a gate stands as it does, and what opens it. */
public enum GateFinding implements Word {
  NO_BLACKOUT(GateKind.BLACKOUT, OPEN, "No blackout period lies in the window"),
  BLACKOUT_ACCEPTED(GateKind.BLACKOUT, OPEN, "The emergency board knows of the blackout period"),
  BLACKED_OUT(
      GateKind.BLACKOUT,
      SHUT,
      "A blackout period lies in the window; plan another window, or have an emergency authorized"),
  NO_COLLISION(GateKind.COLLISION, OPEN, "Nothing else is planned in its way"),
  COLLISION_ACCEPTED(GateKind.COLLISION, OPEN, "Whoever authorized the change knew of it"),
  COLLIDES(
      GateKind.COLLISION,
      SHUT,
      "Something else is planned in its way; plan another window, or have the board accept it"),
  NO_ITEMS(GateKind.BASELINE, OPEN, "It touches no configuration items"),
  BASELINE_TAKEN(GateKind.BASELINE, OPEN, "A baseline keeps what the items are"),
  BASELINE_MISSING(
      GateKind.BASELINE, SHUT, "No baseline of the items is taken; check the gates again"),
  BASELINE_OUTDATED(
      GateKind.BASELINE,
      SHUT,
      "Items were written since the baseline was taken; check the gates again"),
  BACK_OUT_TESTED(GateKind.BACK_OUT_PLAN, OPEN, "The back-out plan was tested"),
  NO_WAY_BACK(
      GateKind.BACK_OUT_PLAN,
      OPEN,
      "There is no way back, and the plan that was authorized says why"),
  BACK_OUT_UNTESTED(
      GateKind.BACK_OUT_PLAN, SHUT, "The back-out plan was not tested; test it and prepare again"),
  BACK_OUT_UNEXPLAINED(
      GateKind.BACK_OUT_PLAN,
      SHUT,
      "There is no way back, and the plan does not say why; edit the plan"),
  TESTED(GateKind.TEST_EVIDENCE, OPEN, "What was tested is written down"),
  TESTED_BY_TEMPLATE(GateKind.TEST_EVIDENCE, OPEN, "It follows a template that was tested"),
  UNTESTED(GateKind.TEST_EVIDENCE, SHUT, "Nothing says what was tested; prepare the change"),
  TESTED_BEFORE(
      GateKind.TEST_EVIDENCE,
      SHUT,
      "What was tested is not what is to be done now; prepare the change again"),
  AUTHORIZED(GateKind.AUTHORIZATION, OPEN, "What is to be done is what was authorized"),
  PRE_AUTHORIZED(GateKind.AUTHORIZATION, OPEN, "It is authorized with its template"),
  AUTHORIZED_AFTERWARDS(
      GateKind.AUTHORIZATION, OPEN, "An emergency that is authorized after the fact"),
  UNAUTHORIZED(GateKind.AUTHORIZATION, SHUT, "It is not authorized"),
  AUTHORIZED_OTHERWISE(
      GateKind.AUTHORIZATION,
      SHUT,
      "What was authorized is not what is to be done; have it authorized again"),
  WINDOW_OPEN(GateKind.WINDOW, OPEN, "The window is open"),
  WINDOW_EXTENDED(GateKind.WINDOW, OPEN, "The window is over, and more time was granted"),
  WINDOW_TO_COME(GateKind.WINDOW, WAITING, "The window opens later"),
  WINDOW_OVER(GateKind.WINDOW, SHUT, "The window is over; plan another one"),
  NO_WINDOW(GateKind.WINDOW, SHUT, "No window is planned");

  private final GateKind kind;
  private final GateState state;
  private final String text;

  GateFinding(GateKind kind, GateState state, String text) {
    this.kind = kind;
    this.state = state;
    this.text = text;
  }

  /** The gate that it is about. */
  public GateKind kind() {
    return kind;
  }

  /** How that gate stands then. */
  public GateState state() {
    return state;
  }

  /** The finding in English, and where the gate is shut what opens it. */
  public String text() {
    return text;
  }
}
