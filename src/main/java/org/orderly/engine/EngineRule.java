package org.orderly.engine;

import org.orderly.kernel.RuleCode;

/** The rules by which the engine refuses. */
public enum EngineRule implements RuleCode {
  TASK_UNKNOWN("ITSM-ENG-101", 404, "There is no such open task"),
  TASK_TAKEN("ITSM-ENG-102", 409, "The task has been claimed by somebody else"),
  TASK_NOT_OFFERED("ITSM-ENG-103", 403, "The task is not offered to this person"),
  TASK_NOT_ASSIGNED("ITSM-ENG-104", 403, "Only the assignee completes a task"),
  INBOX_QUERY("ITSM-ENG-108", 400, "An inbox is asked for by filter, page and size"),
  LOST_RACE("ITSM-ENG-105", 409, "Somebody else changed the same process at the same moment"),
  SUSPENDED("ITSM-ENG-106", 409, "Work on this process is held up by an administrator"),
  NOT_FOUND("ITSM-ENG-107", 404, "The engine does not know what was named"),
  FORM_REFUSED("ITSM-ENG-110", 400, "A form is taken with the values that it asks for"),
  DOOR_CLOSED("ITSM-ENG-111", 403, "People and programs give values by forms alone"),
  EXPRESSION("ITSM-ENG-201", 400, "Expressions name variables and delegates and call nothing"),
  QUERY_EXPRESSION("ITSM-ENG-202", 400, "Queries carry only the listed expressions"),
  SCRIPT("ITSM-ENG-203", 400, "No scripts"),
  VARIABLE_TYPE("ITSM-ENG-204", 400, "Variables are texts, numbers, truth values and instants"),
  RECORD_START("ITSM-ENG-205", 409, "A record's process is started by its record alone"),
  DEPLOYER("ITSM-ENG-206", 403, "Only process designers and administrators deploy models"),
  FAILED_JOB_UNKNOWN("ITSM-ENG-207", 404, "There is no such failed job"),
  FAILED_JOB_ACCESS("ITSM-ENG-208", 403, "Failed jobs are for operations and administrators"),
  MODEL_FILE("ITSM-ENG-301", 400, "Models, decision tables and forms are deployed, nothing else"),
  MODEL_XML("ITSM-ENG-302", 400, "A model is plain XML of its standard"),
  MODEL_PROCESS("ITSM-ENG-303", 400, "A process is executable and says how long its history lives"),
  MODEL_SCRIPT("ITSM-ENG-304", 400, "No scripts in models"),
  MODEL_CODE("ITSM-ENG-305", 400, "Models call delegates and nothing else"),
  MODEL_LISTENER("ITSM-ENG-306", 400, "Models declare no listeners"),
  MODEL_OUTSIDE("ITSM-ENG-307", 400, "Models call nothing outside"),
  MODEL_EXPRESSION("ITSM-ENG-308", 400, "Expressions of models read variables and call nothing"),
  MODEL_GROUP("ITSM-ENG-309", 400, "Candidate groups are roles or resolver groups"),
  MODEL_FORM("ITSM-ENG-310", 400, "Forms are deployed and bound with their process"),
  MODEL_CALL("ITSM-ENG-311", 400, "A called process gets the record's number");

  private final Rule rule;

  EngineRule(String code, int status, String title) {
    rule = new Rule(code, status, title);
  }

  @Override
  public Rule rule() {
    return rule;
  }
}
