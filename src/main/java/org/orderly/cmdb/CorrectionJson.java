package org.orderly.cmdb;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import org.orderly.kernel.RecordNumber;

/** What is kept of a correction as JSON: the same content is the same text. */
final class CorrectionJson {

  static final TypeReference<ConfigurationPlan> PLAN = new TypeReference<>() {};
  static final TypeReference<List<CorrectionEffect>> EFFECTS = new TypeReference<>() {};
  static final TypeReference<List<String>> NAMES = new TypeReference<>() {};
  static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
  static final TypeReference<Map<String, RecordNumber>> NUMBERS = new TypeReference<>() {};

  private CorrectionJson() {}
}
