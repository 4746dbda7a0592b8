package org.orderly.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of one list that a form offers; serves the form guard, the portal and Tasklist. */
public interface FormOptions {

  /** The name by which a form's {@code valuesKey} asks for the list. */
  String list();

  /** The values that the actor may choose from, in the order shown. */
  List<Option> options(Actor actor);

  /** Whether the values are others for each record. */
  default boolean ofRecord() {
    return false;
  }

  /**
   * The values that the actor may choose from in a form of this record.
   *
   * @param number null for the form that starts a process
   */
  default List<Option> options(Actor actor, @Nullable RecordNumber number) {
    return options(actor);
  }

  /** One value of a list. */
  record Option(String value, String label) {}
}
