package org.orderly.launch;

import java.util.List;
import org.orderly.identity.AdministratorBootstrap;
import org.orderly.kernel.Command;
import org.orderly.kernel.ServerCommand;

/** Lets in again who keeps the server and has lost the administrator's password. */
@Command(
    name = "reset-administrator",
    usage = "reset-administrator: gives the person admin back role and access, and a new password")
class ResetAdministratorCommand implements ServerCommand {

  private final AdministratorBootstrap administrator;

  ResetAdministratorCommand(AdministratorBootstrap administrator) {
    this.administrator = administrator;
  }

  @Override
  public int run(List<String> arguments) {
    System.out.printf(
        "The password of %s is now %s; whoever was signed in as them is no longer.%n",
        AdministratorBootstrap.KEY, administrator.reset());
    return 0;
  }
}
