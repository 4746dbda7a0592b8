package org.orderly.identity.web;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.TokenManagement;
import org.orderly.kernel.RefusedAttempts;
import org.orderly.kernel.web.ErrorWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The one guard over every door: pages, webapps, /api, /engine-rest, actuator (ADR 0010). */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";
  private static final RequestMatcher WEBAPPS = Doors.paths(List.of("/camunda/**"));
  private static final RequestMatcher CACHED =
      Doors.paths(List.of("/assets/**", "/webjars/**", "/camunda/lib/**", "/camunda/assets/**"));

  @Bean
  SecurityFilterChain guard(
      HttpSecurity http,
      Doors doors,
      PasswordSignIn passwords,
      TokenManagement tokens,
      IdentityManagement identity,
      RefusalAtDoor refusal,
      ErrorWriter errors,
      RefusedAttempts refused,
      Clock clock)
      throws Exception {
    http.authenticationProvider(passwords)
        .addFilterBefore(new ShutDoors(errors), CsrfFilter.class)
        .addFilterBefore(new TokenFilter(tokens, errors), CsrfFilter.class)
        .addFilterBefore(new SessionWatch(identity, clock), CsrfFilter.class)
        .addFilterBefore(new WebappSignOut(), CsrfFilter.class)
        .addFilterAfter(new ActingFilter(refused), AuthorizationFilter.class)
        .authorizeHttpRequests(
            requests -> {
              requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
              doors.guard(requests);
            })
        .exceptionHandling(
            errorsAtDoor ->
                errorsAtDoor.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
        .requestCache(cache -> cache.requestCache(pagesOnly()))
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(csrfCookie())
                    .ignoringRequestMatchers(
                        WEBAPPS, Doors.paths(Doors.INVENTORIES), TokenFilter::byToken))
        .formLogin(
            form ->
                form.loginPage("/sign-in")
                    .failureUrl("/sign-in?refused")
                    .successHandler(welcome(clock)))
        .logout(
            signOut ->
                signOut
                    .logoutRequestMatcher(
                        PathPatternRequestMatcher.withDefaults()
                            .matcher(HttpMethod.POST, "/sign-out"))
                    .logoutSuccessUrl("/sign-in?signed-out"))
        .headers(SecurityConfiguration::headers);
    return http.build();
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    ContentSecurityPolicyHeaderWriter policy = new ContentSecurityPolicyHeaderWriter(POLICY);
    RequestMatcher ours = new NegatedRequestMatcher(WEBAPPS);
    headers
        .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(ours, policy))
        .addHeaderWriter(
            new DelegatingRequestMatcherHeaderWriter(
                new NegatedRequestMatcher(CACHED), new CacheControlHeadersWriter()))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            permissions -> permissions.policy("camera=(), geolocation=(), microphone=()"));
  }

  private static CookieCsrfTokenRepository csrfCookie() {
    CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
    repository.setCookieName("ORDERLY-CSRF");
    repository.setHeaderName("X-CSRF-TOKEN");
    repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax").path("/"));
    return repository;
  }

  private static HttpSessionRequestCache pagesOnly() {
    HttpSessionRequestCache cache = new HttpSessionRequestCache();
    cache.setMatchingRequestParameterName(null);
    cache.setRequestMatcher(
        new AndRequestMatcher(
            request -> "GET".equals(request.getMethod()),
            request -> String.valueOf(request.getHeader("Accept")).contains("text/html"),
            new NegatedRequestMatcher(Doors.paths(Doors.PROGRAMS))));
    return cache;
  }

  private static AuthenticationSuccessHandler welcome(Clock clock) {
    SavedRequestAwareAuthenticationSuccessHandler onward =
        new SavedRequestAwareAuthenticationSuccessHandler();
    return (request, response, authentication) -> {
      request.getSession().setAttribute(SessionWatch.SIGNED_IN_AT, clock.millis());
      onward.onAuthenticationSuccess(request, response, authentication);
    };
  }
}
