package org.orderly.models;

/** One place where a model does not keep a rule. */
public record Finding(ModelRule rule, String file, String what) {

  @Override
  public String toString() {
    return rule + ": " + file + ": " + what;
  }
}
