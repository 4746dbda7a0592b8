package org.orderly.identity.web;

import org.orderly.identity.AccessManagement;
import org.orderly.identity.SignedIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks name and password at sign-in. */
@Component
class PasswordSignIn implements AuthenticationProvider {

  private final AccessManagement access;

  PasswordSignIn(AccessManagement access) {
    this.access = access;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String address =
        attempt.getDetails() instanceof WebAuthenticationDetails details
            ? details.getRemoteAddress()
            : "unknown";
    return access
        .signIn(attempt.getName(), String.valueOf(attempt.getCredentials()), address)
        .map(person -> new SignedInAuthentication(SignedIn.person(person.key())))
        .orElseThrow(() -> new BadCredentialsException("Refused"));
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
