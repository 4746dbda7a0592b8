package org.orderly.kernel;

import java.util.Arrays;

/** The kinds of records that are numbered, each with its prefix. */
public enum RecordKind {
  INCIDENT("INC"),
  CHANGE("CHG"),
  PROBLEM("PRB"),
  KNOWN_ERROR("KE"),
  SERVICE_REQUEST("REQ"),
  IMPROVEMENT("IMP"),
  CONFIGURATION_ITEM("CI"),
  RELEASE("REL"),
  KNOWLEDGE_ARTICLE("KB"),
  AGREEMENT("AGR"),
  SUPPLIER("SUP"),
  CONTRACT("CTR"),
  COMPLAINT("CMP"),
  NONCONFORMITY("NC"),
  AUDIT("AUD"),
  MANAGEMENT_REVIEW("MRV"),
  RISK("RSK"),
  DOCUMENT("DOC"),
  BASELINE("BSL"),
  SERVICE_LEVEL_REVIEW("SLR"),
  SERVICE_REPORT("RPT"),
  CONFIGURATION_CORRECTION("COR"),
  CONFIGURATION_VERIFICATION("VER");

  private final String prefix;

  RecordKind(String prefix) {
    this.prefix = prefix;
  }

  /** The letters that a number of this kind begins with. */
  public String prefix() {
    return prefix;
  }

  static RecordKind ofPrefix(String prefix) {
    return Arrays.stream(values())
        .filter(kind -> kind.prefix.equals(prefix))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No record kind has prefix " + prefix));
  }
}
