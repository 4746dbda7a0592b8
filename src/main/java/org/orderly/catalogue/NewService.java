package org.orderly.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A service to be added to the catalogue.
 *
 * @param key lower-case letters, digits and hyphens, unique for ever
 * @param owner the service owner's key
 * @param supportGroup the resolver group that incidents of this service go to by default
 */
public record NewService(
    String key,
    String name,
    Criticality criticality,
    @Nullable String owner,
    @Nullable String supportGroup) {}
