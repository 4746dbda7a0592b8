package org.orderly.engine.jobs;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;

/** A process whose one job fails whenever it is tried. */
public final class AlwaysFails {

  public static final String KEY = "always-fails";

  private AlwaysFails() {}

  public static void deploy(RepositoryService repository) {
    repository
        .createDeployment()
        .name(KEY)
        .enableDuplicateFiltering(false)
        .addModelInstance(
            KEY + ".bpmn",
            Bpmn.createExecutableProcess(KEY)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent("Start")
                .serviceTask("Service_Fail")
                .camundaAsyncBefore()
                .camundaDelegateExpression("${alwaysFails}")
                .endEvent("End")
                .done())
        .deploy();
  }
}
