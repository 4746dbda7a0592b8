package org.orderly.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A made log of 20 incidents: one with nothing odd in it, the others with an oddity each. */
final class MadeLog {

  static final Path FILE = Path.of("src/test/resources/replay/made-log.csv").toAbsolutePath();

  private MadeLog() {}

  static ServiceNowLog read(String... more) {
    List<String> options = new ArrayList<>(List.of("--log=" + FILE));
    options.addAll(Arrays.asList(more));
    return ServiceNowLog.read(ReplayOptions.parse(options));
  }

  /** The made log's text, altered, as a file of the folder. */
  static Path altered(Path folder, String text, String instead) throws IOException {
    String log = Files.readString(FILE);
    return Files.writeString(folder.resolve("log.csv"), log.replaceFirst(text, instead));
  }
}
