package org.orderly.engine.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.rest.dto.VariableValueDto;
import org.jspecify.annotations.Nullable;
import org.orderly.engine.FormData;
import org.orderly.engine.FormDirectory;
import org.orderly.kernel.Acting;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Adds the facts of the record and the lists of values to the variables that Tasklist loads for a
 * form; none of them is a variable of the process.
 */
public class FormFactsFilter implements ContainerResponseFilter {

  private static final Pattern FORM_VARIABLES =
      Pattern.compile(
          "(?:.*/)?(task|process-definition|process-definition/key)/([^/]+)/form-variables");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ServletContext servlets;

  /** Made by the JAX-RS application. */
  public FormFactsFilter(@Context ServletContext servlets) {
    this.servlets = servlets;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    Matcher path = FORM_VARIABLES.matcher(request.getUriInfo().getPath());
    if (!request.getMethod().equals(HttpMethod.GET)
        || response.getStatus() != Response.Status.OK.getStatusCode()
        || !(response.getEntity() instanceof Map<?, ?> variables)
        || !path.matches()) {
      return;
    }
    find(path.group(1), path.group(2))
        .ifPresent(
            form -> {
              Map<Object, Object> all = new LinkedHashMap<>(variables);
              add(all, form, asked(request));
              response.setEntity(all);
            });
  }

  private Optional<FormData> find(String kind, String id) {
    FormDirectory forms =
        WebApplicationContextUtils.getRequiredWebApplicationContext(servlets)
            .getBean(FormDirectory.class);
    return switch (kind) {
      case "task" -> forms.ofTask(id, Acting.current());
      case "process-definition" -> forms.ofProcess(id, Acting.current());
      default -> forms.ofLatest(id, Acting.current());
    };
  }

  private static @Nullable Set<String> asked(ContainerRequestContext request) {
    List<String> names = request.getUriInfo().getQueryParameters().get("variableNames");
    return names == null
        ? null
        : names.stream()
            .flatMap(list -> Arrays.stream(list.split(",")))
            .collect(Collectors.toSet());
  }

  private static void add(Map<Object, Object> all, FormData form, @Nullable Set<String> asked) {
    form.facts()
        .forEach(
            (key, fact) -> {
              if (asked == null || asked.contains(key)) {
                all.put(key, variable("String", fact));
              }
            });
    form.options()
        .forEach(
            (list, options) -> {
              if (asked == null || asked.contains(list)) {
                all.put(list, variable("Json", json(options)));
              }
            });
  }

  private static VariableValueDto variable(String type, String value) {
    VariableValueDto variable = new VariableValueDto();
    variable.setType(type);
    variable.setValue(value);
    variable.setValueInfo(Map.of());
    return variable;
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
