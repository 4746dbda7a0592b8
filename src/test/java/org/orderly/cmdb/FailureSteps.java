package org.orderly.cmdb;

import java.util.stream.Stream;
import org.orderly.kernel.RecordNumber;

/** Steps that say which item fails with which. */
public final class FailureSteps {

  private FailureSteps() {}

  /** So many live servers. */
  public static RecordNumber[] servers(ItemDesk desk, int count) {
    return Stream.generate(() -> desk.item("server")).limit(count).toArray(RecordNumber[]::new);
  }

  public static ConfigurationStep depends(RecordNumber dependent, RecordNumber provider) {
    return depends(dependent, provider, null);
  }

  public static ConfigurationStep depends(
      RecordNumber dependent, RecordNumber provider, String group) {
    return new ConfigurationStep.AddRelation(
        "depends-on", dependent.value(), provider.value(), group);
  }

  public static ConfigurationStep independent(RecordNumber dependent, RecordNumber provider) {
    return new ConfigurationStep.EndRelation("depends-on", dependent.value(), provider.value());
  }

  public static ConfigurationStep needs(RecordNumber item, String group, int needed) {
    return new ConfigurationStep.SetRedundancy(item.value(), group, needed);
  }

  public static ConfigurationStep status(RecordNumber item, String status) {
    return ItemDesk.amend(item, "status", status);
  }
}
