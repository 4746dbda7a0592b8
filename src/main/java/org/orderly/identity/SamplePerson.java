package org.orderly.identity;

import java.util.Set;

/**
 * A person of the sample organisation.
 *
 * @param password generated, known only now
 */
public record SamplePerson(String key, String name, Set<String> groups, String password) {}
