package org.orderly.kernel.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts keys for what people typed into fields for values of long lists. A form says by {@code
 * choose=service:services} that its field {@code service} holds a value of the list {@code
 * services}. What stands for no value, or for several, is left as typed: the page refuses it and
 * names those that fit (ADR 0063).
 */
class ChosenParameters extends OncePerRequestFilter {

  private static final String CHOOSE = "choose";

  /** What was left as typed, for a page that has no such field to say so. */
  private static final String LEFT = "choicesLeft";

  /** More fields than any form has, and more lines than any field. */
  private static final int MOST_FIELDS = 20;

  private static final int MOST_LINES = 200;

  private final Choices choices;

  ChosenParameters(Choices choices) {
    this.choices = choices;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    String type = request.getContentType();
    return request.getUserPrincipal() == null
        || !Pages.wants(path)
        || path.startsWith("/camunda/")
        || type != null && type.regionMatches(true, 0, "multipart/", 0, 10);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String[] chosen = request.getParameterValues(CHOOSE);
    chain.doFilter(chosen == null ? request : new Keyed(request, keys(request, chosen)), response);
  }

  private Map<String, String[]> keys(HttpServletRequest request, String[] chosen) {
    Map<String, String[]> parameters = new LinkedHashMap<>(request.getParameterMap());
    parameters.remove(CHOOSE);
    List<Choices.Chosen> left = new ArrayList<>();
    Set<String> fields = new HashSet<>();
    Arrays.stream(chosen)
        .map(said -> said.split(":", 2))
        .filter(said -> said.length == 2 && fields.add(said[0]))
        .limit(MOST_FIELDS)
        .forEach(
            said ->
                parameters.computeIfPresent(said[0], (field, typed) -> keys(said[1], typed, left)));
    request.setAttribute(LEFT, left);
    return parameters;
  }

  private String[] keys(String list, String[] typed, List<Choices.Chosen> left) {
    return typed.length > MOST_LINES
        ? typed
        : Arrays.stream(typed).map(text -> key(list, text, left)).toArray(String[]::new);
  }

  private String key(String list, String typed, List<Choices.Chosen> left) {
    if (typed.isBlank()) {
      return typed;
    }
    return choices
        .key(list, typed)
        .orElseGet(
            () -> {
              left.add(choices.of(list, typed));
              return typed;
            });
  }

  /** The request with other parameters. */
  private static final class Keyed extends HttpServletRequestWrapper {

    private final Map<String, String[]> parameters;

    Keyed(HttpServletRequest request, Map<String, String[]> parameters) {
      super(request);
      this.parameters = parameters;
    }

    @Override
    public @Nullable String getParameter(String name) {
      String[] values = parameters.get(name);
      return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      return parameters.get(name);
    }
  }
}
