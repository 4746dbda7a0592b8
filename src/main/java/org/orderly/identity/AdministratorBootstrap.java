package org.orderly.identity;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the administrator by whom a server for real use is first entered. */
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
   * Registers the administrator, or gives them back role, access and this password.
   *
   * @param password as {@link AccessManagement#setPassword} accepts it
   * @throws org.orderly.kernel.RuleViolation ITSM-IDN-009
   */
  @Transactional
  public void keep(String password) {
    if (identity.person(KEY).isEmpty()) {
      identity.register(NewPerson.of(KEY, "Administrator"));
    }
    identity.activate(KEY);
    identity.join(KEY, Roles.ADMINISTRATOR);
    if (!access.hasPassword(KEY, password)) {
      access.setPassword(KEY, password);
    }
  }
}
