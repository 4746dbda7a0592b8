package org.orderly.cmdb.process;

import org.orderly.engine.ProcessVariable;

/** What the decision tables of imports read and answer. */
final class ImportVariables {

  // inputs
  static final ProcessVariable<String> ITEM_CLASS = ProcessVariable.text("itemClass");
  static final ProcessVariable<String> FIELD = ProcessVariable.text("field");
  static final ProcessVariable<String> SOURCE = ProcessVariable.text("source");

  // outcomes
  static final ProcessVariable<String> IDENTIFIERS = ProcessVariable.text("identifiers");
  static final ProcessVariable<Integer> RANK = new ProcessVariable<>("rank", Integer.class);

  private ImportVariables() {}
}
