package org.orderly.identity;

import java.util.List;
import java.util.Optional;
import org.orderly.kernel.Actor;
import org.orderly.kernel.FormOptions;
import org.springframework.stereotype.Component;

/** The people who are active, for staff; the database looks them up. */
@Component
class PeopleOptions implements FormOptions {

  private static final int MOST = 1000;

  private final IdentityManagement identity;
  private final IdentityReads reads;

  PeopleOptions(IdentityManagement identity, IdentityReads reads) {
    this.identity = identity;
    this.reads = reads;
  }

  @Override
  public String list() {
    return "people";
  }

  @Override
  public List<Option> options(Actor actor) {
    return find(actor, "", 0, MOST);
  }

  @Override
  public boolean open(Actor actor) {
    return Roles.staff(identity.groupsOf(actor.key()));
  }

  @Override
  public List<Option> find(Actor actor, String text, int from, int most) {
    return reads.activePeople(bare(text), from, most).stream().map(PeopleOptions::option).toList();
  }

  /** What was typed, or the key of a text that names one person: {@code Nia (nia)}. */
  private static String bare(String text) {
    int bracket = text.lastIndexOf(" (");
    return bracket > 0 && text.endsWith(")")
        ? text.substring(bracket + 2, text.length() - 1)
        : text;
  }

  @Override
  public Optional<Option> named(Actor actor, String key) {
    return identity.person(key).filter(PersonView::active).map(PeopleOptions::option);
  }

  private static Option option(PersonView person) {
    return new Option(person.key(), person.name());
  }
}
