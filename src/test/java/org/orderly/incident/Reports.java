package org.orderly.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports of incidents that say as little as a report can. */
final class Reports {

  private Reports() {}

  static IncidentReport of(String service, @Nullable String onBehalfOf, boolean securityFlag) {
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
        null,
        securityFlag,
        null,
        null);
  }
}
