package org.orderly.models;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one file. */
final class Findings {

  private final String file;
  private final List<Finding> all = new ArrayList<>();

  Findings(String file) {
    this.file = file;
  }

  void check(boolean kept, ModelRule rule, String what) {
    if (!kept) {
      all.add(new Finding(rule, file, what));
    }
  }

  List<Finding> all() {
    return List.copyOf(all);
  }
}
