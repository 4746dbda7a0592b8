package org.orderly.release;

import java.util.List;

/**
 * One page of releases.
 *
 * @param total how many there are on all pages
 */
public record ReleasePage(List<ReleaseView> releases, long total, int page, int size) {}
