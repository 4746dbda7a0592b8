package org.orderly.engine.form;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names that a form's conditions and bounds may ask for; a word too many does no harm. */
final class ConditionNames {

  private static final Pattern NAME = Pattern.compile("\\p{Alpha}\\w*");

  private ConditionNames() {}

  static Set<String> of(Form form) {
    Set<String> names = new LinkedHashSet<>();
    form.fields().stream()
        .flatMap(ConditionNames::expressions)
        .filter(text -> text != null && text.startsWith("="))
        .forEach(text -> NAME.matcher(text).results().forEach(found -> names.add(found.group())));
    return names;
  }

  private static Stream<String> expressions(FormField field) {
    return Stream.concat(
        field.hides().stream(),
        Stream.of(
            field.readonly(),
            String.valueOf(field.min()),
            String.valueOf(field.max()),
            String.valueOf(field.minLength()),
            String.valueOf(field.maxLength())));
  }
}
