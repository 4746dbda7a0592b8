package org.orderly.kernel;

import java.time.Instant;
import java.util.List;

/**
 * The links between records of all kinds. Whether the actor may link them is for the caller to say;
 * {@code journal} alone implements it.
 */
public interface RecordLinks {

  /**
   * Links two records.
   *
   * @throws RuleViolation where one of them is unknown, they are the same, they are so linked
   *     already, the type allows it only once or not in a circle, or their practice forbids it
   */
  void link(RecordNumber from, LinkType type, RecordNumber to, Actor actor, Instant at);

  /**
   * Ends a link; the trail keeps that there was one.
   *
   * @throws RuleViolation where there is none
   */
  void unlink(RecordNumber from, LinkType type, RecordNumber to, Actor actor, Instant at);

  /** The links that a record is either end of, oldest first. */
  List<RecordLink> of(RecordNumber number);

  /** The records that this one links to, oldest link first. */
  List<RecordNumber> targets(RecordNumber from, LinkType type);

  /** The records that link to this one, oldest link first: of a parent, its children. */
  List<RecordNumber> sources(RecordNumber to, LinkType type);
}
