package org.orderly.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person typed into a search, as MariaDB's full-text index understands it: every word must
 * occur, and its end may be missing. Signs of the index's own language count as blanks.
 */
public final class SearchWords {

  /** InnoDB leaves shorter words out of the index. */
  private static final int SHORTEST = 3;

  /** InnoDB's own list of words that it leaves out of the index. */
  private static final List<String> LEFT_OUT =
      List.of(
          "about", "are", "com", "for", "from", "how", "that", "the", "this", "was", "what", "when",
          "where", "who", "will", "with", "und", "www");

  private SearchWords() {}

  /** The question to the index; empty where no word is long enough for it. */
  public static Optional<String> question(String typed) {
    String words =
        words(typed)
            .filter(word -> word.codePointCount(0, word.length()) >= SHORTEST)
            .filter(word -> !LEFT_OUT.contains(word.toLowerCase(Locale.ROOT)))
            .map(word -> "+" + word + "*")
            .collect(Collectors.joining(" "));
    return words.isEmpty() ? Optional.empty() : Optional.of(words);
  }

  private static Stream<String> words(String typed) {
    return Arrays.stream(typed.split("[^\\p{L}\\p{N}_]+")).filter(word -> !word.isEmpty());
  }
}
