package org.orderly.servicelevel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day proposed for a calendar; it is not used until a keeper takes it.
 *
 * @param worked whether its weekday has working hours on the calendar
 * @param recommended whether it is official, and the calendar has nothing else on that date
 * @param present what the calendar has on that date already; null where nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProposedDate(
    LocalDate date,
    String name,
    DayKind kind,
    boolean worked,
    boolean recommended,
    @Nullable String present) {}
