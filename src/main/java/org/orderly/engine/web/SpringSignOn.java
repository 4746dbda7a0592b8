package org.orderly.engine.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.orderly.engine.EngineGroups;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Tells the engine's doors who is signed in and in which groups, as Spring Security knows it. The
 * engine's filters make it by its name, so it finds its collaborators through the servlet context.
 */
public class SpringSignOn implements AuthenticationProvider {

  @Override
  public AuthenticationResult extractAuthenticatedUser(
      HttpServletRequest request, ProcessEngine engine) {
    Principal principal = request.getUserPrincipal();
    if (!(principal instanceof Authentication authentication)
        || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
      return AuthenticationResult.unsuccessful();
    }
    AuthenticationResult result = AuthenticationResult.successful(signedIn.key());
    Set<String> groups = identity(request).groupsOf(signedIn.key());
    result.setGroups(List.copyOf(EngineGroups.of(groups)));
    result.setTenants(EngineGroups.restricting(groups));
    return result;
  }

  private static IdentityManagement identity(HttpServletRequest request) {
    return WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext())
        .getBean(IdentityManagement.class);
  }

  @Override
  public void augmentResponseByAuthenticationChallenge(
      HttpServletResponse response, ProcessEngine engine) {
    response.setHeader("Cache-Control", "no-store");
  }
}
