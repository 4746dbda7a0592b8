package org.orderly.documents;

import static org.orderly.documents.Markdown.code;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.orderly.models.Models;
import org.orderly.models.Names;

/** All processes and their timers. */
final class Processes {

  private static final Pattern CLAUSE =
      Pattern.compile("ISO/IEC 20000-1:2018, ([\\d.]+\\d(?:, [\\d.]+\\d)*)");

  private Processes() {}

  static String table() {
    return Markdown.table(
        List.of("Process", "Key", "File", "Module", "Clause", "Story test"),
        Models.ours().processes().stream().map(Processes::row));
  }

  static String timers() {
    return Markdown.generated(
            "Timers",
            "When a process goes on by itself. Due dates of tasks and targets of service levels are"
                + " no\n"
                + "timers of a model.")
        + Markdown.table(
            List.of("Process", "Timer", "What has happened", "While", "When", "Then"),
            Models.ours().processes().stream().flatMap(Processes::timersOf));
  }

  static List<String> clauses(String documentation) {
    Matcher found = CLAUSE.matcher(documentation);
    return found.find() ? List.of(found.group(1).split(", ")) : List.of();
  }

  static String documentation(Path file) {
    return process(Bpmn.readModelFromFile(file.toFile())).getDocumentations().stream()
        .map(Documentation::getTextContent)
        .collect(Collectors.joining(" "));
  }

  static List<String> tests(String module, String key) {
    String twinTest = Names.pascal(key) + "ProcessTest";
    return TestSources.namesIn(module).stream()
        .filter(name -> name.equals(twinTest) || name.endsWith("StoryTest"))
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  private static List<String> row(Path file) {
    Process process = process(Bpmn.readModelFromFile(file.toFile()));
    String module = Models.ours().module(file);
    return List.of(
        process.getName(),
        code(process.getId()),
        code(file),
        code("org.orderly." + module),
        String.join(", ", clauses(documentation(file))),
        tests(module, process.getId()).stream()
            .map(Markdown::code)
            .collect(Collectors.joining(", ")));
  }

  private static Stream<List<String>> timersOf(Path file) {
    BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
    List<List<String>> rows = new ArrayList<>();
    for (TimerEventDefinition timer : model.getModelElementsByType(TimerEventDefinition.class)) {
      CatchEvent event = (CatchEvent) timer.getParentElement();
      rows.add(
          List.of(
              code(process(model).getId()),
              code(event.getId()),
              event.getName(),
              event instanceof BoundaryEvent boundary ? boundary.getAttachedTo().getName() : "",
              code(when(timer)),
              event.getSucceedingNodes().list().stream()
                  .map(Processes::nameOrNext)
                  .collect(Collectors.joining(", "))));
    }
    return rows.stream();
  }

  private static String nameOrNext(FlowNode node) {
    return node.getName() != null
        ? node.getName()
        : node.getSucceedingNodes().list().stream()
            .map(FlowElement::getName)
            .collect(Collectors.joining(", "));
  }

  private static String when(TimerEventDefinition timer) {
    return Stream.of(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle())
        .filter(expression -> expression != null)
        .map(ModelElementInstance::getTextContent)
        .findFirst()
        .orElse("");
  }

  private static Process process(BpmnModelInstance model) {
    return model.getModelElementsByType(Process.class).iterator().next();
  }
}
