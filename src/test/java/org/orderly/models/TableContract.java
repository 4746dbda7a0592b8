package org.orderly.models;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A decision table reads variables of the twin, says why it exists, and leaves no hole. */
final class TableContract {

  private static final String VARIANTS = "variants";

  private final Models models;
  private final Path file;
  private final Twin twin;
  private final String version;
  private final Findings findings;

  private TableContract(Models models, Path file, String version) {
    this.models = models;
    this.file = file;
    this.twin = new Twin(models.module(file));
    this.version = version;
    this.findings = new Findings(file.toString());
  }

  static List<Finding> findings(Models models, Path file, String version) {
    TableContract contract = new TableContract(models, file, version);
    DmnModelInstance model = read(file);
    model.getModelElementsByType(Decision.class).forEach(contract::checkDecision);
    model.getModelElementsByType(DecisionTable.class).forEach(contract::checkTable);
    model.getModelElementsByType(DmnElement.class).forEach(contract::checkId);
    contract.checkVariables(model);
    contract.checkVariant(model);
    return contract.findings.all();
  }

  static DmnModelInstance read(Path file) {
    return Dmn.readModelFromFile(file.toFile());
  }

  static boolean isVariant(Path file) {
    return file.getParent().getParent().endsWith(VARIANTS);
  }

  private void checkDecision(Decision decision) {
    String id = decision.getId();
    findings.check(id.equals(Models.baseName(file)), ModelRule.FILE_NAMES_THE_MODEL, id);
    String why =
        decision.getDescription() == null ? "" : decision.getDescription().getTextContent();
    findings.check(ProcessContract.CLAUSE.matcher(why).find(), ModelRule.CLAUSE_IS_CITED, id);
    findings.check(version.equals(decision.getVersionTag()), ModelRule.VERSION_IS_THE_PROJECTS, id);
    findings.check(
        decision.getCamundaHistoryTimeToLiveString() != null, ModelRule.HISTORY_HAS_A_LIFE, id);
  }

  private void checkTable(DecisionTable table) {
    HitPolicy policy = table.getHitPolicy();
    boolean whole =
        policy == HitPolicy.UNIQUE
            || policy == HitPolicy.COLLECT
            || policy == HitPolicy.FIRST && endsWithCatchAll(table);
    findings.check(whole, ModelRule.HIT_POLICY_LEAVES_NO_HOLE, table.getId());
    Stream.concat(
            table.getInputs().stream().map(Input::getLabel),
            table.getOutputs().stream().map(Output::getLabel))
        .forEach(
            label ->
                findings.check(
                    label != null && !label.isBlank(), ModelRule.LABEL_IS_PRESENT, table.getId()));
  }

  private static boolean endsWithCatchAll(DecisionTable table) {
    Rule last = List.copyOf(table.getRules()).get(table.getRules().size() - 1);
    return last.getInputEntries().stream()
        .allMatch(entry -> entry.getText().getTextContent().isBlank());
  }

  private void checkId(DmnElement element) {
    String id = element.getId() == null ? "" : element.getId();
    findings.check(!Names.isGenerated(id), ModelRule.ID_IS_NOT_GENERATED, id);
    if (element instanceof Rule) {
      findings.check(id.matches("Rule(_[A-Z]\\w*)+"), ModelRule.ID_SAYS_THE_KIND, id);
    }
    if (element instanceof InputEntry) {
      findings.check(id.startsWith("Entry_"), ModelRule.ID_SAYS_THE_KIND, id);
    }
    if (element instanceof OutputEntry) {
      findings.check(id.startsWith("Result_"), ModelRule.ID_SAYS_THE_KIND, id);
    }
  }

  private void checkVariables(DmnModelInstance model) {
    Set<String> known = twin.variables();
    Stream<String> outputs =
        model.getModelElementsByType(OutputEntry.class).stream()
            .flatMap(entry -> Names.read(entry.getText().getTextContent()).stream());
    Stream.concat(inputs(model).stream(), outputs)
        .distinct()
        .forEach(
            name -> findings.check(known.contains(name), ModelRule.VARIABLE_IS_THE_TWINS, name));
  }

  private void checkVariant(DmnModelInstance model) {
    if (!isVariant(file)) {
      return;
    }
    Path ours =
        models.root().resolve("dmn").resolve(twin.module()).resolve(file.getFileName().toString());
    findings.check(
        ours.toFile().exists() && inputs(read(ours)).equals(inputs(model)),
        ModelRule.VARIANT_READS_WHAT_OURS_READS,
        file.toString());
  }

  private static Set<String> inputs(DmnModelInstance model) {
    return model.getModelElementsByType(Input.class).stream()
        .flatMap(
            input -> Names.read(input.getInputExpression().getText().getTextContent()).stream())
        .collect(Collectors.toSet());
  }
}
