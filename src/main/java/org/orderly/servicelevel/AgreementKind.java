package org.orderly.servicelevel;

import org.orderly.kernel.Word;

/** With whom targets are agreed: with a customer, or between groups of ours (8.3.3, 8.3.4). */
public enum AgreementKind implements Word {
  SERVICE_LEVEL,
  OPERATIONAL_LEVEL
}
