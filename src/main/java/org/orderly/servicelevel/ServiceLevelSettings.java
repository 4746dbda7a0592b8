package org.orderly.servicelevel;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of service level management.
 *
 * @param alarms whether this node raises the alarms of service clocks, and measures clocks anew
 * @param alarmsEvery how often it looks for alarms that are due
 * @param alarmsAtOnce how many records' alarms are raised in one transaction
 * @param recomputeEvery how often it looks for clocks that are to be measured anew
 * @param lateAfter how long after it was due an alarm is marked late
 * @param retryAfter how long an alarm waits that could not be raised, or of which nobody could be
 *     told; longer each time then
 */
@ConfigurationProperties("orderly.service-level")
public record ServiceLevelSettings(
    @DefaultValue("true") boolean alarms,
    @DefaultValue("2s") Duration alarmsEvery,
    @DefaultValue("500") int alarmsAtOnce,
    @DefaultValue("10s") Duration recomputeEvery,
    @DefaultValue("1m") Duration lateAfter,
    @DefaultValue("1m") Duration retryAfter) {}
