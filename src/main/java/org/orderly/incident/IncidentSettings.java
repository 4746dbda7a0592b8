package org.orderly.incident;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of incident management.
 *
 * @param confirmationDays business days that a caller has to confirm a resolution or reopen
 * @param zone the zone whose business days are counted
 */
@ConfigurationProperties("orderly.incident")
public record IncidentSettings(
    @DefaultValue("5") int confirmationDays, @DefaultValue("UTC") ZoneId zone) {}
