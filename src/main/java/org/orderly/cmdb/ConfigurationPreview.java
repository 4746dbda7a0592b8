package org.orderly.cmdb;

import java.util.List;
import java.util.Map;

/**
 * What would come of a configuration plan if it were applied now.
 *
 * @param steps one for each step, in their order; empty where the plan would be refused
 * @param refused a message by field, such as {@code steps[3].attributes.memory}
 */
public record ConfigurationPreview(List<StepOutcome> steps, Map<String, String> refused) {}
