package org.orderly.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A service as others see it.
 *
 * @param offeringLevel how well it is offered
 * @param calendar the key of the calendar in whose working hours it is supported
 * @param owner the service owner's key
 * @param supportGroup the resolver group that incidents of this service go to by default
 * @param retired whether it is no longer provided; nothing new is recorded against it
 */
public record ServiceView(
    String key,
    String name,
    Criticality criticality,
    OfferingLevel offeringLevel,
    String calendar,
    @Nullable String owner,
    @Nullable String supportGroup,
    boolean retired) {}
