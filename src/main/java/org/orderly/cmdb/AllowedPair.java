package org.orderly.cmdb;

/**
 * Classes that a relation may join: items of these and of all classes below them.
 *
 * @param source the key of a class
 * @param target the key of a class
 */
public record AllowedPair(String source, String target) {}
