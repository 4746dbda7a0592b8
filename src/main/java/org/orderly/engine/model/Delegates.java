package org.orderly.engine.model;

import java.util.Arrays;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** The delegates that models may call, by bean name. */
@Component
class Delegates {

  private final ListableBeanFactory beans;

  Delegates(ListableBeanFactory beans) {
    this.beans = beans;
  }

  boolean known(String name) {
    return Arrays.asList(beans.getBeanNamesForType(JavaDelegate.class)).contains(name);
  }
}
