package org.orderly.kernel;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** Finds records of one kind by number; each practice implements it for its own kind. */
@Transactional(readOnly = true)
public interface RecordDirectory {

  /** The kind of record that this directory knows. */
  RecordKind kind();

  /** The record, or empty where there is none of this number. Says nothing about who may see it. */
  Optional<RecordSummary> find(RecordNumber number);

  /**
   * Those of the records that there are, in no order, in as few queries as it takes. Says nothing
   * about who may see them.
   */
  default List<RecordSummary> all(Collection<RecordNumber> numbers) {
    return numbers.stream().flatMap(number -> find(number).stream()).toList();
  }

  /**
   * Those of the records that there are and that the actor may see, in no order, in as few queries
   * as it takes.
   */
  default List<RecordSummary> visible(Collection<RecordNumber> numbers, Actor actor) {
    return numbers.stream()
        .filter(number -> visibleTo(number, actor))
        .flatMap(number -> find(number).stream())
        .toList();
  }

  /**
   * Records in the order of their numbers. Says nothing about who may see them.
   *
   * @param after the last one of the page before; null for the first page
   * @param most 1 or more
   */
  List<RecordSummary> page(@Nullable RecordNumber after, int most);

  /** Whether the actor may see the record. */
  boolean visibleTo(RecordNumber number, Actor actor);

  /** Whether what the record says may not be told outside it; so it is where there is none. */
  default boolean restricted(RecordNumber number) {
    return find(number).isEmpty();
  }

  /**
   * Records that name a configuration item and that the actor may see, newest first, open ones
   * before those.
   *
   * @param most 1 or more
   */
  default List<RecordSummary> naming(RecordNumber item, Actor actor, int most) {
    return List.of();
  }

  /**
   * Whether what happens to each record is in the trail under its own number. Not so where one
   * write of many records is one entry, which has the digest of all.
   */
  default boolean hasOwnTrail() {
    return true;
  }
}
