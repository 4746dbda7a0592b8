package org.orderly.change;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the authorization of changes.
 *
 * @param calendar the key of the working calendar in which those who are asked have their time
 * @param afterTheFact time of the clock within which a change that was made first is authorized
 */
@ConfigurationProperties("orderly.change.authorization")
public record AuthorizationSettings(
    @DefaultValue("office-hours") String calendar, @DefaultValue("24h") Duration afterTheFact) {}
