package org.orderly.engine.model;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.orderly.engine.EngineRule;
import org.springframework.stereotype.Component;

/**
 * Expressions of models read variables and compare them; they call no method, and no function but
 * those of time and of who acts.
 */
@Component
class ExpressionCheck implements ModelCheck {

  private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}?");
  private static final Pattern TEXTS = Pattern.compile("'[^']*'|\"[^\"]*\"");
  private static final Pattern ALLOWED_CALLS =
      Pattern.compile("(?<![.\\w])(now|dateTime|currentUser|currentUserGroups)\\(\\)");
  private static final Pattern CALL = Pattern.compile("\\w\\s*\\(");
  private static final Pattern PROPERTY = Pattern.compile("\\.\\s*[A-Za-z_]|\\[");
  private static final String BUSINESS_KEY = "execution.processBusinessKey";

  @Override
  public Stream<ModelFault> faults(String file, ModelElement element) {
    if (file.endsWith(".bpmn") && isDocumentation(element)) {
      return Stream.empty();
    }
    return Stream.concat(
            element.attributes().values().stream(), Stream.of(element.text().toString()))
        .filter(ExpressionCheck::forbidden)
        .map(
            text ->
                ModelFault.at(
                    EngineRule.MODEL_EXPRESSION,
                    file,
                    element,
                    "%s calls or reaches into something; an expression reads variables only"
                        .formatted(text.strip())));
  }

  private static boolean isDocumentation(ModelElement element) {
    return element.is("documentation") || element.is("text");
  }

  static boolean forbidden(String text) {
    var expressions = EXPRESSION.matcher(text);
    while (expressions.find()) {
      String code = TEXTS.matcher(expressions.group(1)).replaceAll("''");
      code = ALLOWED_CALLS.matcher(code).replaceAll("0").replace(BUSINESS_KEY, "key");
      if (CALL.matcher(keywords(code)).find() || PROPERTY.matcher(code).find()) {
        return true;
      }
    }
    return false;
  }

  private static String keywords(String code) {
    return code.replaceAll("\\b(and|or|not|empty|eq|ne|lt|gt|le|ge|div|mod)\\s*\\(", "& (");
  }
}
