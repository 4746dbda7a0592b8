package org.orderly.identity.web;

import java.util.List;
import org.orderly.identity.SignedIn;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Spring Security's view of who is signed in: without authorities, since rights are asked anew. */
final class SignedInAuthentication extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final SignedIn principal;

  SignedInAuthentication(SignedIn principal) {
    super(List.of());
    this.principal = principal;
    setAuthenticated(true);
  }

  @Override
  public SignedIn getPrincipal() {
    return principal;
  }

  @Override
  public String getCredentials() {
    return "";
  }
}
