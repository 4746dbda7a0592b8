package org.orderly.replay;

/**
 * What a log leaves out and the process demands: done at the instant of the row that implies it.
 */
enum ImpliedStep {
  CLASSIFY("classified by who updated the row"),
  CLAIM("claimed by who the row is assigned to"),
  RESUME("resumed before the next hold or resolution"),
  RESOLVE("resolved before closed");

  private final String description;

  ImpliedStep(String description) {
    this.description = description;
  }

  String description() {
    return description;
  }
}
