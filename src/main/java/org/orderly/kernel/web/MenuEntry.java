package org.orderly.kernel.web;

import java.util.Set;

/**
 * A link in the navigation of the pages, given as a bean by the module whose page it is.
 *
 * @param group the heading under which it stands
 * @param path where it leads
 * @param label the key of its text in the message files
 * @param roles who sees it, any of them; empty for everybody who is signed in
 * @param order smaller stands first in its group
 */
public record MenuEntry(MenuGroup group, String path, String label, Set<String> roles, int order) {}
