package org.orderly.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Of the modules of the Record tab one that is not served stops the whole tab, and the form. */
class TasklistRecordResourceTest {

  private static final Path MODULES = Path.of("src/main/resources/plugin-webapp/record");

  @Test
  void eachModuleOfTheTabIsServed() throws IOException {
    try (Stream<Path> files = Files.walk(MODULES)) {
      List<String> modules =
          files
              .filter(Files::isRegularFile)
              .map(file -> MODULES.relativize(file).toString().replace('\\', '/'))
              .toList();
      assertThat(modules).hasSizeGreaterThan(10);
      assertThat(new TasklistRecordResource().getAllowedAssets())
          .containsExactlyInAnyOrderElementsOf(modules);
    }
  }
}
