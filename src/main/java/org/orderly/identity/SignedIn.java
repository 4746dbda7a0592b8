package org.orderly.identity;

import java.io.Serializable;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Actor;

/**
 * Somebody who has proved who they are. Says nothing of what they may do: that is asked of {@link
 * IdentityManagement#groupsOf} at each request.
 *
 * @param key the person's key
 * @param program whether a program acts, with a personal token
 * @param scope what the personal token allows; null in a session
 */
public record SignedIn(String key, boolean program, @Nullable TokenScope scope)
    implements Principal, Serializable {

  private static final long serialVersionUID = 1L;

  /** A person in a session. */
  public static SignedIn person(String key) {
    return new SignedIn(key, false, null);
  }

  @Override
  public String getName() {
    return key;
  }

  /** The actor for whom the request works. */
  public Actor actor() {
    return program ? Actor.program(key) : Actor.person(key);
  }
}
