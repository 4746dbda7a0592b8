package org.orderly.identity.web;

import org.orderly.identity.AccessWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Ends every session of a person whose access was withdrawn. */
@Component
class SessionEnd {

  private final FindByIndexNameSessionRepository<? extends Session> sessions;

  SessionEnd(FindByIndexNameSessionRepository<? extends Session> sessions) {
    this.sessions = sessions;
  }

  @EventListener
  void on(AccessWithdrawn withdrawn) {
    sessions.findByPrincipalName(withdrawn.person()).keySet().forEach(sessions::deleteById);
  }
}
