package org.orderly.journal;

import org.orderly.kernel.RuleCode;

/** What the journal refuses. */
public enum JournalRule implements RuleCode {
  EMPTY("ITSM-JRN-001", 400, "An entry says something"),
  TOO_LONG("ITSM-JRN-002", 400, "An entry has at most 20,000 characters"),
  LINK_END_UNKNOWN("ITSM-JRN-003", 400, "Records that are linked are known"),
  LINK_TO_ITSELF("ITSM-JRN-004", 400, "A record is linked to another"),
  LINK_KNOWN("ITSM-JRN-005", 409, "Two records are linked in one way once"),
  LINK_SECOND("ITSM-JRN-006", 409, "A record has one parent, and is a duplicate of one"),
  LINK_CIRCLE("ITSM-JRN-007", 409, "No record is its own parent or duplicate over others"),
  LINK_UNKNOWN("ITSM-JRN-008", 404, "A link that is ended exists"),
  RECORD_UNKNOWN("ITSM-JRN-009", 404, "A record is found by its number"),
  STAFF_ONLY("ITSM-JRN-010", 403, "Only staff write work notes and link records"),
  ATTACHMENT_UNKNOWN("ITSM-JRN-011", 404, "A file is found by its key"),
  ATTACHMENT_EMPTY("ITSM-JRN-012", 400, "A file has content"),
  ATTACHMENT_TOO_LARGE("ITSM-JRN-013", 413, "A file has at most 20 MB"),
  ATTACHMENTS_TOO_MANY("ITSM-JRN-014", 409, "A record takes a limited number of files"),
  RECORD_OVER("ITSM-JRN-015", 409, "Files are added while a record is open"),
  ATTACHMENT_NAME("ITSM-JRN-016", 400, "The name of a file leads to no other folder");

  private final Rule rule;

  JournalRule(String code, int status, String title) {
    rule = new Rule(code, status, title);
  }

  @Override
  public Rule rule() {
    return rule;
  }
}
