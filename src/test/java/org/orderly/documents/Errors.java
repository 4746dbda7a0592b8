package org.orderly.documents;

import static org.orderly.documents.Markdown.code;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.orderly.house.House;
import org.orderly.kernel.RuleCode;

/** All rules that can refuse. */
final class Errors {

  private Errors() {}

  static List<RuleCode> rules() {
    return House.ours().classes().stream()
        .filter(type -> type.isEnum() && type.isAssignableTo(RuleCode.class))
        .flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
        .map(RuleCode.class::cast)
        .sorted(Comparator.comparing(RuleCode::code))
        .toList();
  }

  static String document() {
    return Markdown.generated(
            "Errors",
            "What the server refuses answers with one of these codes, in"
                + " `application/problem+json`\n"
                + "(RFC 9457) and in the engine's own errors. A code never changes its meaning.")
        + Markdown.table(
            List.of("Code", "HTTP status", "Rule", "Constant"),
            rules().stream()
                .map(
                    rule ->
                        List.of(
                            code(rule.code()),
                            String.valueOf(rule.status()),
                            rule.title(),
                            code(constant(rule)))));
  }

  private static String constant(RuleCode rule) {
    Enum<?> constant = (Enum<?>) rule;
    return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
  }
}
