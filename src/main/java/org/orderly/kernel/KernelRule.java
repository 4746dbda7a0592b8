package org.orderly.kernel;

/** The refusals that every door of the server shares. */
public enum KernelRule implements RuleCode {
  INPUT_REFUSED(1, 400, "Input refused"),
  BODY_UNREADABLE(2, 400, "Body cannot be read"),
  BODY_TOO_LARGE(3, 413, "Body too large"),
  MEDIA_TYPE_UNSUPPORTED(4, 415, "Media type not supported"),
  MEDIA_TYPE_NOT_ACCEPTABLE(5, 406, "No acceptable media type"),
  NOT_FOUND(6, 404, "Not found"),
  METHOD_NOT_ALLOWED(7, 405, "Method not allowed"),
  CHANGED_MEANWHILE(8, 409, "Changed meanwhile"),
  PRECONDITION_REQUIRED(9, 428, "If-Match is missing"),
  PRECONDITION_FAILED(10, 412, "Changed since it was read"),
  IDEMPOTENCY_KEY_REUSED(11, 422, "Idempotency-Key used for another request"),
  IDEMPOTENCY_KEY_MALFORMED(12, 400, "Idempotency-Key malformed"),
  REPEATED_AT_ONCE(13, 409, "The same request is still being worked on"),
  SIGN_IN_NEEDED(14, 401, "Sign-in needed"),
  NOT_ALLOWED(15, 403, "Not allowed");

  private final Rule rule;

  KernelRule(int number, int status, String title) {
    rule = new Rule(String.format("ITSM-KRN-%03d", number), status, title);
  }

  @Override
  public Rule rule() {
    return rule;
  }
}
