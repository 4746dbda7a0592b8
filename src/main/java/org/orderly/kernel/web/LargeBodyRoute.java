package org.orderly.kernel.web;

/**
 * A route that takes bodies of more than a megabyte, given as a bean by the module whose route it
 * is.
 *
 * @param path the whole path, without variables
 * @param bytes the largest body it takes
 */
public record LargeBodyRoute(String path, int bytes) {}
