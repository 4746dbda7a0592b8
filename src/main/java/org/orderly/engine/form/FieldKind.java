package org.orderly.engine.form;

/** What a field of a form takes. */
public enum FieldKind {
  TEXT,
  NUMBER,
  CHECKBOX,
  /** One value of a list. */
  CHOICE,
  /** Any number of values of a list. */
  CHOICES,
  DATE,
  TIME,
  DATE_TIME,
  /** Worked out in the browser, so never taken. */
  COMPUTED
}
