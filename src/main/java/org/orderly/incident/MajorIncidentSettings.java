package org.orderly.incident;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of major incidents.
 *
 * @param decisionTime until when a candidate is declared or declined
 * @param internalUpdate how often staff hear of it
 * @param customerUpdate how often customers hear of it
 * @param reviewDays business days until the review is written
 * @param childrenToWeigh how many children make the criteria be weighed anew
 */
@ConfigurationProperties("orderly.incident.major")
public record MajorIncidentSettings(
    @DefaultValue("10m") Duration decisionTime,
    @DefaultValue("30m") Duration internalUpdate,
    @DefaultValue("60m") Duration customerUpdate,
    @DefaultValue("5") int reviewDays,
    @DefaultValue("20") int childrenToWeigh) {}
