package org.orderly.documents;

import java.nio.file.Path;
import java.util.List;
import org.orderly.house.JavaSource;

/** The tests, as files. */
final class TestSources {

  private static final List<JavaSource> ALL = JavaSource.in(Path.of("src/test/java"));
  private static final int SEGMENTS_OF_BASE = 2;

  private TestSources() {}

  static List<JavaSource> all() {
    return ALL;
  }

  /** The class names of a module's tests. */
  static List<String> namesIn(String module) {
    return ALL.stream()
        .filter(source -> source.module(SEGMENTS_OF_BASE).filter(module::equals).isPresent())
        .map(source -> source.fileName().replace(".java", ""))
        .toList();
  }

  static boolean exists(String name) {
    return ALL.stream().anyMatch(source -> source.fileName().equals(name + ".java"));
  }
}
