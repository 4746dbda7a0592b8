package org.orderly.house;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What design.md and style.md say of Java files, one rule for each item. */
public enum SourceRule {
  ONLY_THE_RUNNER_CATCHES_EVERYTHING(SourceRule::catchesEverything),
  PACKAGES_ARE_NULL_MARKED(SourceRule::packagesWithoutMark),
  PUBLIC_TYPES_SAY_WHAT_THEY_ARE(SourceRule::typesWithoutSentence),
  TESTS_DO_NOT_INHERIT(SourceRule::inheritingTests);

  private static final Set<String> BACKGROUND_RUNNERS = Set.of("BackgroundRunner.java");
  private static final Pattern CATCH_ALL =
      Pattern.compile("catch \\((?:final )?(?:[\\w.]+ \\| )*(?:Exception|Throwable|Error)\\b");
  private static final Pattern SENTENCE = Pattern.compile("^\\S.*?[.](?:\\s|$)", Pattern.DOTALL);
  private static final Pattern INHERITING = Pattern.compile("class \\w+Test\\s+extends\\b");

  private final Function<List<JavaSource>, Stream<String>> rule;

  SourceRule(Function<List<JavaSource>, Stream<String>> rule) {
    this.rule = rule;
  }

  /** What is wrong, file by file. */
  public List<String> findings(List<JavaSource> sources) {
    return rule.apply(sources).toList();
  }

  private static Stream<String> catchesEverything(List<JavaSource> sources) {
    return sources.stream()
        .filter(source -> !BACKGROUND_RUNNERS.contains(source.fileName()))
        .filter(source -> CATCH_ALL.matcher(source.code()).find())
        .map(source -> source.path() + " catches everything");
  }

  private static Stream<String> packagesWithoutMark(List<JavaSource> sources) {
    return sources.stream()
        .map(source -> source.path().getParent())
        .distinct()
        .filter(folder -> sources.stream().noneMatch(source -> marks(source, folder)))
        .map(folder -> folder + " has no @NullMarked package-info");
  }

  private static boolean marks(JavaSource source, Path folder) {
    return source.path().equals(folder.resolve("package-info.java"))
        && source.code().contains("@NullMarked")
        && !source.packageDoc().isEmpty();
  }

  private static Stream<String> typesWithoutSentence(List<JavaSource> sources) {
    return sources.stream()
        .filter(
            source ->
                source
                    .publicType()
                    .filter(type -> !SENTENCE.matcher(type.summary()).find())
                    .isPresent())
        .map(source -> source.path() + " does not say what its public type is");
  }

  private static Stream<String> inheritingTests(List<JavaSource> sources) {
    return sources.stream()
        .filter(source -> INHERITING.matcher(source.code()).find())
        .map(source -> source.path() + " inherits a test");
  }
}
