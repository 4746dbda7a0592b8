package org.orderly.cmdb;

import java.util.List;

/**
 * Some baselines, the newest first.
 *
 * @param total how many there are in all
 * @param page from 0
 */
public record BaselinePage(List<BaselineView> baselines, long total, int page, int size) {}
