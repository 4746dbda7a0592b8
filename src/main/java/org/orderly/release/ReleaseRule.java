package org.orderly.release;

import org.orderly.kernel.RuleCode;

/** What release management refuses. */
public enum ReleaseRule implements RuleCode {
  UNKNOWN(1, 404, "A release is found by its number, a version by its own"),
  CONTENT_REFUSED(2, 400, "A release says what it puts into use, and its parts fit"),
  LEADERS_ONLY(3, 403, "Release managers propose releases, write them and cancel them"),
  WRITERS_ONLY(4, 403, "Staff other than auditors write work notes on a release"),
  TRANSITION(5, 409, "A release takes the steps that its state allows"),
  WRITTEN_MEANWHILE(6, 412, "A release is written by who has read its last version"),
  REASON_MISSING(7, 400, "Who gives a release up, sends it back or goes another way says why"),
  INCOMPLETE(8, 400, "A release is built once its plan is complete"),
  CHANGE_HELD(9, 409, "A change belongs to one open release at a time"),
  LINES_REFUSED(10, 400, "Each line says one thing, in its order"),
  OWN_WORK(11, 403, "Nobody tests, decides on, accepts or approves their own work"),
  ACCEPTOR_ONLY(12, 403, "The acceptor whom the release names accepts it"),
  GATE_SHUT(13, 409, "A stage is deployed while every gate is open"),
  CHANGES_UNFINISHED(14, 409, "A release is verified once each of its changes is implemented"),
  INSTANT_REFUSED(15, 400, "What happened did so before now, and in its order"),
  TESTED_ANEW(16, 412, "Who accepts a release has read what was tested last");

  private final Rule rule;

  ReleaseRule(int number, int status, String title) {
    rule = new Rule(String.format("ITSM-REL-%03d", number), status, title);
  }

  @Override
  public Rule rule() {
    return rule;
  }
}
