package org.orderly.cmdb;

import java.util.List;

/** A line of an import file, as it stands there. */
record ImportRow(long line, List<String> cells) {}
