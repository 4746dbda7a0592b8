package org.orderly.engine.model;

import java.util.stream.Stream;
import org.orderly.engine.EngineRule;
import org.springframework.stereotype.Component;

/**
 * What every model says of itself: it is executable, its history has an end, its forms come with
 * it, and a process that it calls works for the same record.
 */
@Component
class ShapeCheck implements ModelCheck {

  @Override
  public Stream<ModelFault> faults(String file, ModelElement element) {
    return switch (element.name()) {
      case "process" -> process(file, element);
      case "decision" -> history(file, element);
      case "callActivity" -> call(file, element);
      case "userTask", "startEvent" -> form(file, element);
      default -> Stream.empty();
    };
  }

  private static Stream<ModelFault> process(String file, ModelElement process) {
    return Stream.concat(
        CodeCheck.fault(
            !"true".equals(process.attribute("isExecutable")),
            EngineRule.MODEL_PROCESS,
            file,
            process,
            "is not executable, so the engine would leave it out; set isExecutable"),
        history(file, process));
  }

  private static Stream<ModelFault> history(String file, ModelElement definition) {
    return CodeCheck.fault(
        definition.attribute("camunda:historyTimeToLive") == null,
        EngineRule.MODEL_PROCESS,
        file,
        definition,
        "does not say how long its history lives; set camunda:historyTimeToLive");
  }

  private static Stream<ModelFault> call(String file, ModelElement call) {
    return CodeCheck.fault(
        call.all().noneMatch(child -> child.attribute("businessKey") != null),
        EngineRule.MODEL_CALL,
        file,
        call,
        "calls a process without the record's number; hand it on by camunda:in businessKey");
  }

  private static Stream<ModelFault> form(String file, ModelElement element) {
    boolean bound =
        element.attribute("camunda:formRef") == null
            || "deployment".equals(element.attribute("camunda:formRefBinding"));
    boolean otherForm =
        element.attribute("camunda:formKey") != null
            || element.all().anyMatch(child -> child.is("formData"));
    return CodeCheck.fault(
        !bound || otherForm,
        EngineRule.MODEL_FORM,
        file,
        element,
        "its form is not deployed with it; use camunda:formRef with the binding deployment");
  }
}
