package org.orderly.models;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How the same name is spelt in a file, in an id and in Java; and which names a text uses. */
public final class Names {

  private static final Pattern GENERATED = Pattern.compile("_[01][0-9a-z]{6}$");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
  private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"|'[^']*'");
  private static final Set<String> WORDS_OF_THE_LANGUAGE =
      Set.of(
          "not", "empty", "and", "or", "eq", "ne", "lt", "gt", "le", "ge", "true", "false", "null",
          "if", "then", "else", "in");

  private Names() {}

  /** {@code incident-management} as {@code IncidentManagement}; labels likewise. */
  public static String pascal(String name) {
    return Arrays.stream(name.split("[^A-Za-z0-9]+"))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }

  /** {@code ClassifyIncident} as {@code classify-incident}. */
  public static String kebab(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /** {@code ClassifyIncident} as {@code classifyIncident}. */
  public static String camel(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  static boolean isGenerated(String id) {
    return GENERATED.matcher(id).find();
  }

  /** The variables that an expression reads, in either language. */
  static Set<String> read(String expression) {
    return NAME.matcher(TEXT.matcher(expression).replaceAll(" "))
        .results()
        .map(MatchResult::group)
        .filter(name -> !WORDS_OF_THE_LANGUAGE.contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether an expression does more than read variables. */
  static boolean calls(String expression) {
    String bare = TEXT.matcher(expression).replaceAll(" ");
    return bare.matches("(?s).*(\\w\\s*\\(|[A-Za-z_]\\w*\\.\\w|\\[|=>|->).*")
        && !bare.matches("(?s)^\\s*(not|empty)\\s*\\([^().]*\\)\\s*$");
  }
}
