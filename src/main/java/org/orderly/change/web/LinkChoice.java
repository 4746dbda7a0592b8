package org.orderly.change.web;

import java.util.List;
import java.util.Objects;
import org.orderly.kernel.LinkType;
import org.orderly.kernel.web.Words;

/**
 * How a change stands to another record, as it is chosen on its page.
 *
 * @param outgoing whether the link leads from the change; otherwise it is one of the other record's
 */
record LinkChoice(LinkType type, boolean outgoing) {

  private static final String BACK = ".back";

  /** Those that are offered. */
  static final List<LinkChoice> OFFERED =
      List.of(
          new LinkChoice(LinkType.RELATED_TO, true),
          new LinkChoice(LinkType.CAUSED_BY, false),
          new LinkChoice(LinkType.FIXED_BY, false),
          new LinkChoice(LinkType.CAUSED_BY, true),
          new LinkChoice(LinkType.FIXED_BY, true),
          new LinkChoice(LinkType.FOLLOWS, true),
          new LinkChoice(LinkType.DUPLICATE_OF, true));

  /** Reads what was sent; a blank is related to. */
  static LinkChoice read(String typed) {
    boolean back = typed.endsWith(BACK);
    String word = back ? typed.substring(0, typed.length() - BACK.length()) : typed;
    return new LinkChoice(
        Objects.requireNonNullElse(Words.read(LinkType.class, "type", word), LinkType.RELATED_TO),
        !back);
  }

  /** By what it is known in forms and message files. */
  public String word() {
    return outgoing ? type.word() : type.word() + BACK;
  }
}
