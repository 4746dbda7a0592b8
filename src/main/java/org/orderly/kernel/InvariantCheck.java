package org.orderly.kernel;

import java.util.List;

/** A truth about the data that must hold at any time, after any fault. */
public interface InvariantCheck {

  /** The truth in one line, with its number in the list of invariants. */
  String name();

  /** What breaks it, one line each; empty where it holds. */
  List<String> violations();
}
