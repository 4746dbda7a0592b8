package org.orderly.incident.web;

import java.util.Map;
import java.util.function.BiConsumer;
import org.orderly.kernel.RecordNumber;

/** Steps that forms on an incident's page take, each with what was typed. */
interface PageSteps {

  /** By the last part of the path that each form is sent to. */
  Map<String, BiConsumer<RecordNumber, Map<String, String>>> steps();
}
