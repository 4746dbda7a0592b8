package org.orderly.change;

import java.util.List;
import org.orderly.kernel.RecordNumber;

/** Knows what has to be open before a change may begin; its implementation implements it. */
interface MayStart {

  /** All gates of the change, open or not. */
  List<StartGate> gates(RecordNumber number);
}
