package org.orderly.kernel;

import java.util.List;

/** Tells what happened to a record; the module that keeps the trail implements it. */
public interface RecordHistory {

  /**
   * Of the latest of what happened to a record, newest first, the lines that name no other record
   * which the reader may not see. Whether the reader may see this one is for the caller to ask.
   *
   * @param limit how many lines are looked at, 1 or more
   */
  List<HistoryLine> history(RecordNumber number, Actor reader, int limit);
}
