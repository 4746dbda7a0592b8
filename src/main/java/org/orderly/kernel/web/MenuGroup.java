package org.orderly.kernel.web;

import org.orderly.kernel.Word;

/** Under what heading the navigation has a link: by what people do there. */
public enum MenuGroup implements Word {
  /** What waits to be done, and what was reported. */
  WORK,
  /** What was agreed, and whether it is kept. */
  SERVICES,
  /** What is going to be made otherwise, and when. */
  CHANGES,
  /** What services are made of. */
  CONFIGURATION,
  /** Who may do what, and what the server does. */
  ADMINISTRATION
}
