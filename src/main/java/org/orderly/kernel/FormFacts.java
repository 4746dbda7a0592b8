package org.orderly.kernel;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a record when a form opens: facts that nobody types, and what the fields that
 * people fill in begin with. Delivered beside the variables and never stored as one, so that the
 * record stays the only truth. Where several serve one kind, a form gets the facts of all; what two
 * of them know is told by the one that comes first in order.
 */
public interface FormFacts {

  /** The kind of record whose forms these facts serve. */
  RecordKind kind();

  /**
   * Texts by the key of the form's field, as far as the form asks for them.
   *
   * @param part what the process calls the part that the task is about; null where it is about the
   *     whole record
   * @param keys the keys of the form's fields
   */
  Map<String, String> facts(
      RecordNumber number, @Nullable String part, Set<String> keys, Actor actor);

  /** Whether several tasks of one kind are open at once, each about a part of the record. */
  default boolean ofParts() {
    return false;
  }
}
