package org.orderly.change;

import org.jspecify.annotations.Nullable;

/**
 * Whom an area is assessed by.
 *
 * @param person the key of the one person who is asked; null for whoever of the group is first
 */
public record AssessmentOffer(@Nullable String person, String group) {}
