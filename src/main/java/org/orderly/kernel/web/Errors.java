package org.orderly.kernel.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.TransactionException;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.Outage;
import org.orderly.kernel.RuleCode;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.Word;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says what an exception means to the caller, and nothing of what happened inside. */
@Component
public class Errors {

  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

  private final List<ErrorTranslation> translations;

  Errors(List<ErrorTranslation> translations) {
    this.translations = translations;
  }

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
    if (outage(failure)) {
      LOG.warn("The database cannot be reached: {}", failure.getClass().getSimpleName());
      return ApiError.unavailable(path);
    }
    String id = UUID.randomUUID().toString();
    LOG.error("Defect {}", id, failure);
    return ApiError.defect(id);
  }

  private Optional<RuleViolation> refusal(Throwable failure) {
    return causes(failure)
        .filter(RuleViolation.class::isInstance)
        .map(RuleViolation.class::cast)
        .findFirst()
        .or(() -> causes(failure).map(this::meaning).flatMap(Optional::stream).findFirst())
        .or(() -> byStatus(failure));
  }

  private Optional<RuleViolation> meaning(Throwable failure) {
    return Stream.concat(
            translations.stream().map(translation -> translation.translate(failure)),
            Stream.of(input(failure), conflict(failure), access(failure)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<RuleViolation> input(Throwable failure) {
    if (failure instanceof BindException binding) {
      return fields(
          binding.getFieldErrors().stream()
              .collect(
                  Collectors.toMap(
                      error -> error.getField(),
                      error -> error.isBindingFailure() ? "The value is malformed" : text(error),
                      (first, second) -> first,
                      LinkedHashMap::new)));
    }
    if (failure instanceof MethodValidationResult validation) {
      Map<String, String> fields = new LinkedHashMap<>();
      validation
          .getParameterValidationResults()
          .forEach(
              result ->
                  result
                      .getResolvableErrors()
                      .forEach(error -> fields.putIfAbsent(name(result, error), text(error))));
      return fields(fields);
    }
    if (failure instanceof ConstraintViolationException validation) {
      Map<String, String> fields = new LinkedHashMap<>();
      validation
          .getConstraintViolations()
          .forEach(
              violation ->
                  fields.putIfAbsent(
                      violation.getPropertyPath().toString(), violation.getMessage()));
      return fields(fields);
    }
    if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
      return fields(Map.of(mismatch.getName(), "The value is malformed"));
    }
    if (failure instanceof UnrecognizedPropertyException unknown) {
      return fields(Map.of(shown(unknown.getPropertyName()), "This property is not known"));
    }
    if (failure instanceof InvalidFormatException wrong
        && Word.class.isAssignableFrom(wrong.getTargetType())
        && !wrong.getPath().isEmpty()) {
      return fields(Map.of(path(wrong), Words.allowed(wrong.getTargetType())));
    }
    if (failure instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      return fields(Map.of(path(mapping), "The value is malformed"));
    }
    if (failure instanceof JsonProcessingException json) {
      String where =
          json.getLocation() == null
              ? ""
              : " near line "
                  + json.getLocation().getLineNr()
                  + ", column "
                  + json.getLocation().getColumnNr();
      return refuse(KernelRule.BODY_UNREADABLE, "The body is not well-formed JSON" + where + ".");
    }
    return Optional.empty();
  }

  private static Optional<RuleViolation> conflict(Throwable failure) {
    if (failure instanceof OptimisticLockingFailureException
        || failure instanceof PessimisticLockingFailureException
        || failure instanceof DuplicateKeyException) {
      return refuse(
          KernelRule.CHANGED_MEANWHILE,
          "Somebody else changed the same thing at the same time. Read it again, then repeat.");
    }
    return Optional.empty();
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

  private static Optional<RuleViolation> fields(Map<String, String> fields) {
    return Optional.of(
        new RuleViolation(
            KernelRule.INPUT_REFUSED, "Refused: " + String.join(", ", fields.keySet()), fields));
  }

  private static String name(
      org.springframework.validation.method.ParameterValidationResult result,
      MessageSourceResolvable error) {
    if (error instanceof org.springframework.validation.FieldError field) {
      return field.getField();
    }
    @Nullable String parameter = result.getMethodParameter().getParameterName();
    return parameter == null ? "parameter" : parameter;
  }

  private static String text(MessageSourceResolvable error) {
    String message = error.getDefaultMessage();
    return message == null ? "The value is refused" : message;
  }

  private static String path(JsonMappingException mapping) {
    return shown(
        mapping.getPath().stream()
            .map(
                part ->
                    part.getFieldName() == null
                        ? String.valueOf(part.getIndex())
                        : part.getFieldName())
            .collect(Collectors.joining(".")));
  }

  private static String shown(String typed) {
    return typed.length() > 80 ? typed.substring(0, 80) + "…" : typed;
  }
}
