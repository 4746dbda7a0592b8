package org.orderly.supplier;

import java.util.Map;

/**
 * What is to be known of a supplier, as far as it could be read.
 *
 * @param unreadable a message for each field that could not
 */
public record SupplierDraft(SupplierFacts facts, Map<String, String> unreadable) {}
