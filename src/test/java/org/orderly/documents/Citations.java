package org.orderly.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which decision is cited where. */
record Citations(Map<String, Set<String>> places) {

  private static final Pattern CITED = Pattern.compile("\\bADR[ \\u00a0](\\d{4})\\b");
  private static final Pattern READ =
      Pattern.compile(
          ".*\\.(?:java|sql|md|yaml|xml|bpmn|dmn|form|html|js|css|sh)|.*Dockerfile|.*/run");
  private static final List<String> ROOTS =
      List.of("src/main", "src/test/java", "docs", "processes", "dmn", "forms", "docker", ".ci");

  static Citations ofTheProject() throws IOException {
    Map<String, Set<String>> places = new TreeMap<>();
    for (String root : ROOTS) {
      collect(Path.of(root), places);
    }
    collect(Path.of("README.md"), places);
    collect(Path.of("pom.xml"), places);
    return new Citations(places);
  }

  static Set<String> numbers(String text) {
    return CITED
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  long count() {
    return places.values().stream().mapToLong(Set::size).sum();
  }

  private static void collect(Path root, Map<String, Set<String>> places) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Citations::isRead).toList()) {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        numbers(text)
            .forEach(
                number ->
                    places.computeIfAbsent(number, n -> new TreeSet<>()).add(file.toString()));
      }
    }
  }

  private static boolean isRead(Path file) {
    return Files.isRegularFile(file) && READ.matcher(file.toString()).matches();
  }
}
