package org.orderly.engine.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which alternatives of the shipped models are deployed.
 *
 * @param variants by decision id the folder under {@code variants} whose table takes the place of
 *     the shipped one
 */
@ConfigurationProperties("orderly.models")
record ModelSettings(Map<String, String> variants) {

  ModelSettings(@Nullable Map<String, String> variants) {
    this.variants = variants == null ? Map.of() : Map.copyOf(variants);
  }
}
