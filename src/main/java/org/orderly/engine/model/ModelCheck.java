package org.orderly.engine.model;

import java.util.stream.Stream;

/** A rule that models keep. */
interface ModelCheck {

  /** The faults of one element of a file; the check is asked for each element. */
  Stream<ModelFault> faults(String file, ModelElement element);
}
