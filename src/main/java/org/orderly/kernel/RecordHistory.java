package org.orderly.kernel;

import java.util.List;

/** Tells what happened to a record; the module that keeps the trail implements it. */
public interface RecordHistory {

  /**
   * The latest of what happened to a record, newest first. Says nothing about who may read it.
   *
   * @param limit 1 or more
   */
  List<HistoryLine> history(RecordNumber number, int limit);
}
