package org.orderly.change.process;

import static org.orderly.change.process.ChangeImplementationProcess.number;
import static org.orderly.change.process.ImplementationVariables.UPDATES_FIT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.ImplementationUpdates;
import org.orderly.cmdb.ConfigurationManagement;
import org.springframework.stereotype.Component;

/** Writes what was planned to become other, in the transaction of the step before. */
@Component("updateConfigurationItems")
class UpdateConfigurationItemsDelegate implements JavaDelegate {

  private final ImplementationUpdates updates;
  private final ConfigurationManagement configuration;

  UpdateConfigurationItemsDelegate(
      ImplementationUpdates updates, ConfigurationManagement configuration) {
    this.updates = updates;
    this.configuration = configuration;
  }

  @Override
  public void execute(DelegateExecution execution) {
    UPDATES_FIT.pass(execution, updates.write(number(execution), configuration::applyIfFitting));
  }
}
