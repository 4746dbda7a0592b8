package org.orderly.engine.model;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.orderly.engine.EngineRule;
import org.springframework.stereotype.Component;

/**
 * Models hold no code: no scripts, no listeners, no classes, no connectors; a task's code is a
 * delegate, named as an expression of one word.
 */
@Component
class CodeCheck implements ModelCheck {

  private static final Set<String> SCRIPTS = Set.of("scriptTask", "script");
  private static final Set<String> LISTENERS = Set.of("executionListener", "taskListener");
  private static final Set<String> OUTSIDE = Set.of("connector", "httpConnector", "soapConnector");
  private static final Set<String> LANGUAGES =
      Set.of(
          "",
          "feel",
          "juel",
          "http://www.w3.org/1999/xpath",
          "https://www.omg.org/spec/dmn/20191111/feel/",
          "http://www.omg.org/spec/feel/20140401");
  private static final Pattern DELEGATE = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");

  private final Delegates delegates;

  CodeCheck(Delegates delegates) {
    this.delegates = delegates;
  }

  @Override
  public Stream<ModelFault> faults(String file, ModelElement element) {
    return Stream.of(
            script(file, element),
            listener(file, element),
            outside(file, element),
            code(file, element),
            delegate(file, element))
        .flatMap(faults -> faults);
  }

  private static Stream<ModelFault> script(String file, ModelElement element) {
    String language =
        Stream.of("language", "expressionLanguage", "scriptFormat", "camunda:resource")
            .map(element::attribute)
            .filter(value -> value != null && !LANGUAGES.contains(value.toLowerCase(Locale.ROOT)))
            .findFirst()
            .orElse("");
    return fault(
        SCRIPTS.contains(element.name()) || !language.isEmpty(),
        EngineRule.MODEL_SCRIPT,
        file,
        element,
        "a script%s; call a delegate instead"
            .formatted(language.isEmpty() ? "" : " in " + language));
  }

  private static Stream<ModelFault> listener(String file, ModelElement element) {
    return fault(
        LISTENERS.contains(element.name()),
        EngineRule.MODEL_LISTENER,
        file,
        element,
        "a listener; draw what it does as a task");
  }

  private static Stream<ModelFault> outside(String file, ModelElement element) {
    boolean external =
        "external".equals(element.attribute("camunda:type"))
            || "mail".equals(element.attribute("camunda:type"))
            || "shell".equals(element.attribute("camunda:type"));
    return fault(
        OUTSIDE.contains(element.name()) || external,
        EngineRule.MODEL_OUTSIDE,
        file,
        element,
        "a call of something outside; call a delegate instead");
  }

  private static Stream<ModelFault> code(String file, ModelElement element) {
    String found =
        Stream.of(
                "camunda:class",
                "camunda:expression",
                "camunda:variableMappingClass",
                "camunda:variableMappingDelegateExpression",
                "camunda:formHandlerClass")
            .filter(key -> element.attribute(key) != null)
            .findFirst()
            .orElse("");
    boolean field = element.is("field") || element.is("taskHandler");
    return fault(
        !found.isEmpty() || (field && ModelElement.ENGINES.contains(element.namespace())),
        EngineRule.MODEL_CODE,
        file,
        element,
        "%s; name a delegate by camunda:delegateExpression"
            .formatted(found.isEmpty() ? "a field of code" : found));
  }

  private Stream<ModelFault> delegate(String file, ModelElement element) {
    String expression = element.attribute("camunda:delegateExpression");
    if (expression == null) {
      return Stream.empty();
    }
    var name = DELEGATE.matcher(expression);
    boolean known = name.matches() && delegates.known(name.group(1));
    return fault(
        !known,
        EngineRule.MODEL_CODE,
        file,
        element,
        "no delegate is called " + expression + "; the name must be a delegate's bean name");
  }

  static Stream<ModelFault> fault(
      boolean broken, EngineRule rule, String file, ModelElement element, String message) {
    return broken ? Stream.of(ModelFault.at(rule, file, element, message)) : Stream.empty();
  }
}
