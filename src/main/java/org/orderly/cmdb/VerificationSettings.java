package org.orderly.cmdb;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of verifications of configuration items.
 *
 * @param begin whether this node begins the verifications that are due
 * @param every how often it looks for classes whose verification is due
 * @param closeWithin days from its beginning until a verification is to be closed
 * @param escalateAfter days after that until those who lead who has not looked are told
 */
@ConfigurationProperties("orderly.cmdb.verification")
public record VerificationSettings(
    @DefaultValue("true") boolean begin,
    @DefaultValue("1h") Duration every,
    @DefaultValue("28d") Period closeWithin,
    @DefaultValue("14d") Period escalateAfter) {}
