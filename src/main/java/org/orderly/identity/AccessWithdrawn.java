package org.orderly.identity;

/**
 * A person was deactivated or got another password: whoever is signed in as them is no longer.
 *
 * @param person the person's key
 */
public record AccessWithdrawn(String person) {}
