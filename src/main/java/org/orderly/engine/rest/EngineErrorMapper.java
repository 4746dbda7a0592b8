package org.orderly.engine.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.engine.ProcessEngineException;

/** Answers what the engine throws. */
public class EngineErrorMapper implements ExceptionMapper<ProcessEngineException> {

  @Override
  public Response toResponse(ProcessEngineException failure) {
    return RestError.of(failure).response();
  }
}
