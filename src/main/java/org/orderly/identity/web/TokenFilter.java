package org.orderly.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.identity.SignedIn;
import org.orderly.identity.TokenManagement;
import org.orderly.identity.TokenScope;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.web.ApiError;
import org.orderly.kernel.web.ErrorWriter;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes a personal token as Bearer, or as the password of Basic beside the person's key. A token
 * that is no good is refused at once and never falls back on a session.
 */
class TokenFilter extends OncePerRequestFilter {

  private static final String BY_TOKEN = TokenFilter.class.getName() + ".token";
  private static final String CALENDAR = ".ics";
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private static final RequestMatcher DOORS = Doors.paths(Doors.TOKENS);
  private static final RequestMatcher CALENDARS = Doors.paths(Doors.CALENDARS);

  /** Scopes that do not open every door. */
  private static final Map<TokenScope, Limit> LIMITS =
      Map.of(
          TokenScope.READ,
          new Limit(request -> READING.contains(request.getMethod()), "reading"),
          TokenScope.INVENTORY,
          new Limit(Doors.paths(Doors.INVENTORIES), "sending inventories"),
          TokenScope.CALENDAR,
          new Limit(CALENDARS, "reading calendars"),
          TokenScope.CHANGE,
          new Limit(Doors.paths(Doors.CHANGES), "asking for changes and reporting them"));

  private final TokenManagement tokens;
  private final ErrorWriter errors;

  TokenFilter(TokenManagement tokens, ErrorWriter errors) {
    this.tokens = tokens;
    this.errors = errors;
  }

  /**
   * What tokens of a scope are good for.
   *
   * @param what it is, as the end of a sentence
   */
  private record Limit(RequestMatcher open, String what) {}

  /** Whether the request has shown a good token, so that no browser can have been tricked. */
  static boolean byToken(HttpServletRequest request) {
    return request.getAttribute(BY_TOKEN) != null;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !CALENDARS.matches(request)
        && (request.getHeader("Authorization") == null || !DOORS.matches(request));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<SignedIn> holder =
        CALENDARS.matches(request)
            ? ofCalendar(request)
            : holder(request.getHeader("Authorization"));
    if (holder.isEmpty()) {
      response.setHeader("WWW-Authenticate", "Bearer realm=\"Orderly\", error=\"invalid_token\"");
      refuse(
          request, response, KernelRule.SIGN_IN_NEEDED, "This token is not valid, or no longer.");
      return;
    }
    Limit limit = LIMITS.get(holder.get().scope());
    if (limit != null && !limit.open().matches(request)) {
      refuse(
          request,
          response,
          KernelRule.NOT_ALLOWED,
          "This token allows " + limit.what() + " only.");
    } else {
      request.setAttribute(BY_TOKEN, true);
      SecurityContext context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(new SignedInAuthentication(holder.get()));
      SecurityContextHolder.setContext(context);
      chain.doFilter(request, response);
    }
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, KernelRule rule, String why)
      throws IOException {
    errors.write(response, ApiError.refused(rule, why, request.getRequestURI(), Map.of()));
  }

  /** An address is copied and logged, so that no token is taken there that opens another door. */
  private Optional<SignedIn> ofCalendar(HttpServletRequest request) {
    String name = request.getRequestURI().substring(request.getRequestURI().lastIndexOf('/') + 1);
    return name.endsWith(CALENDAR)
        ? tokens
            .authenticate(name.substring(0, name.length() - CALENDAR.length()))
            .filter(holder -> holder.scope() == TokenScope.CALENDAR)
        : Optional.empty();
  }

  private Optional<SignedIn> holder(String header) {
    String[] parts = header.strip().split(" +", 2);
    if (parts.length < 2) {
      return Optional.empty();
    }
    if (parts[0].equalsIgnoreCase("Bearer")) {
      return tokens.authenticate(parts[1]);
    }
    String basic = parts[0].equalsIgnoreCase("Basic") ? decoded(parts[1]) : null;
    int colon = basic == null ? -1 : basic.indexOf(':');
    if (basic == null || colon < 0) {
      return Optional.empty();
    }
    return tokens
        .authenticate(basic.substring(colon + 1))
        .filter(holder -> holder.key().equals(basic.substring(0, colon)));
  }

  private static @Nullable String decoded(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }
}
