package org.orderly.identity;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RuleViolation;

/** Checks what is typed about a person, group, customer or site, each field for itself. */
final class Details {

  static final Set<String> LANGUAGES = Set.of("en", "de");

  private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]{1,189}");

  private Details() {}

  static void check(PersonDetails details) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (!nameable(details.name())) {
      fields.put("name", "The name has 1 to 160 characters and no control characters");
    }
    String email = details.email();
    if (email != null && !EMAIL.matcher(email).matches()) {
      fields.put("email", "The e-mail address is malformed");
    }
    if (!LANGUAGES.contains(details.locale())) {
      fields.put("locale", "The language is en or de");
    }
    if (!zone(details.zone())) {
      fields.put("zone", "The time zone is unknown; write for example Europe/Berlin");
    }
    if (!fields.isEmpty()) {
      throw new RuleViolation(
          IdentityRule.DETAILS_REFUSED, String.join("; ", fields.values()), fields);
    }
  }

  static void checkEmail(@Nullable String email) {
    if (email != null && !EMAIL.matcher(email).matches()) {
      String refusal = "The e-mail address is malformed";
      throw new RuleViolation(IdentityRule.DETAILS_REFUSED, refusal, Map.of("email", refusal));
    }
  }

  static String name(String name) {
    if (!nameable(name)) {
      String refusal = "The name has 1 to 160 characters and no control characters";
      throw new RuleViolation(IdentityRule.DETAILS_REFUSED, refusal, Map.of("name", refusal));
    }
    return name.strip();
  }

  private static boolean nameable(String name) {
    String stripped = name.strip();
    return !stripped.isEmpty()
        && stripped.length() <= 160
        && stripped.chars().noneMatch(Character::isISOControl);
  }

  private static boolean zone(String id) {
    try {
      return id.length() <= 64 && ZoneId.of(id).getId().equals(id);
    } catch (DateTimeException unknown) {
      return false;
    }
  }
}
