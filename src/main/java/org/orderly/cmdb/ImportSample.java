package org.orderly.cmdb;

import java.util.List;

/**
 * How an import file begins.
 *
 * @param header the names of its columns
 * @param lines the cells of its first lines
 */
public record ImportSample(List<String> header, List<List<String>> lines) {

  /** What stands in a column, one value for each of the lines. */
  public List<String> column(int place) {
    return lines.stream().map(cells -> place < cells.size() ? cells.get(place) : "").toList();
  }
}
