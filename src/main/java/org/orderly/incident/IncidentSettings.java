package org.orderly.incident;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of incident management.
 *
 * @param confirmationDays business days that a caller has to confirm a resolution or reopen
 * @param calendar the key of the calendar whose working days are the business days
 */
@ConfigurationProperties("orderly.incident")
public record IncidentSettings(
    @DefaultValue("5") int confirmationDays, @DefaultValue("office-hours") String calendar) {}
