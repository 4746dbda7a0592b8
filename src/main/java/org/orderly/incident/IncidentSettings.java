package org.orderly.incident;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of incident management.
 *
 * @param confirmationDays business days that a caller has to confirm a resolution or reopen
 * @param firstReminderDays business days of a hold after which the awaited is reminded
 * @param secondReminderDays business days after which it is reminded again
 * @param silenceDays business days without an answer of the caller that close the incident
 * @param calendar the key of the calendar whose working days are the business days
 */
@ConfigurationProperties("orderly.incident")
public record IncidentSettings(
    @DefaultValue("5") int confirmationDays,
    @DefaultValue("2") int firstReminderDays,
    @DefaultValue("4") int secondReminderDays,
    @DefaultValue("6") int silenceDays,
    @DefaultValue("office-hours") String calendar) {}
