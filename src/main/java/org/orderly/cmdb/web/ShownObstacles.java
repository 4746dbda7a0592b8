package org.orderly.cmdb.web;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What stands in the way of a correction, as far as it is shown.
 *
 * @param shown the first of it, by field
 * @param more how much there is besides
 */
record ShownObstacles(Map<String, String> shown, int more) {

  private static final int MOST = 200;

  static ShownObstacles of(Map<String, String> all) {
    Map<String, String> shown = new LinkedHashMap<>();
    all.entrySet().stream().limit(MOST).forEach(one -> shown.put(one.getKey(), one.getValue()));
    return new ShownObstacles(shown, all.size() - shown.size());
  }
}
