package org.orderly.identity;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The administrator by whom a server for real use is first entered, and entered again. */
@Component
public class AdministratorBootstrap {

  /** The key of that administrator. */
  public static final String KEY = "admin";

  private final IdentityManagement identity;
  private final AccessManagement access;

  AdministratorBootstrap(IdentityManagement identity, AccessManagement access) {
    this.identity = identity;
    this.access = access;
  }

  /**
   * Registers the administrator with this password. One who has a password already stays as they
   * are: what people changed since is theirs.
   *
   * @param password as {@link AccessManagement#setPassword} accepts it
   * @throws org.orderly.kernel.RuleViolation ITSM-IDN-009
   */
  @Transactional
  public void create(String password) {
    if (!access.hasPassword(KEY)) {
      enable();
      access.setPassword(KEY, password);
    }
  }

  /** Gives the administrator back role and access, with a new password to be shown once. */
  @Transactional
  public String reset() {
    enable();
    return access.generatePassword(KEY);
  }

  private void enable() {
    if (identity.person(KEY).isEmpty()) {
      identity.register(NewPerson.of(KEY, "Administrator"));
    }
    identity.activate(KEY);
    identity.join(KEY, Roles.ADMINISTRATOR);
  }
}
