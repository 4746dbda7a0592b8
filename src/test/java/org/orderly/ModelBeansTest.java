package org.orderly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.kernel.FormOptions;
import org.orderly.models.ModelContract;
import org.orderly.models.Models;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What models name is there in the running server. */
@OrderlyTest
class ModelBeansTest {

  private static final ModelContract CONTRACT = new ModelContract(Models.ours(), "");

  @Autowired ApplicationContext context;
  @Autowired List<FormOptions> options;

  @Test
  void everyServiceTaskHasItsBean() {
    assertThat(CONTRACT.delegates()).hasSizeGreaterThan(5);
    assertThat(context.getBeansOfType(JavaDelegate.class)).containsKeys(names());
  }

  @Test
  void everyListOfAFormIsOffered() {
    assertThat(CONTRACT.lists()).isNotEmpty();
    assertThat(options).extracting(FormOptions::list).containsAll(CONTRACT.lists().keySet());
  }

  private static String[] names() {
    return CONTRACT.delegates().toArray(String[]::new);
  }
}
