package org.orderly.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which module owns which table, as the names of the migrations say: {@code V7__incident.sql} holds
 * the tables of {@code incident}. A view may be read by modules further right: its owner made it
 * for them.
 *
 * @param owners module by table or view
 * @param views those of them that are views
 */
public record TableOwners(Map<String, String> owners, Set<String> views) {

  private static final Pattern CREATED =
      Pattern.compile(
          "create (?:or replace )?(table|view|sequence) (?:if not exists )?(\\w+)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern USED =
      Pattern.compile("\\b(?:from|join|into|update|table|nextval\\() ?([a-z]\\w*)\\b");

  /** Migrations that are named by their subject and not by their module. */
  private static final Map<String, String> SUBJECTS = Map.of("web", "kernel", "tasks", "engine");

  public static TableOwners of(Path migrations) throws IOException {
    Map<String, String> owners = new TreeMap<>();
    Set<String> views = new TreeSet<>();
    try (Stream<Path> files = Files.list(migrations)) {
      for (Path file : files.sorted().toList()) {
        String subject = file.getFileName().toString().replaceAll("^V[\\d_]+__(\\w+)\\.sql$", "$1");
        CREATED
            .matcher(Files.readString(file))
            .results()
            .forEach(
                found -> {
                  String name = found.group(2).toLowerCase(Locale.ROOT);
                  owners.put(name, SUBJECTS.getOrDefault(subject, subject));
                  if (found.group(1).equalsIgnoreCase("view")) {
                    views.add(name);
                  }
                });
      }
    }
    return new TableOwners(owners, views);
  }

  /** Each use of a table in SQL by a module that does not own it. */
  public List<String> foreignUses(List<JavaSource> sources, int segmentsOfBase) {
    return sources.stream()
        .flatMap(
            source ->
                USED.matcher(source.literals())
                    .results()
                    .map(MatchResult::group)
                    .filter(use -> !mayRead(source.module(segmentsOfBase), use))
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

  private boolean mayRead(Optional<String> module, String use) {
    String table = use.replaceAll("^.*[ (]", "");
    return views.contains(table)
        && (use.startsWith("from") || use.startsWith("join"))
        && module.filter(reader -> place(reader) > place(owners.get(table))).isPresent();
  }

  private static int place(String module) {
    return House.ORDER.indexOf(module);
  }
}
