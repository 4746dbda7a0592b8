package org.orderly.documents;

import static org.orderly.documents.Markdown.code;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orderly.OrderlyApplication;
import org.orderly.house.House;
import org.orderly.house.JavaSource;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The modules and who uses whom, as Modulith sees them. */
final class Modules {

  private final Map<String, Set<String>> uses =
      new TreeMap<>(Comparator.comparing(House.ORDER::indexOf));

  private Modules() {
    ApplicationModules modules = ApplicationModules.of(OrderlyApplication.class);
    modules.stream().forEach(module -> uses.put(module.getName(), usedBy(module, modules)));
  }

  static String document() {
    Modules modules = new Modules();
    return Markdown.generated(
            "Modules",
            "A module imports only modules to its left (ADR 0001). The diagram leaves out arrows"
                + " that follow\n"
                + "from others; the table has them all.")
        + modules.diagram()
        + "\n"
        + Markdown.table(
            List.of("Module", "What it is for", "Uses"),
            modules.uses.entrySet().stream()
                .map(
                    use ->
                        List.of(
                            code(use.getKey()),
                            purpose(use.getKey()),
                            use.getValue().stream()
                                .map(Markdown::code)
                                .collect(Collectors.joining(", ")))));
  }

  private String diagram() {
    String arrows =
        uses.entrySet().stream()
            .flatMap(
                use ->
                    direct(use.getValue()).map(used -> "  " + use.getKey() + " --> " + used + "\n"))
            .collect(Collectors.joining());
    return "```mermaid\nflowchart RL\n" + arrows + "```\n";
  }

  /** Those that none of the others use already. */
  private Stream<String> direct(Set<String> used) {
    return used.stream().filter(one -> used.stream().noneMatch(other -> reaches(other, one)));
  }

  private boolean reaches(String from, String to) {
    Set<String> next = uses.getOrDefault(from, Set.of());
    return next.contains(to) || next.stream().anyMatch(step -> reaches(step, to));
  }

  private static Set<String> usedBy(ApplicationModule module, ApplicationModules modules) {
    return module.getDirectDependencies(modules).stream()
        .map(dependency -> dependency.getTargetModule().getName())
        .filter(name -> !name.equals(module.getName()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String purpose(String module) {
    Path source = Path.of("src/main/java/org/orderly", module, "package-info.java");
    return new JavaSource(source, JavaSource.read(source)).packageDoc().replaceAll("\\s+", " ");
  }
}
