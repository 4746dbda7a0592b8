package org.orderly.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Nobody in particular walks every route that the running server has. */
@OrderlyTest
class RouteWalkTest {

  /** The written list of what is open; a route that is open and not here fails the build. */
  private static final Set<String> OPEN =
      Set.of(
          "GET /sign-in",
          "GET /error",
          "GET /actuator/health",
          "GET /assets/**",
          "GET /webjars/**",
          "GET /favicon.ico");

  @Autowired ApplicationContext context;
  @Autowired ServletContext servlets;
  @LocalServerPort int port;

  private record Route(String method, String path) {

    String concrete() {
      return path.replace("/**", "/x/y")
          .replaceAll("\\{[^/]*?:\\s*\\.\\*}", "x")
          .replaceAll("\\{[^}/]+}", "x")
          .replace("*", "x");
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  @Test
  void anonymousPassesNoRouteButTheOpenOnes() {
    Set<Route> routes = routes();
    Set<String> passed = new TreeSet<>();
    Http anonymous = Http.at(port);
    for (Route route : routes) {
      HttpResponse<String> answer =
          anonymous.send(route.method(), route.concrete(), "", "application/json");
      if (!refused(answer) && OPEN.stream().noneMatch(open -> covers(open, route))) {
        passed.add(route + " answered " + answer.statusCode());
      }
    }
    System.out.println("Routes walked: " + routes.size());
    assertThat(passed).isEmpty();
    assertThat(routes).hasSizeGreaterThan(400);
    assertThat(routes.stream().map(Route::path))
        .contains("/", "/admin/people", "/api/probe/work", "/camunda/api/engine/*")
        .contains("/engine-rest/task/{id}/complete", "/v3/api-docs", "/actuator");
  }

  private static boolean covers(String open, Route route) {
    return open.endsWith("/**")
        ? route.toString().startsWith(open.substring(0, open.length() - 2))
        : open.equals(route.toString());
  }

  private static boolean refused(HttpResponse<String> answer) {
    return answer.statusCode() == 401
        || answer.statusCode() == 403
        || (answer.statusCode() == 404 && answer.body().contains("People are kept by this server"))
        || (answer.statusCode() == 302
            && answer.headers().firstValue("Location").orElse("").endsWith("/sign-in"));
  }

  private Set<Route> routes() {
    Set<Route> routes = new LinkedHashSet<>();
    for (AbstractHandlerMapping mapping :
        context.getBeansOfType(AbstractHandlerMapping.class).values()) {
      if (mapping instanceof RequestMappingInfoHandlerMapping methods) {
        methods
            .getHandlerMethods()
            .keySet()
            .forEach(
                info ->
                    info.getPatternValues()
                        .forEach(
                            path -> {
                              if (info.getMethodsCondition().getMethods().isEmpty()) {
                                routes.add(new Route("GET", path));
                                routes.add(new Route("POST", path));
                              }
                              info.getMethodsCondition()
                                  .getMethods()
                                  .forEach(method -> routes.add(new Route(method.name(), path)));
                            }));
      } else if (mapping instanceof AbstractUrlHandlerMapping urls) {
        urls.getHandlerMap().keySet().forEach(path -> routes.add(new Route("GET", path)));
      }
    }
    servlets
        .getServletRegistrations()
        .values()
        .forEach(servlet -> servlet.getMappings().forEach(path -> both(routes, path)));
    servlets
        .getFilterRegistrations()
        .values()
        .forEach(filter -> filter.getUrlPatternMappings().forEach(path -> both(routes, path)));
    resources(routes, "/camunda/api/cockpit", new CockpitApplication());
    resources(routes, "/camunda/api/admin", new AdminApplication());
    resources(routes, "/camunda/api/tasklist", new TasklistApplication());
    resources(routes, "/camunda/api/welcome", new WelcomeApplication());
    resources(routes, "/camunda/api/engine", new EngineRestApplication());
    context
        .getBeansOfType(ResourceConfig.class)
        .values()
        .forEach(jersey -> resources(routes, "/engine-rest", jersey));
    return routes;
  }

  private static void both(Set<Route> routes, String path) {
    if (path.startsWith("/")) {
      routes.add(new Route("GET", path));
      routes.add(new Route("POST", path));
    }
  }

  private static void resources(Set<Route> routes, String prefix, Application application) {
    Set<Class<?>> types = new LinkedHashSet<>(application.getClasses());
    application.getSingletons().forEach(singleton -> types.add(singleton.getClass()));
    types.forEach(type -> walk(routes, prefix, type, 0));
  }

  private static void walk(Set<Route> routes, String prefix, Class<?> type, int depth) {
    Path onType = found(type, Path.class);
    String base = depth == 0 && onType != null ? join(prefix, onType.value()) : prefix;
    if (depth > 4 || (depth == 0 && onType == null)) {
      return;
    }
    for (Method method : type.getMethods()) {
      Path path = found(method, Path.class);
      String verb = verb(method);
      String route = path == null ? base : join(base, path.value());
      if (verb != null) {
        routes.add(new Route(verb, route));
      } else if (path != null && !route.equals(base)) {
        walk(routes, route, method.getReturnType(), depth + 1);
      }
    }
  }

  private static String join(String prefix, String path) {
    return (prefix + "/" + path).replaceAll("/+", "/");
  }

  private static String verb(Method method) {
    for (Method declared : declarations(method)) {
      for (Annotation annotation : declared.getAnnotations()) {
        jakarta.ws.rs.HttpMethod verb =
            annotation.annotationType().getAnnotation(jakarta.ws.rs.HttpMethod.class);
        if (verb != null) {
          return verb.value();
        }
      }
    }
    return null;
  }

  private static <A extends Annotation> A found(Method method, Class<A> annotation) {
    return declarations(method).stream()
        .map(declared -> declared.getAnnotation(annotation))
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static Set<Method> declarations(Method method) {
    Set<Method> all = new LinkedHashSet<>(Set.of(method));
    for (Class<?> type : types(method.getDeclaringClass())) {
      try {
        all.add(type.getMethod(method.getName(), method.getParameterTypes()));
      } catch (NoSuchMethodException notThere) {
        continue;
      }
    }
    return all;
  }

  private static <A extends Annotation> A found(Class<?> type, Class<A> annotation) {
    return types(type).stream()
        .map(each -> each.getAnnotation(annotation))
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static Set<Class<?>> types(Class<?> type) {
    Set<Class<?>> all = new LinkedHashSet<>();
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      all.add(each);
      for (Class<?> one : each.getInterfaces()) {
        all.addAll(types(one));
      }
    }
    return all;
  }
}
