package org.orderly.cmdb;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** By what facts of an item it can be found. */
final class ItemIdentity {

  private static final String AGENT = ItemField.attribute("agentId");
  private static final String HOST = ItemField.attribute("hostName");
  private static final String CARD = ItemField.attribute("mac");

  private ItemIdentity() {}

  /** The values of this kind among the facts that tell one item from another, as they are kept. */
  static Set<String> of(IdentifierKind kind, Map<String, String> facts) {
    return switch (kind) {
      case SERIAL -> telling(kind, facts.get(ItemField.SERIAL.key()));
      case ASSET_TAG -> telling(kind, facts.get(ItemField.ASSET_TAG.key()));
      case NAME -> names(facts);
      case AGENT -> plain(kind, facts.get(AGENT));
      case MAC -> card(facts.get(CARD));
      case SERVICE -> Set.of();
    };
  }

  private static Set<String> names(Map<String, String> facts) {
    Set<String> names =
        new LinkedHashSet<>(plain(IdentifierKind.NAME, facts.get(ItemField.NAME.key())));
    names.addAll(plain(IdentifierKind.NAME, facts.get(HOST)));
    return names;
  }

  private static Set<String> plain(IdentifierKind kind, @Nullable String value) {
    return value == null || value.isBlank() ? Set.of() : Set.of(kind.normal(value));
  }

  private static Set<String> telling(IdentifierKind kind, @Nullable String value) {
    return value == null || !VendorText.tells(value) ? Set.of() : Set.of(kind.normal(value));
  }

  private static Set<String> card(@Nullable String value) {
    return value == null
        ? Set.of()
        : HardwareAddress.of(value).filter(HardwareAddress::tells).map(Set::of).orElse(Set.of());
  }
}
