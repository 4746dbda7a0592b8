package org.orderly.cmdb;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The digest of all that an update wrote: the same whether it is made while writing or later from
 * the rows, in whatever order.
 */
final class UpdateDigest {

  private static final String PART = "\u001f";

  private final List<String> lines = new ArrayList<>();

  void revision(long item, String facts) {
    line("revision", item, facts);
  }

  void component(long item, String kind, String key, String facts) {
    line("component", item, kind, key, facts);
  }

  void componentEnds(long item, String kind, String key) {
    line("component ends", item, kind, key);
  }

  void relation(long id, Triple triple, @Nullable Long group) {
    line("relation", id, triple.type(), triple.source(), triple.target(), group);
  }

  void relationEnds(long id) {
    line("relation ends", id);
  }

  void group(long id, long item, String name, int needed) {
    line("group", id, item, name, needed);
  }

  void groupEnds(long id) {
    line("group ends", id);
  }

  private void line(@Nullable Object... parts) {
    StringBuilder line = new StringBuilder();
    for (Object part : parts) {
      line.append(Objects.toString(part, "")).append(PART);
    }
    lines.add(line.toString());
  }

  /** SHA-256 of all lines in the order of their text, in hexadecimal. */
  String hex() {
    Collections.sort(lines);
    MessageDigest digest = Sha256.begin();
    for (String line : lines) {
      digest.update(line.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '\n');
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
