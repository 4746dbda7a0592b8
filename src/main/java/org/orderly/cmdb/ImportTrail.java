package org.orderly.cmdb;

import java.time.Clock;
import java.util.Map;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Facts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the evidence of imports, in the name of who acts. */
@Component
class ImportTrail {

  private final ApplicationEventPublisher events;
  private final Clock clock;

  ImportTrail(ApplicationEventPublisher events, Clock clock) {
    this.events = events;
    this.clock = clock;
  }

  void append(String kind, ImportView run, ImportCounts counts) {
    events.publishEvent(
        new ImportChanged(
            kind,
            Acting.current(),
            clock.instant(),
            Facts.of(
                "import",
                run.id(),
                "importKind",
                run.kind(),
                "source",
                run.source(),
                "digest",
                run.digest(),
                "lines",
                run.lines(),
                "created",
                counts.created(),
                "updated",
                counts.updated(),
                "unchanged",
                counts.unchanged(),
                "refused",
                counts.refused()),
            Map.of("fileName", run.fileName(), "reason", run.reason())));
  }
}
