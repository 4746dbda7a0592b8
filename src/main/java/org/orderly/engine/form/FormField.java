package org.orderly.engine.form;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.FormOptions;

/**
 * A field of a form and everything that the form asks of it.
 *
 * @param hides conditions in FEEL, its own and those of the groups around it; true hides it
 * @param readonly a condition in FEEL, {@code true} or {@code false}
 * @param disabled whether it is shown but never sent
 * @param zone how a time names its zone: {@code utc_normalized}, {@code utc_offset} or {@code
 *     no_timezone}
 * @param decimals digits after the point at most; negative for any
 * @param options the values it offers; empty where a list or nothing offers them
 * @param list the name of the list whose values it offers
 */
public record FormField(
    String key,
    String label,
    FieldKind kind,
    List<String> hides,
    String readonly,
    boolean disabled,
    boolean required,
    @Nullable String min,
    @Nullable String max,
    @Nullable String minLength,
    @Nullable String maxLength,
    @Nullable Pattern pattern,
    @Nullable String validation,
    String zone,
    int decimals,
    boolean numberAsText,
    List<FormOptions.Option> options,
    @Nullable String list) {

  boolean never() {
    return disabled || kind == FieldKind.COMPUTED;
  }
}
