package org.orderly.kernel.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolationException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.Word;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says field by field what is wrong with what a request brought. */
final class InputRefusals {

  private InputRefusals() {}

  static Optional<RuleViolation> of(Throwable failure) {
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
      return Optional.of(
          new RuleViolation(
              KernelRule.BODY_UNREADABLE, "The body is not well-formed JSON" + where + "."));
    }
    return Optional.empty();
  }

  private static Optional<RuleViolation> fields(Map<String, String> fields) {
    return Optional.of(
        new RuleViolation(
            KernelRule.INPUT_REFUSED, "Refused: " + String.join(", ", fields.keySet()), fields));
  }

  private static String name(ParameterValidationResult result, MessageSourceResolvable error) {
    if (error instanceof FieldError field) {
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
