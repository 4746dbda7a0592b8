package org.orderly.cmdb;

import java.util.List;

/**
 * Some imports, the newest first.
 *
 * @param total how many there are in all
 * @param page from 0
 */
public record ImportPage(List<ImportView> imports, long total, int page, int size) {}
