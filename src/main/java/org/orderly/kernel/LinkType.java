package org.orderly.kernel;

/** How one record stands to another, read from the first to the second. */
public enum LinkType implements Word {
  CAUSED_BY(false),
  FIXED_BY(false),
  DUPLICATE_OF(true),
  CHILD_OF(true),
  CONVERTED_TO(true),
  FOLLOWS(true),
  /** The one that reads the same from both ends. */
  RELATED_TO(false);

  private final boolean chained;

  LinkType(boolean chained) {
    this.chained = chained;
  }

  /**
   * Whether a record has one such link at most, as one parent or one original, and never reaches
   * itself over them.
   */
  public boolean chained() {
    return chained;
  }

  /** Whether it reads the same from both ends. */
  public boolean symmetric() {
    return this == RELATED_TO;
  }
}
