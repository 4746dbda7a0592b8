package org.orderly.cmdb.process;

import static org.orderly.cmdb.process.ConfigurationCorrectionProcess.number;
import static org.orderly.cmdb.process.CorrectionVariables.AUTHORIZATION;
import static org.orderly.cmdb.process.CorrectionVariables.AUTHORIZER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.cmdb.CorrectionAuthorization;
import org.orderly.cmdb.CorrectionLifecycle;
import org.orderly.kernel.Word;
import org.springframework.stereotype.Component;

/** Sends a correction to who authorizes it. */
@Component("askAuthorization")
class AskAuthorizationDelegate implements JavaDelegate {

  private final CorrectionLifecycle lifecycle;

  AskAuthorizationDelegate(CorrectionLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CorrectionAuthorization needed =
        Word.of(CorrectionAuthorization.class, AUTHORIZATION.get(execution));
    AUTHORIZER.pass(execution, lifecycle.askAuthorization(number(execution), needed));
  }
}
