package org.orderly.identity.web;

import org.jspecify.annotations.Nullable;
import org.orderly.identity.PersonDetails;
import org.orderly.identity.PersonView;

/** What the administrator's form says of a person; empty means none. */
record PersonInput(
    String key,
    String name,
    @Nullable String email,
    @Nullable String customer,
    @Nullable String site,
    @Nullable Boolean vip,
    String locale,
    String zone) {

  static PersonInput empty() {
    return new PersonInput("", "", null, null, null, false, "en", "Europe/Berlin");
  }

  static PersonInput of(PersonView person) {
    return new PersonInput(
        person.key(),
        person.name(),
        person.email(),
        person.customer(),
        person.site(),
        person.vip(),
        person.locale(),
        person.zone());
  }

  PersonDetails details() {
    return new PersonDetails(
        name,
        orNull(email),
        orNull(customer),
        orNull(site),
        Boolean.TRUE.equals(vip),
        locale,
        zone);
  }

  static @Nullable String orNull(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
