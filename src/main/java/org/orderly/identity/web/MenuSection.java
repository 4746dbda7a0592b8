package org.orderly.identity.web;

import java.util.List;
import org.orderly.kernel.web.MenuEntry;
import org.orderly.kernel.web.MenuGroup;

/**
 * The links of one group of the navigation that somebody may follow.
 *
 * @param links one or more, in their order
 * @param here the path of the link under which the page is that is shown; empty where it is under
 *     none of these
 */
public record MenuSection(MenuGroup group, List<MenuEntry> links, String here) {

  /** Whether one link is all there is: then it needs no heading. */
  public boolean single() {
    return links.size() == 1;
  }

  /** Whether the page that is shown is under this link. */
  public boolean at(MenuEntry link) {
    return link.path().equals(here);
  }

  /** Whether the page that is shown is under one of the links. */
  public boolean at() {
    return !here.isEmpty();
  }
}
