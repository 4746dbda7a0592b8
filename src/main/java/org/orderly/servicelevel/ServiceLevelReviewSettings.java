package org.orderly.servicelevel;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of service level reviews.
 *
 * @param begin whether this node begins the reviews that are due
 * @param every how often it looks for agreements whose review is due
 * @param closeWithin days from its beginning until a review is to be closed
 * @param escalateAfter days after that until the lead of its owner is told
 */
@ConfigurationProperties("orderly.service-level.review")
public record ServiceLevelReviewSettings(
    @DefaultValue("true") boolean begin,
    @DefaultValue("15m") Duration every,
    @DefaultValue("30d") Period closeWithin,
    @DefaultValue("14d") Period escalateAfter) {}
