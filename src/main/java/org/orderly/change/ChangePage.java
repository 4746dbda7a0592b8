package org.orderly.change;

import java.util.List;

/**
 * One page of changes.
 *
 * @param total how many there are on all pages
 */
public record ChangePage(List<ChangeLine> changes, long total, int page, int size) {}
