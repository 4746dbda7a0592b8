package org.orderly.supplier;

import java.util.List;

/**
 * What is known of a supplier (8.3.4).
 *
 * @param name up to 160 characters
 * @param owner the key of the person of ours who answers for the relation
 * @param contacts who is reached there and how, as text
 * @param subSuppliers the names of those that supply the supplier
 */
public record SupplierFacts(
    String name,
    SupplierKind kind,
    SupplierImportance importance,
    String owner,
    String contacts,
    List<String> subSuppliers) {}
