package org.orderly.catalogue;

import org.orderly.kernel.Word;

/** What a service level target limits (8.3.3): until when somebody responds, resolves, tells. */
public enum TargetMetric implements Word {
  RESPONSE,
  RESOLUTION,
  UPDATE
}
