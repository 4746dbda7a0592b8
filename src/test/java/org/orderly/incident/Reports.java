package org.orderly.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What callers report: the mail is slow. */
public final class Reports {

  private Reports() {}

  /** Of a department that can work around it badly. */
  public static IncidentReport ofDepartment(String service) {
    return ofDepartment(service, null, null, null);
  }

  /** The same, in the caller's name, assessed by hand, and for a chosen group. */
  public static IncidentReport ofDepartment(
      String service,
      @Nullable String caller,
      IncidentReport.@Nullable AssessmentByHand assessment,
      @Nullable String group) {
    return new IncidentReport(
        "Mail is slow",
        "Since this morning",
        service,
        caller,
        null,
        List.of(),
        Scope.DEPARTMENT,
        WorkStoppage.NO,
        Workaround.POOR,
        null,
        null,
        "software",
        null,
        Source.PORTAL,
        false,
        assessment,
        group);
  }

  /** With nothing said but that. */
  static IncidentReport of(String service, @Nullable String onBehalfOf, boolean securityFlag) {
    return of(service, onBehalfOf, securityFlag, null);
  }

  static IncidentReport of(
      String service, @Nullable String onBehalfOf, boolean securityFlag, @Nullable Source source) {
    return new IncidentReport(
        "Mail is slow",
        null,
        service,
        null,
        onBehalfOf,
        List.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        source,
        securityFlag,
        null,
        null);
  }
}
