package org.orderly.servicelevel;

import org.orderly.kernel.Word;

/** Who is told of an escalation. */
public enum EscalationRecipient implements Word {
  ASSIGNEE,
  GROUP_LEAD,
  INCIDENT_MANAGER,
  SERVICE_LEVEL_MANAGER,
  SERVICE_OWNER,
  RELATIONSHIP_MANAGER,
  TOP_MANAGEMENT
}
