package org.orderly.cmdb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The digest of states in the order of their items: the same for the same states, whenever they
 * were and in whatever pieces they are told. Each line is a list in JSON, so that no value can be
 * taken for two.
 */
final class BaselineDigest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final MessageDigest digest = Sha256.begin();

  /** Adds the state of the next item. */
  void add(long item, ItemState state) {
    ItemFacts facts = Objects.requireNonNull(state.facts(), "A baseline has no item without facts");
    line("item", String.valueOf(item), FactsJson.write(facts.values()));
    state
        .components()
        .forEach(
            (kind, all) ->
                all.forEach(
                    one ->
                        line("component", kind.word(), one.key(), FactsJson.write(one.facts()))));
    state.relations().stream()
        .map(
            one ->
                json(
                    "relation",
                    one.type(),
                    one.source().value(),
                    one.target().value(),
                    one.redundancyGroup()))
        .sorted()
        .forEach(this::add);
    state.groups().forEach(one -> line("group", one.name(), String.valueOf(one.needed())));
  }

  private void line(@Nullable String... parts) {
    add(json(parts));
  }

  private void add(String json) {
    digest.update(json.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
  }

  private static String json(@Nullable String... parts) {
    try {
      return JSON.writeValueAsString(Arrays.asList(parts));
    } catch (JsonProcessingException defect) {
      throw new IllegalStateException(defect);
    }
  }

  /** SHA-256, in hexadecimal; to be asked once. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
