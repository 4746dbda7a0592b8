package org.orderly.cmdb;

import java.util.List;

/**
 * One page of corrections.
 *
 * @param total how many there are on all pages
 */
public record CorrectionPage(List<CorrectionLine> corrections, long total, int page, int size) {}
