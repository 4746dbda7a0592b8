package org.orderly.cmdb;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What is to be written of configuration items and their relations, as one configuration update:
 * all of it or nothing (8.2.6). It can be kept and sent as JSON.
 *
 * @param steps in whatever order; they are held against the state that all of them lead to
 */
public record ConfigurationPlan(List<ConfigurationStep> steps) {

  /** Keeps the steps as they are. */
  public ConfigurationPlan {
    steps = steps == null ? List.of() : List.copyOf(steps);
  }

  /** A plan of these steps. */
  public static ConfigurationPlan of(ConfigurationStep... steps) {
    return new ConfigurationPlan(List.of(steps));
  }

  /** A plan of all these steps, where several that are the same count once. */
  public static ConfigurationPlan ofAll(Collection<ConfigurationStep> steps) {
    return new ConfigurationPlan(List.copyOf(new LinkedHashSet<>(steps)));
  }
}
