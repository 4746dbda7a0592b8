package org.orderly.engine.form;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A form as checked.
 *
 * @param values what is taken, by key; null for a field that was left empty or is hidden
 * @param hidden the keys of the fields that the answers hide
 * @param refusals one message for each refused field, by key; empty where all is well
 */
public record CheckedForm(
    Map<String, @Nullable Object> values, Set<String> hidden, Map<String, String> refusals) {}
