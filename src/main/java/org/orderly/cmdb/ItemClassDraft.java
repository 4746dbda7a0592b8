package org.orderly.cmdb;

import java.util.Map;

/**
 * What a class is to be, as far as it could be read.
 *
 * @param retired whether no more items of it are to be made
 * @param unreadable a message for each field that could not
 */
public record ItemClassDraft(
    ItemClassFacts facts, boolean retired, Map<String, String> unreadable) {}
