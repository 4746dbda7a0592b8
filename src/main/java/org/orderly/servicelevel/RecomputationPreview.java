package org.orderly.servicelevel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a recomputation of service clocks would change, a page at a time.
 *
 * @param calendar the reference of the calendar's present version
 * @param records how many records with clocks that go on began under an older version
 * @param changes the clocks that would show something else, by record
 * @param hidden how many more there are on this page of records that the reader may not see
 * @param next after which record the next page begins; null where this is the last
 * @param last the last recomputation that was asked for; null where none was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecomputationPreview(
    String calendar,
    long records,
    List<ClockChange> changes,
    int hidden,
    @Nullable String next,
    @Nullable ClockRecomputation last) {}
