package org.orderly.engine.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.orderly.kernel.RuleViolation;

/** Answers a refusal by a rule. */
public class RefusalMapper implements ExceptionMapper<RuleViolation> {

  @Override
  public Response toResponse(RuleViolation failure) {
    return RestError.of(failure).response();
  }
}
