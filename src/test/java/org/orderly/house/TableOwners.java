package org.orderly.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which module owns which table, as the names of the migrations say: {@code V7__incident.sql} holds
 * the tables of {@code incident}.
 *
 * @param owners module by table or view
 */
public record TableOwners(Map<String, String> owners) {

  private static final Pattern CREATED =
      Pattern.compile(
          "create (?:or replace )?(?:table|view|sequence) (?:if not exists )?(\\w+)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern USED =
      Pattern.compile("\\b(?:from|join|into|update|table|nextval\\() ?([a-z]\\w*)\\b");

  /** Migrations that are named by their subject and not by their module. */
  private static final Map<String, String> SUBJECTS = Map.of("web", "kernel", "tasks", "engine");

  public static TableOwners of(Path migrations) throws IOException {
    Map<String, String> owners = new TreeMap<>();
    try (Stream<Path> files = Files.list(migrations)) {
      for (Path file : files.sorted().toList()) {
        String subject = file.getFileName().toString().replaceAll("^V\\d+__(\\w+)\\.sql$", "$1");
        CREATED
            .matcher(Files.readString(file))
            .results()
            .forEach(
                found ->
                    owners.put(
                        found.group(1).toLowerCase(Locale.ROOT),
                        SUBJECTS.getOrDefault(subject, subject)));
      }
    }
    return new TableOwners(owners);
  }

  /** Each use of a table in SQL by a module that does not own it. */
  public List<String> foreignUses(List<JavaSource> sources, int segmentsOfBase) {
    return sources.stream()
        .flatMap(
            source ->
                USED.matcher(source.literals())
                    .results()
                    .map(MatchResult::group)
                    .map(use -> use.replaceAll("^.*[ (]", ""))
                    .distinct()
                    .filter(owners::containsKey)
                    .filter(
                        table ->
                            !source
                                .module(segmentsOfBase)
                                .map(owners.get(table)::equals)
                                .orElse(false))
                    .map(table -> source.path() + " names " + table + " of " + owners.get(table)))
        .toList();
  }
}
