package org.orderly.kernel;

import java.util.List;

/**
 * Computes figures from the records of a practice (9.1), so that improvements, reviews and boards
 * can ask for them without knowing the practice.
 */
public interface FigureSource {

  /** The figures that this source computes. */
  List<FigureDefinition> figures();

  /**
   * What the figure comes to.
   *
   * @param key of one of its figures
   * @param scope one that the figure can be asked for
   * @param period each record counts in one of the periods that a longer one is divided into
   * @param reader who is told; a record that is kept from them is not counted
   */
  FigureValue value(String key, FigureScope scope, FigurePeriod period, Actor reader);
}
