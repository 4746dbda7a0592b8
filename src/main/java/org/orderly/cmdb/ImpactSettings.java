package org.orderly.cmdb;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of impact.
 *
 * @param graphAtStart whether the graph of items is read beside the start of the server, not when
 *     the first question is asked
 */
@ConfigurationProperties("orderly.impact")
public record ImpactSettings(@DefaultValue("true") boolean graphAtStart) {}
