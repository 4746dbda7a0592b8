package org.orderly.cmdb;

import java.util.List;

/**
 * Some lines of an import file, as they stand there.
 *
 * @param total how many there are in all
 * @param page from 0
 */
public record ImportLinePage(List<ImportLine> lines, long total, int page, int size) {}
