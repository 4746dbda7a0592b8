package org.orderly.engine.jobs;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.incident.IncidentHandler;
import org.camunda.bpm.engine.runtime.Incident;
import org.jspecify.annotations.Nullable;
import org.orderly.engine.JobFailed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells that a job failed for the last time, beside the engine's own note of it. */
@Component
@Order(50)
class JobFailedPlugin extends AbstractProcessEnginePlugin {

  private final ApplicationEventPublisher events;

  JobFailedPlugin(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setCompositeIncidentHandlersEnabled(true);
    List<IncidentHandler> handlers = new ArrayList<>();
    if (engine.getCustomIncidentHandlers() != null) {
      handlers.addAll(engine.getCustomIncidentHandlers());
    }
    handlers.add(new Telling());
    engine.setCustomIncidentHandlers(handlers);
  }

  private final class Telling implements IncidentHandler {

    @Override
    public String getIncidentHandlerType() {
      return Incident.FAILED_JOB_HANDLER_TYPE;
    }

    @Override
    public @Nullable Incident handleIncident(IncidentContext job, @Nullable String message) {
      events.publishEvent(
          new JobFailed(
              job.getConfiguration(), job.getExecutionId(), job.getActivityId(), message));
      return null;
    }

    @Override
    public void resolveIncident(IncidentContext job) {}

    @Override
    public void deleteIncident(IncidentContext job) {}
  }
}
