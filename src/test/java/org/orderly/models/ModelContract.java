package org.orderly.models;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * What models and code promise each other, for one set of models.
 *
 * @param version the project's version, which each model carries as its tag
 */
public record ModelContract(Models models, String version) {

  /** Everything that is wrong. */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    models
        .processes()
        .forEach(file -> findings.addAll(ProcessContract.findings(models, file, version)));
    models.tables().forEach(file -> findings.addAll(TableContract.findings(models, file, version)));
    models.forms().forEach(file -> findings.addAll(FormContract.findings(models, file)));
    findings.addAll(unusedDelegates());
    findings.addAll(unusedForms());
    findings.addAll(unusedTables());
    return findings;
  }

  /** The lists that forms ask for, each with a form that does. */
  public Map<String, String> lists() {
    Map<String, String> lists = new LinkedHashMap<>();
    models.forms().forEach(file -> lists.putAll(FormContract.lists(file)));
    return lists;
  }

  /** The names of beans that models call. */
  public Set<String> delegates() {
    return used(ServiceTask.class, ServiceTask::getCamundaDelegateExpression)
        .map(expression -> expression.replaceAll("[${}]", ""))
        .collect(Collectors.toSet());
  }

  private List<Finding> unusedDelegates() {
    Set<String> used = delegates();
    return models.processes().stream()
        .map(models::module)
        .distinct()
        .flatMap(module -> new Twin(module).delegates().stream())
        .filter(delegate -> !used.contains(Names.camel(delegate)))
        .map(delegate -> new Finding(ModelRule.DELEGATE_IS_USED, delegate, "is called by no model"))
        .toList();
  }

  private List<Finding> unusedForms() {
    Set<String> used =
        used(UserTask.class, UserTask::getCamundaFormRef).collect(Collectors.toSet());
    return unused(models.forms().stream(), used, ModelRule.FORM_IS_USED);
  }

  private List<Finding> unusedTables() {
    Set<String> used =
        used(BusinessRuleTask.class, BusinessRuleTask::getCamundaDecisionRef)
            .collect(Collectors.toSet());
    return unused(
        models.tables().stream()
            .filter(file -> !new Twin(models.module(file)).asks(Models.baseName(file))),
        used,
        ModelRule.TABLE_IS_USED);
  }

  private static List<Finding> unused(Stream<Path> files, Set<String> used, ModelRule rule) {
    return files
        .filter(file -> !used.contains(Models.baseName(file)))
        .map(file -> new Finding(rule, file.toString(), "is named by no model"))
        .toList();
  }

  private <T extends ModelElementInstance> Stream<String> used(
      Class<T> type, Function<T, String> name) {
    return models.processes().stream()
        .flatMap(
            file -> Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(type).stream())
        .map(name)
        .filter(used -> used != null);
  }
}
