package org.orderly.engine.form;

/**
 * What a form says about a field that it refuses, behind the field's label. Tasklist searches
 * messages for some phrases of the engine's and then drops the form; none of these may hold one.
 */
public enum FormMessage {
  REQUIRED("is required."),
  NOT_A_FIELD("is not a field of this form."),
  NOT_TEXT("must be text."),
  BROKEN_TEXT("holds a character that cannot be kept."),
  NOT_A_NUMBER("must be a number."),
  NOT_A_CHECK("must be yes or no."),
  NOT_LISTED("must be one of the values offered."),
  NOT_A_CHOICE("must be a list of values, each one offered and each one once."),
  NOT_A_DATE("must be a date such as 2026-11-22."),
  NOT_A_TIME("must be a time such as %s."),
  NOT_A_DATE_TIME("must be a date and time such as %s."),
  TOO_SHORT("must have at least %s characters."),
  TOO_LONG("must have at most %s characters."),
  TOO_SMALL("must be %s or more."),
  TOO_LARGE("must be %s or less."),
  TOO_PRECISE("must have at most %s digits after the point."),
  NOT_THE_PATTERN("does not have the form asked for."),
  NOT_AN_ADDRESS("must be an e-mail address."),
  NOT_A_PHONE("must be a phone number with + or 00 and the country code.");

  private final String template;

  FormMessage(String template) {
    this.template = template;
  }

  String about(String label, Object... values) {
    return label + " " + String.format(template, values);
  }

  /** The words, with a place for each value. */
  public String template() {
    return template;
  }
}
