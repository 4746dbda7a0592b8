package org.orderly.kernel.web;

import java.util.List;

/** Tells the doors of people from the doors of programs. */
final class Pages {

  private static final List<String> PROGRAMS =
      List.of("/api/", "/engine-rest/", "/camunda/api/", "/actuator/", "/v3/");

  private Pages() {}

  static boolean wants(String path) {
    return PROGRAMS.stream().noneMatch((path + "/")::startsWith);
  }
}
