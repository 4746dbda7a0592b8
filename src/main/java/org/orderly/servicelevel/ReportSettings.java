package org.orderly.servicelevel;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of scheduled reports.
 *
 * @param deliver whether this node delivers scheduled reports
 * @param every how often it looks for reports that are due
 * @param lateAfter how long after it was due a report is marked late
 * @param retryAfter how long a report waits that could not be delivered
 */
@ConfigurationProperties("orderly.service-level.reports")
public record ReportSettings(
    @DefaultValue("true") boolean deliver,
    @DefaultValue("5m") Duration every,
    @DefaultValue("1h") Duration lateAfter,
    @DefaultValue("10m") Duration retryAfter) {}
