package org.orderly.engine.web;

import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

/** Shows in Tasklist the record that a task belongs to: a tab beside the form, and each card. */
public class TasklistRecordPlugin extends AbstractTasklistPlugin {

  static final String ID = "record";

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public Set<Class<?>> getResourceClasses() {
    return Set.of(TasklistRecordResource.class);
  }
}
