package org.orderly.kernel;

import java.util.Map;

/**
 * What a form shows of a record and nobody types: delivered beside the variables and never stored
 * as one, so that the record stays the only truth.
 */
public interface FormFacts {

  /** The kind of record whose forms these facts serve. */
  RecordKind kind();

  /** Texts by the key of the form's read-only field. */
  Map<String, String> facts(RecordNumber number, Actor actor);
}
