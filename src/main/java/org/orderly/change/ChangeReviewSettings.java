package org.orderly.change;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of reviews of changes.
 *
 * @param calendar the key of the calendar whose working days are the business days
 */
@ConfigurationProperties("orderly.change.review")
public record ChangeReviewSettings(@DefaultValue("office-hours") String calendar) {}
