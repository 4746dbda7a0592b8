package org.orderly.servicelevel.process;

import org.orderly.engine.ProcessVariable;

/** What the decision tables of service level management read and answer. */
final class ServiceLevelVariables {

  // inputs
  static final ProcessVariable<String> RECORD_TYPE = ProcessVariable.text("recordType");
  static final ProcessVariable<String> PRIORITY = ProcessVariable.text("priority");
  static final ProcessVariable<String> OFFERING_LEVEL = ProcessVariable.text("offeringLevel");
  static final ProcessVariable<String> SERVICE_CLOCK = ProcessVariable.text("serviceClock");
  static final ProcessVariable<Integer> SHARE = new ProcessVariable<>("share", Integer.class);
  static final ProcessVariable<String> HOLD_REASON = ProcessVariable.text("holdReason");

  // outcomes
  static final ProcessVariable<Integer> RESPONSE_MINUTES =
      new ProcessVariable<>("responseMinutes", Integer.class);
  static final ProcessVariable<Integer> RESOLUTION_MINUTES =
      new ProcessVariable<>("resolutionMinutes", Integer.class);
  static final ProcessVariable<String> BASIS = ProcessVariable.text("basis");
  static final ProcessVariable<String> ESCALATION = ProcessVariable.text("escalation");
  static final ProcessVariable<String> EFFECT = ProcessVariable.text("effect");

  private ServiceLevelVariables() {}
}
