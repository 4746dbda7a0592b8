package org.orderly.cmdb;

import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * What somebody asks to be corrected (8.2.6).
 *
 * @param plan what is to be written; a base revision in it is held against the present one now
 * @param reason why, as text of 1 to 4000 characters
 * @param becauseOf the record that it comes from, such as a baseline, a verification or a change;
 *     null where there is none
 */
public record NewCorrection(
    ConfigurationPlan plan, String reason, @Nullable RecordNumber becauseOf) {}
