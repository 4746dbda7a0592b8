package org.orderly.supplier;

import java.util.List;

/**
 * A supplier as others see it.
 *
 * @param version counts its changes
 * @param contracts all versions of its contracts, by key, the latest version of each first
 */
public record SupplierView(
    String key, SupplierFacts facts, int version, List<ContractView> contracts) {}
