package org.orderly.journal;

import org.orderly.kernel.LinkType;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;

/**
 * Says which links one kind of record takes as it stands, by whatever door; each practice
 * implements it for its own.
 */
public interface LinkRule {

  /** The kind of record that this practice keeps. */
  RecordKind kind();

  /**
   * Refuses a link that leads from a record of this kind, or to one.
   *
   * @throws RuleViolation where a record stands so that it is not linked like this
   */
  void requireLinkable(RecordNumber from, LinkType type, RecordNumber to);
}
