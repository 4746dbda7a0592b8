package org.orderly.engine.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotAllowedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.jspecify.annotations.Nullable;
import org.orderly.engine.EngineRule;
import org.orderly.kernel.LostRace;
import org.orderly.kernel.Outage;
import org.orderly.kernel.RuleCode;
import org.orderly.kernel.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one answer to an error at the engine's doors: the engine's {@code type} and {@code message},
 * which Tasklist reads, and our {@code code} and {@code fields} (ADR 0021).
 */
record RestError(
    int status,
    String type,
    String message,
    @Nullable RuleCode rule,
    Map<String, String> fields,
    @Nullable Object engines) {

  private static final Logger LOG = LoggerFactory.getLogger(RestError.class);
  private static final Pattern MISSING =
      Pattern.compile("(?i).*\\b(cannot find|no .* found|does(n't| not) exist|couldn't find)\\b.*");

  /** A phrase on which Tasklist drops the form, with all that was typed into it. */
  private static final Pattern GONE = Pattern.compile("task is null");

  private static final String DONE =
      "This task is done already, or was taken back. Keep what you typed, and look at the record.";

  static RestError of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      RestError known = known(cause);
      if (known != null) {
        return known;
      }
    }
    if (LostRace.in(failure)) {
      return ruled(
          EngineRule.LOST_RACE,
          "OptimisticLockingException",
          "Somebody else changed this at the same moment; load it again and repeat.");
    }
    if (Outage.in(failure)) {
      return plain(503, "The server cannot reach its data just now; nothing was changed.");
    }
    return byTheEngine(failure);
  }

  private static @Nullable RestError known(Throwable cause) {
    if (cause instanceof RuleViolation refusal) {
      return new RestError(
          refusal.rule().status(),
          "InvalidRequestException",
          String.valueOf(refusal.getMessage()),
          refusal.rule(),
          refusal.fields(),
          null);
    }
    String type = cause.getClass().getSimpleName();
    String message = String.valueOf(cause.getMessage());
    if (cause instanceof TaskAlreadyClaimedException) {
      return ruled(EngineRule.TASK_TAKEN, type, "Somebody else has claimed this task already.");
    }
    if (cause instanceof OptimisticLockingException) {
      return ruled(
          EngineRule.LOST_RACE,
          type,
          "Somebody else changed this at the same moment; load it again and repeat.");
    }
    if (cause instanceof SuspendedEntityInteractionException) {
      return ruled(EngineRule.SUSPENDED, type, "An administrator holds this up; try again later.");
    }
    if (cause instanceof NotFoundException
        || cause instanceof NullValueException && MISSING.matcher(message).matches()) {
      return ruled(EngineRule.NOT_FOUND, type, GONE.matcher(message).find() ? DONE : message);
    }
    if (cause instanceof NotAllowedException) {
      return new RestError(403, type, message, null, Map.of(), null);
    }
    if (cause instanceof NotValidException || cause instanceof NullValueException) {
      return new RestError(400, type, message, null, Map.of(), null);
    }
    return null;
  }

  private static RestError byTheEngine(Throwable failure) {
    ExceptionHandlerHelper engine = ExceptionHandlerHelper.getInstance();
    Response.Status status = engine.getStatus(failure);
    if (status != null && status.getStatusCode() < 500) {
      return new RestError(
          status.getStatusCode(), "", "", null, Map.of(), engine.fromException(failure));
    }
    if (status == null && failure instanceof WebApplicationException other) {
      return plain(other.getResponse().getStatus(), "The request cannot be answered.");
    }
    if (failure.getCause() instanceof AuthorizationException refusal) {
      return byTheEngine(refusal);
    }
    String reference = UUID.randomUUID().toString();
    LOG.error("Unexpected failure {}", reference, failure);
    return plain(500, "The server could not do this. Its log has the reason under " + reference);
  }

  private static RestError ruled(EngineRule rule, String type, String message) {
    return new RestError(rule.status(), type, message, rule, Map.of(), null);
  }

  private static RestError plain(int status, String message) {
    return new RestError(status, "RestException", message, null, Map.of(), null);
  }

  Response response() {
    return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body()).build();
  }

  private Object body() {
    if (engines != null) {
      return engines;
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", type);
    body.put("message", message);
    if (rule != null) {
      body.put("code", rule.code());
    }
    if (!fields.isEmpty()) {
      body.put("fields", fields);
    }
    return body;
  }
}
