package org.orderly.engine.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.engine.rest.exception.RestException;

/** Answers what the engine's resources throw. */
public class RestErrorMapper implements ExceptionMapper<RestException> {

  @Override
  public Response toResponse(RestException failure) {
    return RestError.of(failure).response();
  }
}
