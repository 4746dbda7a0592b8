package org.orderly.servicelevel;

import java.util.List;

/**
 * Days that might be holidays of a calendar, shown before any of them is used (ADR 0053).
 *
 * @param calendar the calendar's key
 * @param version the version that they were compared with
 * @param dates in order, each once
 * @param leftOut events of a file that gave no days, with the reason; the first 100
 * @param moreLeftOut how many more of these there are
 * @param elsewhere how many events of a file lie in other years
 */
public record DateProposal(
    String calendar,
    int version,
    List<ProposedDate> dates,
    List<LeftOut> leftOut,
    int moreLeftOut,
    int elsewhere) {}
