package org.orderly.change;

import java.time.Instant;

/**
 * What was said of a change for one area.
 *
 * @param contentVersion the version of the change that was assessed
 * @param remark empty where nothing was remarked
 * @param by the key of who said it
 */
public record AssessmentView(
    AssessmentArea area,
    int contentVersion,
    AssessmentVerdict verdict,
    String remark,
    String by,
    Instant at) {}
