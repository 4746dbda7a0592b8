package org.orderly.kernel.web;

/**
 * A POST that commits each of its items by itself, given as a bean by the module whose route it is.
 * Asked again, it does what is left and no more (ADR 0012).
 *
 * @param path the whole path, without variables
 */
public record ItemRoute(String path) {}
