package org.orderly.incident;

import org.jspecify.annotations.Nullable;

/**
 * What the table of criteria reads, in the words of its inputs.
 *
 * @param standing whether one stands already
 * @param customers how many customers the incident and its children concern
 */
public record MajorIncidentFacts(
    boolean standing, @Nullable String priority, String criticality, int children, int customers) {}
