package org.orderly.servicelevel;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What differs in a later version of a calendar.
 *
 * @param field name, zone, a weekday such as {@code week.monday}, or a date such as {@code
 *     dates.2026-12-25}
 * @param before as it was; null where there was nothing
 * @param after as it is; null where there is nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CalendarChange(String field, @Nullable String before, @Nullable String after) {}
