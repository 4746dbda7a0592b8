package org.orderly.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.engine.expression.Canary;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OneTask;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Attacks by /engine-rest and the webapps' own interface, by people who are let in there. */
@OrderlyTest
class EngineRestGuardTest {

  @Autowired Visitors visitors;
  @Autowired Canary canary;
  @Autowired OneTask oneTask;
  @Autowired RuntimeService runtime;
  @Autowired RepositoryService repository;
  @LocalServerPort int port;

  private Http designer;
  private Http administrator;

  @BeforeEach
  void people() {
    designer = visitors.program(port, visitors.holding(Roles.PROCESS_DESIGNER));
    administrator = visitors.program(port, visitors.holding(Roles.ADMINISTRATOR));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /engine-rest/task       | {"assigneeExpression": "${canary.sing()}"}
          /engine-rest/task/count | {"assigneeExpression": "${canary.sing()}"}
          /engine-rest/task       | {"orQueries": [{"name": "a", "assigneeExpression": "${canary.sing()}"}]}
          /engine-rest/task/count | {"orQueries": [{"name": "a", "assigneeExpression": "${canary.sing()}"}]}
          /engine-rest/task       | {"orQueries": [{"candidateUserExpression": "${canary.sing()}"}]}
          /engine-rest/task       | {"orQueries": [{"name": "a"}, {"dueAfterExpression": "#{canary.sing()}"}]}
          /engine-rest/task       | {"orQueries": [{"dueBeforeExpression": "${now()}"}]}
          /engine-rest/task       | {"orQueries": [{"orQueries": [{"assigneeExpression": "${canary.sing()}"}]}]}
          /engine-rest/task       | {"sorting": [{"sortBy": "${canary.sing()}", "sortOrder": "asc"}]}
          /engine-rest/filter/create | {"resourceType": "Task", "name": "f", "query": {"assigneeExpression": "${canary.sing()}"}}
          /engine-rest/filter/create | {"resourceType": "Task", "name": "f", "query": {"orQueries": [{"assigneeExpression": "${canary.sing()}"}]}}
          """)
  void anExpressionIsRefusedWhereverItHides(String path, String body) {
    refused(administrator.postJson(path, body));
    assertThat(canary.calls()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"value\": \"rO0ABQ==\", \"type\": \"Object\", \"valueInfo\": {\"objectTypeName\":"
            + " \"org.orderly.engine.web.Trap\", \"serializationDataFormat\":"
            + " \"application/x-java-serialized-object\"}}",
        "{\"value\": \"{}\", \"type\": \"Object\", \"valueInfo\": {\"objectTypeName\":"
            + " \"org.orderly.engine.web.Trap\", \"serializationDataFormat\":"
            + " \"application/json\"}}",
        "{\"value\": \"YQ==\", \"type\": \"Bytes\"}",
        "{\"value\": \"YQ==\", \"type\": \"File\", \"valueInfo\": {\"filename\": \"a\"}}"
      })
  void aVariableOfAClassIsRefusedAndTheClassNeverLoaded(String variable) {
    String process = oneTask.start();
    refused(
        administrator.send(
            "PUT",
            "/engine-rest/process-instance/" + process + "/variables/x",
            variable,
            "application/json"));
    refused(
        administrator.postJson(
            "/engine-rest/process-definition/key/one-task/start",
            "{\"variables\": {\"x\": " + variable + "}}"));
    assertThat(runtime.getVariables(process)).isEmpty();
    assertThat(System.getProperty("orderly.trap")).isNull();
  }

  @Test
  void aVariableSentAsBytesLoadsNoClass() {
    String process = oneTask.start();
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"data\"\r\nContent-Type: application/json"
            + "\r\n\r\n{}\r\n--b\r\nContent-Disposition: form-data; name=\"type\"\r\n"
            + "Content-Type: text/plain\r\n\r\norg.orderly.engine.web.Trap\r\n--b--\r\n";
    HttpResponse<String> answer =
        administrator.send(
            "POST",
            "/engine-rest/process-instance/" + process + "/variables/x/data",
            body,
            "multipart/form-data; boundary=b");
    refused(answer);
    assertThat(answer.body()).contains("ITSM-ENG-204");
    assertThat(System.getProperty("orderly.trap")).isNull();
  }

  @Test
  void aModelWithAScriptIsRefusedWithItsLine() {
    long before = repository.createDeploymentQuery().count();
    String model =
        "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'"
            + " xmlns:camunda='http://camunda.org/schema/1.0/bpmn' targetNamespace='a'>\n"
            + "<process id='p' isExecutable='true' camunda:historyTimeToLive='P1D'>\n"
            + "<scriptTask id='Evil' scriptFormat='javascript'><script>1</script></scriptTask>"
            + "</process></definitions>";
    HttpResponse<String> answer = deploy(designer, model);
    refused(answer);
    assertThat(answer.body()).contains("ITSM-ENG-304", "line 3", "Evil");
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
  }

  @Test
  void aProgramWithoutTheRoleDeploysNothing() {
    Http program = visitors.program(port, visitors.holding(Roles.PROGRAM));
    assertThat(deploy(program, "<a/>").statusCode()).isEqualTo(403);
  }

  private static HttpResponse<String> deploy(Http who, String model) {
    return who.send(
        "POST",
        "/engine-rest/deployment/create",
        "--b\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nguard\r\n"
            + "--b\r\nContent-Disposition: form-data; name=\"data\"; filename=\"guard.bpmn\"\r\n"
            + "Content-Type: application/octet-stream\r\n\r\n"
            + model
            + "\r\n--b--\r\n",
        "multipart/form-data; boundary=b");
  }

  private static void refused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
    assertThat(answer.body()).doesNotContain("\tat ", "org.camunda.bpm.engine.impl");
  }
}
