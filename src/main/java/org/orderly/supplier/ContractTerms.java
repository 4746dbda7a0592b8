package org.orderly.supplier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.ServiceLevelTarget;

/**
 * What a version of a contract says (8.3.4).
 *
 * @param title up to 160 characters
 * @param scope what is supplied, as text
 * @param services the keys of the services that it supports
 * @param calendar the key of the calendar in whose hours the supplier works
 * @param targets those that underpin our agreements with customers
 * @param zone the id of the zone whose days are meant
 * @param validFrom the first day
 * @param validTo the last day; null where no end was agreed
 * @param noticeBy the last day on which notice can be given
 */
public record ContractTerms(
    String title,
    String scope,
    List<String> services,
    String calendar,
    List<ServiceLevelTarget> targets,
    String zone,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable LocalDate noticeBy) {}
