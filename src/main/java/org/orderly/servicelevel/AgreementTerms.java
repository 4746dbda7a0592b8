package org.orderly.servicelevel;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.OfferingLevel;
import org.orderly.catalogue.ServiceLevelTarget;

/**
 * What a version of an agreement says (8.3.3).
 *
 * @param name up to 160 characters
 * @param services the keys of the services that it is about
 * @param offeringLevel whose targets hold where the agreement names none
 * @param calendar the key of the calendar in whose hours the services are supported
 * @param targets what is promised for each kind of record and priority
 * @param response what counts as the response
 * @param workloadLimits up to which workload the targets are meant
 * @param exceptions what is left out, as text
 * @param validFrom the first day
 * @param validTo the last day; null where no end was agreed
 * @param reviewMonths how often the agreement is reviewed, 1 to 36 months
 * @param relationshipOwner the key of who answers for the relation to the customer
 * @param reportRecipients keys of those who get the reports
 */
public record AgreementTerms(
    String name,
    List<String> services,
    OfferingLevel offeringLevel,
    String calendar,
    List<ServiceLevelTarget> targets,
    ResponseSign response,
    List<WorkloadLimit> workloadLimits,
    String exceptions,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    int reviewMonths,
    @Nullable String relationshipOwner,
    List<String> reportRecipients) {}
