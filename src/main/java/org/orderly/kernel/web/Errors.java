package org.orderly.kernel.web;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.hibernate.TransactionException;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.LostRace;
import org.orderly.kernel.Outage;
import org.orderly.kernel.RuleCode;
import org.orderly.kernel.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Says what an exception means to the caller, and nothing of what happened inside. */
@Component
public class Errors {

  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
  private static final int DUPLICATE_KEY = 1062;

  /** The answer to a request that failed. A defect is logged under the id that the answer names. */
  public ApiError describe(Throwable failure, String path) {
    return refusal(failure)
        .map(refusal -> answer(refusal, path))
        .orElseGet(() -> fault(failure, path));
  }

  private static ApiError answer(RuleViolation refusal, String path) {
    String message = refusal.getMessage();
    return ApiError.refused(
        refusal.rule(), message == null ? refusal.rule().title() : message, path, refusal.fields());
  }

  private static ApiError fault(Throwable failure, String path) {
    if (hungUp(failure)) {
      LOG.debug("Who asked for {} has hung up", path);
      return ApiError.refused(KernelRule.BODY_UNREADABLE, "You have hung up.", path, Map.of());
    }
    if (outage(failure)) {
      LOG.warn("The database cannot be reached: {}", failure.getClass().getSimpleName());
      return ApiError.unavailable(path);
    }
    String id = UUID.randomUUID().toString();
    LOG.error("Defect {}", id, failure);
    return ApiError.defect(id);
  }

  private static Optional<RuleViolation> refusal(Throwable failure) {
    return causes(failure)
        .filter(RuleViolation.class::isInstance)
        .map(RuleViolation.class::cast)
        .findFirst()
        .or(() -> causes(failure).map(Errors::meaning).flatMap(Optional::stream).findFirst())
        .or(() -> byStatus(failure));
  }

  private static Optional<RuleViolation> meaning(Throwable failure) {
    return Stream.of(InputRefusals.of(failure), conflict(failure), access(failure))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<RuleViolation> conflict(Throwable failure) {
    if (LostRace.in(failure) || failure instanceof DuplicateKeyException || taken(failure)) {
      return refuse(
          KernelRule.CHANGED_MEANWHILE,
          "Somebody else changed the same thing at the same time. Read it again, then repeat.");
    }
    return Optional.empty();
  }

  /** A key that was free when it was looked for; JPA tells it as any broken constraint. */
  private static boolean taken(Throwable failure) {
    return failure instanceof SQLException sql && sql.getErrorCode() == DUPLICATE_KEY;
  }

  private static Optional<RuleViolation> access(Throwable failure) {
    if (failure instanceof AccessDeniedException) {
      return refuse(KernelRule.NOT_ALLOWED, "You hold no role that allows this.");
    }
    if (failure instanceof AuthenticationException) {
      return refuse(KernelRule.SIGN_IN_NEEDED, "Sign in, or send a personal token.");
    }
    return Optional.empty();
  }

  private static Optional<RuleViolation> byStatus(Throwable failure) {
    if (failure instanceof HttpMessageNotReadableException) {
      return refuse(KernelRule.BODY_UNREADABLE, "The body is missing or cannot be read.");
    }
    if (failure instanceof ErrorResponse response) {
      return byStatus(response.getStatusCode().value());
    }
    return Optional.empty();
  }

  /** The refusal that a bare status stands for; empty for a status of 500 and above. */
  static Optional<RuleViolation> byStatus(int status) {
    return switch (status) {
      case 401 -> refuse(KernelRule.SIGN_IN_NEEDED, "Sign in, or send a personal token.");
      case 403 -> refuse(KernelRule.NOT_ALLOWED, "You hold no role that allows this.");
      case 404 -> refuse(KernelRule.NOT_FOUND, "There is nothing here that you may see.");
      case 405 -> refuse(KernelRule.METHOD_NOT_ALLOWED, "This method is not supported here.");
      case 406 -> refuse(KernelRule.MEDIA_TYPE_NOT_ACCEPTABLE, "The answer would be JSON.");
      case 413 -> refuse(KernelRule.BODY_TOO_LARGE, "The body is larger than allowed.");
      case 415 -> refuse(KernelRule.MEDIA_TYPE_UNSUPPORTED, "Send the body as application/json.");
      default ->
          status >= 400 && status < 500
              ? refuse(KernelRule.INPUT_REFUSED, "The request is malformed.")
              : Optional.empty();
    };
  }

  /** Whether who asked has hung up: nothing is wrong, and nobody reads an answer. */
  static boolean hungUp(Throwable failure) {
    return causes(failure)
        .anyMatch(
            cause ->
                cause instanceof ClientAbortException
                    || cause instanceof AsyncRequestNotUsableException);
  }

  /** Whether the database cannot be used for now. */
  static boolean outage(Throwable failure) {
    return causes(failure).anyMatch(Errors::databaseGone);
  }

  private static boolean databaseGone(Throwable failure) {
    return failure instanceof DataAccessResourceFailureException
        || failure instanceof CannotCreateTransactionException
        || failure instanceof QueryTimeoutException
        || failure instanceof TransactionException
        || Outage.in(failure);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(30);
  }

  private static Optional<RuleViolation> refuse(RuleCode rule, String message) {
    return Optional.of(new RuleViolation(rule, message));
  }
}
