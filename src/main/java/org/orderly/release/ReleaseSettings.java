package org.orderly.release;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of releases.
 *
 * @param acceptWithin days after which who is to accept a release is reminded
 */
@ConfigurationProperties("orderly.release")
public record ReleaseSettings(@DefaultValue("5d") Period acceptWithin) {}
