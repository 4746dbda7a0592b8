package org.orderly.identity;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.orderly.kernel.RuleViolation;

/** The shape of the keys by which people, groups, customers and sites are named everywhere. */
final class Keys {

  private static final Pattern PERSON = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");
  private static final Pattern OTHER = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
  private static final Set<String> RESERVED = Set.of("system", "anonymous", "camunda-admin");

  private Keys() {}

  static String person(String key) {
    return checked(key, PERSON, "a dot, hyphen, underscore or at sign");
  }

  static String other(String key) {
    return checked(key, OTHER, "a dot, hyphen or underscore");
  }

  private static String checked(String key, Pattern shape, String signs) {
    if (!shape.matcher(key).matches() || RESERVED.contains(key)) {
      String refusal =
          "The key is malformed or reserved: 1 to 64 lower-case letters, digits, or " + signs;
      throw new RuleViolation(IdentityRule.KEY_MALFORMED, refusal, Map.of("key", refusal));
    }
    return key;
  }
}
