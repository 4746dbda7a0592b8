package org.orderly.kernel;

/** What a figure is counted in. */
public enum FigureUnit implements Word {
  /** Time that passed, nights and weekends too. */
  ELAPSED_TIME,
  /** Time in the hours of a working calendar. */
  WORKING_TIME,
  /** Per cent of the records counted. */
  SHARE,
  /** So many for each record counted. */
  AVERAGE,
  COUNT
}
