package org.orderly.documents;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orderly.house.JavaSource;
import org.orderly.models.Models;
import org.orderly.models.Names;

/** Which clause is served by which model, which code, and proven by which test. */
final class Traceability {

  private static final Pattern CITED =
      Pattern.compile(
          "\\((?:[^()]*\\s)?((?:[4-9]|10)\\.\\d+(?:\\.\\d+)*)[^()]*\\)|@clause ([\\d.]+\\d)");
  private static final Pattern CLAUSE = Pattern.compile("\\b(?:[4-9]|10)(?:\\.\\d+){1,3}\\b");

  private final Map<String, Row> rows = new TreeMap<>(Comparator.comparing(Traceability::order));

  private Traceability() {}

  static String document() {
    Traceability trace = new Traceability();
    trace.readModels();
    trace.readCode();
    trace.readTests();
    return Markdown.generated(
            "Traceability",
            "From a clause of ISO/IEC 20000-1:2018 to the models that carry it out, the types that"
                + " know its\n"
                + "rules and the tests that prove them. The standard's text is not here.")
        + Markdown.table(
            List.of("Clause", "Models", "Types", "Tests"),
            trace.rows.entrySet().stream().map(row -> row.getValue().cells(row.getKey())));
  }

  private void readModels() {
    Models models = Models.ours();
    for (Path file : models.processes()) {
      String key = Models.baseName(file);
      for (String clause : Processes.clauses(Processes.documentation(file))) {
        row(clause).models().add(key);
        row(clause).tests().addAll(Processes.tests(models.module(file), key));
      }
    }
    for (Path file : models.tables()) {
      String key = Models.baseName(file);
      for (String clause : Processes.clauses(JavaSource.read(file))) {
        row(clause).models().add(key);
        if (TestSources.exists(Names.pascal(key) + "DecisionTest")) {
          row(clause).tests().add(Names.pascal(key) + "DecisionTest");
        }
      }
    }
  }

  private void readCode() {
    for (JavaSource source : JavaSource.in(Path.of("src/main/java"))) {
      String name = source.fileName().replace(".java", "");
      String doc =
          name.equals("package-info")
              ? source.packageDoc()
              : source.type().map(JavaSource.Type::doc).orElse("");
      cited(doc)
          .forEach(
              clause -> row(clause).types().add(name.equals("package-info") ? pack(source) : name));
    }
  }

  private void readTests() {
    TestSources.all()
        .forEach(
            source ->
                cited(source.text().split("\\bclass ")[0])
                    .forEach(
                        clause -> row(clause).tests().add(source.fileName().replace(".java", ""))));
  }

  static List<String> cited(String doc) {
    return CITED
        .matcher(doc)
        .results()
        .map(MatchResult::group)
        .flatMap(found -> CLAUSE.matcher(found).results().map(MatchResult::group))
        .distinct()
        .toList();
  }

  private static String pack(JavaSource source) {
    return source.path().getParent().toString().replace('/', '.');
  }

  private Row row(String clause) {
    return rows.computeIfAbsent(
        clause, c -> new Row(new TreeSet<>(), new TreeSet<>(), new TreeSet<>()));
  }

  private static String order(String clause) {
    return Arrays.stream(clause.split("\\."))
        .map(part -> String.format("%03d", Integer.valueOf(part)))
        .collect(Collectors.joining("."));
  }

  private record Row(Set<String> models, Set<String> types, Set<String> tests) {

    List<String> cells(String clause) {
      return Stream.concat(Stream.of(clause), Stream.of(models, types, tests).map(Row::cell))
          .toList();
    }

    private static String cell(Set<String> names) {
      return names.stream().map(Markdown::code).collect(Collectors.joining(", "));
    }
  }
}
