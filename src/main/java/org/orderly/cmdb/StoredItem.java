package org.orderly.cmdb;

import java.util.Map;

/** An item as it is kept, before a plan. */
record StoredItem(
    long id, long revision, ItemFacts facts, String source, Map<String, String> otherSources) {}
