package org.orderly.engine.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.ByteArrayInputStream;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderly.engine.EngineRule;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;

@OrderlyTest
class ModelRulesTest {

  private static final String PROCESS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
          xmlns:activiti="http://activiti.org/bpmn"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="test">
        <process id="model-rules" isExecutable="true" camunda:historyTimeToLive="P1D">
          <startEvent id="Start"/>
          %s
          <sequenceFlow id="One" sourceRef="Start" targetRef="Step"/>
        </process>
      </definitions>
      """;
  private static final String TABLE =
      """
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d"
          xmlns:camunda="http://camunda.org/schema/1.0/dmn" namespace="test">
        <decision id="model-rules" name="Rules" camunda:historyTimeToLive="P1D">
          <decisionTable id="t"><output id="o" name="out" typeRef="string"/>
            <rule id="r"><outputEntry id="e" %s><text>%s</text></outputEntry></rule>
          </decisionTable>
        </decision>
      </definitions>
      """;

  @Autowired ModelRules rules;
  @Autowired RepositoryService repository;

  @Test
  void theShippedModelsKeepTheRules() {
    Map<String, byte[]> models = ShippedModels.chosen(Map.of());
    assertThat(models).hasSizeGreaterThan(5);
    assertThatNoException().isThrownBy(() -> models.forEach(rules::check));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MODEL_SCRIPT     | <scriptTask id="Step" scriptFormat="javascript"><script>1</script></scriptTask>
          MODEL_SCRIPT     | <task id="Step"><extensionElements><camunda:inputOutput><camunda:inputParameter name="a"><camunda:script scriptFormat="groovy">1</camunda:script></camunda:inputParameter></camunda:inputOutput></extensionElements></task>
          MODEL_SCRIPT     | <task id="Step"/><exclusiveGateway id="G"/><sequenceFlow id="F" sourceRef="G" targetRef="Step"><conditionExpression xsi:type="tFormalExpression" language="groovy">true</conditionExpression></sequenceFlow>
          MODEL_SCRIPT     | <task id="Step"/><exclusiveGateway id="G"/><sequenceFlow id="F" sourceRef="G" targetRef="Step"><conditionExpression xsi:type="tFormalExpression" camunda:resource="deployment://a.groovy"/></sequenceFlow>
          MODEL_LISTENER   | <task id="Step"><extensionElements><camunda:executionListener event="start" delegateExpression="${doNothing}"/></extensionElements></task>
          MODEL_LISTENER   | <userTask id="Step"><extensionElements><camunda:taskListener event="create" class="java.lang.Runtime"/></extensionElements></userTask>
          MODEL_CODE       | <serviceTask id="Step" camunda:class="java.lang.ProcessBuilder"/>
          MODEL_CODE       | <serviceTask id="Step" activiti:class="java.lang.ProcessBuilder"/>
          MODEL_CODE       | <serviceTask id="Step" camunda:expression="${canary.sing()}"/>
          MODEL_CODE       | <serviceTask id="Step" camunda:delegateExpression="${canary}"/>
          MODEL_CODE       | <serviceTask id="Step" camunda:delegateExpression="${nobody}"/>
          MODEL_CODE       | <serviceTask id="Step" camunda:delegateExpression="${doNothing.toString()}"/>
          MODEL_OUTSIDE    | <serviceTask id="Step" camunda:type="external" camunda:topic="a"/>
          MODEL_OUTSIDE    | <serviceTask id="Step"><extensionElements><camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector></extensionElements></serviceTask>
          MODEL_EXPRESSION | <userTask id="Step" camunda:assignee="${canary.sing()}"/>
          MODEL_EXPRESSION | <userTask id="Step" camunda:dueDate="${''.getClass().forName('java.lang.Runtime')}"/>
          MODEL_EXPRESSION | <userTask id="Step" name="${canary['class']}"/>
          MODEL_EXPRESSION | <intermediateCatchEvent id="Step"><timerEventDefinition><timeDuration xsi:type="tFormalExpression">${canary.sing()}</timeDuration></timerEventDefinition></intermediateCatchEvent>
          MODEL_GROUP      | <userTask id="Step" camunda:candidateGroups="service-desk, everybody"/>
          MODEL_FORM       | <userTask id="Step" camunda:formRef="a" camunda:formRefBinding="latest"/>
          MODEL_FORM       | <userTask id="Step" camunda:formKey="embedded:app:a.html"/>
          MODEL_FORM       | <userTask id="Step"><extensionElements><camunda:formData><camunda:formField id="a" type="string"/></camunda:formData></extensionElements></userTask>
          MODEL_CALL       | <callActivity id="Step" calledElement="other"/>
          """)
  void aProcessThatBreaksARuleIsRefusedWithItsLineAndElement(EngineRule rule, String step) {
    refused(rule, "refused.bpmn", PROCESS.formatted(step), "refused.bpmn, line ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MODEL_SCRIPT     | expressionLanguage="javascript" | 1
          MODEL_SCRIPT     | expressionLanguage="groovy"     | 1
          MODEL_EXPRESSION | expressionLanguage="juel"       | ${canary.sing()}
          """)
  void aTableThatBreaksARuleIsRefused(EngineRule rule, String attribute, String text) {
    refused(rule, "refused.dmn", TABLE.formatted(attribute, text), "refused.dmn, line ");
  }

  @Test
  void aProcessThatWouldSilentlyNotRunIsRefused() {
    String process = PROCESS.formatted("<task id=\"Step\"/>");
    refused(
        EngineRule.MODEL_PROCESS,
        "refused.bpmn",
        process.replace("isExecutable=\"true\"", ""),
        "isExecutable");
    refused(
        EngineRule.MODEL_PROCESS,
        "refused.bpmn",
        process.replace("camunda:historyTimeToLive=\"P1D\"", ""),
        "historyTimeToLive");
  }

  @Test
  void entitiesAreNeitherFetchedNorExpandedNorTold() {
    String secret = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    String laughs = "<!DOCTYPE a [<!ENTITY x \"ha\"><!ENTITY y \"&x;&x;&x;\">]>";
    for (String type : new String[] {secret, laughs}) {
      String model =
          PROCESS
              .formatted("<task id=\"Step\" name=\"a\"><documentation>&x;</documentation></task>")
              .replace("encoding=\"UTF-8\"?>", "encoding=\"UTF-8\"?>" + type);
      refused(EngineRule.MODEL_XML, "refused.bpmn", model, "line ");
      refused(EngineRule.MODEL_XML, "refused.dmn", model, "line ");
    }
  }

  @ParameterizedTest
  @CsvSource({"a.groovy", "a.js", "a.cmmn", "a.jar", "a.bpmn20.xml", "a.html"})
  void otherFilesAreRefused(String name) {
    refused(EngineRule.MODEL_FILE, name, "1", name);
  }

  private void refused(EngineRule rule, String file, String content, String told) {
    long before = repository.createDeploymentQuery().count();
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(
            () ->
                repository
                    .createDeployment()
                    .name("model-rules")
                    .addInputStream(file, new ByteArrayInputStream(content.getBytes(UTF_8)))
                    .deploy())
        .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(rule))
        .withMessageContaining(told)
        .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("root:"));
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
  }
}
