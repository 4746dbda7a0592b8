package org.orderly.incident.process;

import org.orderly.engine.RestrictedProcesses;
import org.orderly.identity.Roles;
import org.springframework.stereotype.Component;

/** Shuts the process of a security incident to everybody but security (ADR 0031). */
@Component
class SecurityPath {

  private final RestrictedProcesses processes;

  SecurityPath(RestrictedProcesses processes) {
    this.processes = processes;
  }

  /** Shuts it where the flag is raised, opens it where it is lowered. */
  void set(String processInstanceId, boolean raised) {
    if (raised) {
      processes.restrict(processInstanceId, Roles.SECURITY);
    } else {
      processes.lift(processInstanceId);
    }
  }
}
