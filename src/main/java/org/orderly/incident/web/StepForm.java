package org.orderly.incident.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.orderly.incident.OfferedStep;
import org.orderly.incident.SurroundingsView;

/** The forms of steps on an incident's page, in the order shown. */
enum StepForm {
  ASSIGNMENT(OfferedStep.HAND_OVER, "", "group", "reason"),
  ASSESSMENT(OfferedStep.REASSESS, "", "impact", "urgency", "reason"),
  PRIORITY(OfferedStep.OVERRIDE_PRIORITY, "", "priority", "reason"),
  MAJOR_CALL(OfferedStep.CALL_MAJOR_INCIDENT, "", "majorReason"),
  CHILD(OfferedStep.ADD_CHILD, "child", "record"),
  PARENT(OfferedStep.JOIN_PARENT, "parent", "record"),
  LINK(OfferedStep.LINK, "to", "type", "record"),
  SECURITY_FLAG(OfferedStep.RAISE_SECURITY_FLAG, "", "reason"),
  SECURITY_CLEAR(OfferedStep.LOWER_SECURITY_FLAG, "", "reason"),
  MERGE(OfferedStep.MERGE, "into", "record", "reason"),
  CONVERSION(OfferedStep.CONVERT, "", "reason"),
  CANCELLATION(OfferedStep.CANCEL, "", "reason");

  private final OfferedStep step;
  private final String record;
  private final List<String> fields;

  StepForm(OfferedStep step, String record, String... fields) {
    this.step = step;
    this.record = record;
    this.fields = List.of(fields);
  }

  /** Those that the reader is offered. */
  static List<StepForm> of(SurroundingsView around) {
    return Arrays.stream(values()).filter(form -> around.offers(form.step)).toList();
  }

  static Optional<StepForm> find(String path) {
    return Arrays.stream(values()).filter(form -> form.path().equals(path)).findFirst();
  }

  /** The last part of the path that it is sent to. */
  public String path() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public List<String> fields() {
    return fields;
  }

  /** The key of the field that names another record. */
  public String record() {
    return record;
  }

  /** Whether the incident is over afterwards, or seen by few. */
  public boolean grave() {
    return this == MERGE || this == CONVERSION || this == CANCELLATION || this == SECURITY_FLAG;
  }

  /** Whether the caller reads the reason. */
  public boolean publicReason() {
    return this == CONVERSION;
  }
}
