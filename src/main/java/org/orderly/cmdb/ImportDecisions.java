package org.orderly.cmdb;

import java.util.List;

/** What the decision tables say of imports, in the words of the domain (ADR 0068). */
public interface ImportDecisions {

  /**
   * By what an item of a class is found when a source tells of it, the most telling first.
   *
   * @param itemClass the key of the class
   * @param source by what name sources are ranked
   */
  List<IdentifierKind> identifiers(String itemClass, String source);

  /**
   * How much the word of a source counts for a field; 0 where it counts nothing. A value gives way
   * to one of a source that counts as much or more.
   *
   * @param itemClass the key of the class
   * @param field as {@link ItemFacts} names it
   * @param source by what name sources are ranked
   */
  int rank(String itemClass, String field, String source);
}
