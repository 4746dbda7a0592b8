package org.orderly.engine;

import org.orderly.kernel.RuleCode;

/** The rules by which the engine refuses. */
public enum EngineRule implements RuleCode {
  TASK_UNKNOWN("ITSM-ENG-101", 404, "There is no such open task"),
  TASK_TAKEN("ITSM-ENG-102", 409, "The task has been claimed by somebody else"),
  TASK_NOT_OFFERED("ITSM-ENG-103", 403, "The task is not offered to this person"),
  TASK_NOT_ASSIGNED("ITSM-ENG-104", 403, "Only the assignee completes a task");

  private final String code;
  private final int status;
  private final String title;

  EngineRule(String code, int status, String title) {
    this.code = code;
    this.status = status;
    this.title = title;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
