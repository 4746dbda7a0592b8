package org.orderly.identity.web;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.orderly.identity.SignedIn;
import org.orderly.identity.TokenScope;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** Which door wants what. Whatever is not named here wants a signed-in person or program. */
@Component
class Doors {

  /** Open to everybody; the route walk test proves that nothing else is. */
  static final List<String> OPEN =
      List.of(
          "/sign-in", "/error", "/actuator/health", "/assets/**", "/webjars/**", "/favicon.ico");

  /** Closed for good: the engine's own users and first administrator (CVE-2026-77226). */
  static final List<String> SHUT =
      List.of(
          "/camunda/api/admin/setup/**",
          "/camunda/app/admin/*/setup/**",
          "/camunda/api/admin/auth/user/*/login/**",
          "/camunda/api/*/auth/user/*/login/**",
          "/camunda/api/admin/auth/user/*/forgot/**",
          "/camunda/app/*/*/login/**",
          "/camunda/app/*/*/forgot/**");

  /** Doors of programs, which answer 401 and 403 instead of showing a page. */
  static final List<String> PROGRAMS =
      List.of(
          "/api/**",
          "/engine-rest/**",
          "/camunda/api/**",
          "/actuator/**",
          "/v3/**",
          "/calendar/**");

  /** Where personal tokens are taken. */
  static final List<String> TOKENS =
      List.of("/api/**", "/engine-rest/**", "/actuator/**", "/v3/**");

  /** Where inventory agents send what they find, and nobody else has business (ADR 0067). */
  static final List<String> INVENTORIES = List.of("/api/inventory");

  /** Where calendar programs read by an address that holds a token (ADR 0078). */
  static final List<String> CALENDARS = List.of("/calendar/*");

  /** Where pipelines ask for changes and say what came of them (ADR 0073). */
  static final List<String> CHANGES =
      List.of("/api/changes", "/api/changes/*", "/api/changes/*/outcome");

  private static final Set<String> REPAIR =
      Set.of(Roles.OPERATIONS, Roles.PROCESS_DESIGNER, Roles.ADMINISTRATOR);

  private static final Set<String> AGENTS = Set.of(Roles.PROGRAM, Roles.CONFIGURATION_MANAGER);

  private final IdentityManagement identity;

  Doors(IdentityManagement identity) {
    this.identity = identity;
  }

  void guard(
      AuthorizeHttpRequestsConfigurer<?>.AuthorizationManagerRequestMatcherRegistry requests) {
    requests
        .requestMatchers(paths(OPEN))
        .permitAll()
        .requestMatchers(paths(INVENTORIES))
        .access(this::agent)
        .requestMatchers(paths(List.of("/calendar/**")))
        .access(Doors::calendar)
        .requestMatchers(paths(List.of("/actuator/**")))
        .access(holding(Set.of(Roles.OPERATIONS, Roles.ADMINISTRATOR)))
        .requestMatchers(paths(List.of("/engine-rest/**")))
        .access(holding(Set.of(Roles.PROGRAM, Roles.PROCESS_DESIGNER, Roles.ADMINISTRATOR)))
        .requestMatchers(
            PathPatternRequestMatcher.withDefaults()
                .matcher(HttpMethod.GET, "/camunda/api/admin/auth/user/*"))
        .access(groups(Roles::staff))
        .requestMatchers(
            paths(
                List.of(
                    "/camunda/app/cockpit/**",
                    "/camunda/api/cockpit/**",
                    "/camunda/app/admin/**",
                    "/camunda/api/admin/**")))
        .access(holding(REPAIR))
        .requestMatchers(paths(List.of("/camunda/**")))
        .access(groups(Roles::staff))
        .requestMatchers(paths(List.of("/admin/failed-jobs/**", "/api/failed-jobs/**")))
        .access(holding(Set.of(Roles.OPERATIONS, Roles.ADMINISTRATOR)))
        .requestMatchers(paths(List.of("/admin/**")))
        .access(holding(Set.of(Roles.ADMINISTRATOR)))
        .anyRequest()
        .authenticated();
  }

  static RequestMatcher paths(List<String> patterns) {
    return new OrRequestMatcher(
        patterns.stream()
            .map(
                pattern ->
                    (RequestMatcher) PathPatternRequestMatcher.withDefaults().matcher(pattern))
            .toList());
  }

  private AuthorizationDecision agent(
      Supplier<Authentication> authentication, RequestAuthorizationContext context) {
    return new AuthorizationDecision(
        authentication.get() instanceof SignedInAuthentication signedIn
            && signedIn.getPrincipal().scope() == TokenScope.INVENTORY
            && groupsOf(signedIn.getPrincipal()).stream().anyMatch(AGENTS::contains));
  }

  private static AuthorizationDecision calendar(
      Supplier<Authentication> authentication, RequestAuthorizationContext context) {
    return new AuthorizationDecision(
        authentication.get() instanceof SignedInAuthentication signedIn
            && signedIn.getPrincipal().scope() == TokenScope.CALENDAR);
  }

  private AuthorizationManager<RequestAuthorizationContext> holding(Set<String> roles) {
    return groups(held -> held.stream().anyMatch(roles::contains));
  }

  private AuthorizationManager<RequestAuthorizationContext> groups(Predicate<Set<String>> enough) {
    return (authentication, context) ->
        new AuthorizationDecision(
            authentication.get() instanceof SignedInAuthentication signedIn
                && enough.test(groupsOf(signedIn.getPrincipal())));
  }

  private Set<String> groupsOf(SignedIn signedIn) {
    return identity.groupsOf(signedIn.key());
  }
}
