package org.orderly.cmdb;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of corrections of configuration items.
 *
 * @param closeWithin days until a correction is to be closed
 * @param escalateAfter days after that until the lead of those it waits for is told
 */
@ConfigurationProperties("orderly.cmdb.correction")
public record CorrectionSettings(
    @DefaultValue("5d") Period closeWithin, @DefaultValue("5d") Period escalateAfter) {}
