package org.orderly.models;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;

/** What a process keeps as a whole; its tasks and events are looked at one by one elsewhere. */
final class ProcessContract {

  static final Pattern CLAUSE = Pattern.compile("ISO/IEC 20000-1:2018, \\d+(\\.\\d+){1,2}\\b");

  private static final Set<String> ELEMENTS =
      Set.of(
          "startEvent",
          "endEvent",
          "boundaryEvent",
          "intermediateCatchEvent",
          "intermediateThrowEvent",
          "userTask",
          "serviceTask",
          "businessRuleTask",
          "callActivity",
          "subProcess",
          "exclusiveGateway",
          "parallelGateway",
          "eventBasedGateway",
          "sequenceFlow");
  private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{(.*?)}");
  private static final Pattern DELEGATE = Pattern.compile("camunda:delegateExpression=\"[^\"]*\"");
  private static final Pattern BUSINESS_KEY = Pattern.compile("<camunda:in businessKey=\"[^\"]*\"");
  private static final Pattern CODE =
      Pattern.compile(
          "<bpmn:script\\b|<bpmn:scriptTask\\b|camunda:(?:script|executionListener|taskListener"
              + "|class|expression|type|resource|connector)\\b|scriptFormat");

  private final Path file;
  private final Twin twin;
  private final Models models;
  private final String version;
  private final Findings findings;

  private ProcessContract(Models models, Path file, String version) {
    this.models = models;
    this.file = file;
    this.version = version;
    this.twin = new Twin(models.module(file));
    this.findings = new Findings(file.getFileName().toString());
  }

  static List<Finding> findings(Models models, Path file, String version) {
    ProcessContract contract = new ProcessContract(models, file, version);
    BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
    model.getModelElementsByType(Process.class).forEach(contract::checkProcess);
    model.getModelElementsByType(FlowElement.class).forEach(contract::checkElement);
    contract.checkText();
    contract.checkVariables(model);
    return contract.findings.all();
  }

  private void checkProcess(Process process) {
    String id = process.getId();
    findings.check(id.equals(Models.baseName(file)), ModelRule.FILE_NAMES_THE_MODEL, id);
    findings.check(twin.key(id).filter(id::equals).isPresent(), ModelRule.PROCESS_HAS_A_TWIN, id);
    findings.check(CLAUSE.matcher(documentation(process)).find(), ModelRule.CLAUSE_IS_CITED, id);
    findings.check(
        version.equals(process.getCamundaVersionTag()), ModelRule.VERSION_IS_THE_PROJECTS, id);
    findings.check(
        process.getCamundaHistoryTimeToLiveString() != null, ModelRule.HISTORY_HAS_A_LIFE, id);
  }

  private void checkElement(FlowElement element) {
    String id = element.getId();
    String type = element.getElementType().getTypeName();
    findings.check(ELEMENTS.contains(type), ModelRule.ELEMENT_IS_ONE_OF_OURS, id + " is a " + type);
    findings.check(!Names.isGenerated(id), ModelRule.ID_IS_NOT_GENERATED, id);
    if (element instanceof FlowNode node) {
      NodeContract.check(node, models, twin, findings);
    } else {
      FlowContract.check(element, findings);
    }
  }

  private void checkText() {
    String text = Models.text(file);
    CODE.matcher(text)
        .results()
        .forEach(found -> findings.check(false, ModelRule.NO_CODE_IN_MODELS, found.group()));
    expressions(text)
        .filter(Names::calls)
        .forEach(call -> findings.check(false, ModelRule.NO_CODE_IN_MODELS, call));
  }

  private void checkVariables(BpmnModelInstance model) {
    Set<String> known = twin.variables();
    Stream<String> results =
        model.getModelElementsByType(BusinessRuleTask.class).stream()
            .map(BusinessRuleTask::getCamundaResultVariable)
            .filter(name -> name != null);
    Stream<String> read = expressions(Models.text(file)).flatMap(e -> Names.read(e).stream());
    Stream.concat(results, read)
        .distinct()
        .forEach(
            name -> findings.check(known.contains(name), ModelRule.VARIABLE_IS_THE_TWINS, name));
  }

  private static Stream<String> expressions(String text) {
    return EXPRESSION
        .matcher(BUSINESS_KEY.matcher(DELEGATE.matcher(text).replaceAll("")).replaceAll(""))
        .results()
        .map((MatchResult found) -> found.group(1).replace("&#39;", "'").replace("&#34;", "\""));
  }

  static String documentation(BaseElement element) {
    return element.getDocumentations().stream()
        .map(Documentation::getTextContent)
        .findFirst()
        .orElse("");
  }

  static boolean diverges(FlowNode node) {
    return node instanceof Gateway && node.getOutgoing().size() > 1;
  }
}
