package org.orderly.engine;

import java.util.List;
import java.util.Map;
import org.orderly.engine.form.Form;
import org.orderly.kernel.FormOptions;

/**
 * A form with what it shows and offers.
 *
 * @param facts what is known of the record, by the keys of the form's read-only fields
 * @param options the values of each list that the form names, by the list's name
 */
public record FormData(
    Form form, Map<String, String> facts, Map<String, List<FormOptions.Option>> options) {}
