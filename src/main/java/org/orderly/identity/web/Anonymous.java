package org.orderly.identity.web;

import org.orderly.kernel.Actor;

/** Nobody in particular, on a page that is open to everybody; never the server itself. */
final class Anonymous {

  static final Actor ACTOR = Actor.person("anonymous");

  private Anonymous() {}
}
