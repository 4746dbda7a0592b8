package org.orderly.engine.model;

import org.orderly.engine.EngineRule;

/** One place where a model breaks a rule. */
record ModelFault(EngineRule rule, String file, int line, String element, String message) {

  static ModelFault at(EngineRule rule, String file, ModelElement element, String message) {
    return new ModelFault(rule, file, element.line(), element.label(), message);
  }

  @Override
  public String toString() {
    return "%s, line %d, %s: %s".formatted(file, line, element, message);
  }
}
