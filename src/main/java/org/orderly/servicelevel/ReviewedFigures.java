package org.orderly.servicelevel;

import java.util.List;
import java.util.Map;

/**
 * The figures of a review as far as somebody may read them: shares count every record, missed
 * targets are named where the reader may see their record.
 *
 * @param taken without the missed targets that the reader may not see
 * @param missed those that the reader may see, with their reasons, in the order of the figures
 * @param hidden how many are named that the reader may not see; those too many to name are counted
 *     by the figures themselves
 * @param reasons how often each reason was given, of all
 */
public record ReviewedFigures(
    TakenFigures taken,
    List<ReviewedTarget> missed,
    long hidden,
    Map<MissedReason, Long> reasons) {}
