package org.orderly.engine.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.orderly.engine.EngineRule;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/**
 * Checks every deployment before the engine takes it, from whatever door it comes: the server's own
 * models, the Modeler's button, a program (ADR 0017).
 */
@Component
class ModelRules implements Deployer {

  private static final Set<String> PLAIN = Set.of("form", "svg", "png");
  private static final int SHOWN = 20;

  private final List<ModelCheck> checks;

  ModelRules(List<ModelCheck> checks) {
    this.checks = checks;
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    if (deployment.isNew()) {
      deployment.getResources().values().stream()
          .sorted((a, b) -> a.getName().compareTo(b.getName()))
          .forEach(this::check);
    }
  }

  private void check(ResourceEntity file) {
    check(file.getName(), file.getBytes());
  }

  /**
   * Refuses a file that breaks a rule.
   *
   * @throws RuleViolation with one message for each place, by file, line and element
   */
  void check(String name, byte[] content) {
    String suffix = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (suffix.equals("bpmn") || suffix.equals("dmn")) {
      List<ModelFault> faults =
          ModelXml.read(name, content)
              .all()
              .flatMap(element -> checks.stream().flatMap(check -> check.faults(name, element)))
              .toList();
      refuse(faults);
    } else if (!PLAIN.contains(suffix)) {
      throw new RuleViolation(
          EngineRule.MODEL_FILE,
          name + " is neither a model (.bpmn), a decision table (.dmn) nor a form (.form)");
    }
  }

  private static void refuse(List<ModelFault> faults) {
    if (!faults.isEmpty()) {
      throw new RuleViolation(
          faults.get(0).rule(),
          faults.stream().map(ModelFault::toString).limit(SHOWN).collect(Collectors.joining("; ")),
          fields(faults.stream().limit(SHOWN)));
    }
  }

  private static Map<String, String> fields(Stream<ModelFault> faults) {
    return faults.collect(
        Collectors.toMap(
            fault -> fault.file() + ":" + fault.line() + " " + fault.element(),
            ModelFault::message,
            (first, second) -> first + "; " + second));
  }
}
