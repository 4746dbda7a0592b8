package org.orderly.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@OrderlyTest
class IdentityManagementTest {

  @Autowired IdentityManagement identity;
  @Autowired GroupManagement groupManagement;
  @Autowired TransactionTemplate transaction;

  private final String person = "p-" + UUID.randomUUID();
  private final String group = "g-" + UUID.randomUUID();

  @Test
  void aMemberHasRolesAndResolverGroups() {
    identity.register(NewPerson.of(person, "Rosa Ortiz 🙂"));
    groupManagement.create(new NewGroup(group, "Mail team", person));
    identity.join(person, group);
    identity.join(person, group);
    identity.join(person, Roles.RESOLVER);

    assertThat(identity.groupsOf(person)).containsExactlyInAnyOrder(group, Roles.RESOLVER);
    assertThat(identity.person(person)).map(PersonView::name).contains("Rosa Ortiz 🙂");
    assertThat(identity.group(group)).map(GroupView::lead).contains(person);
    assertThat(identity.membersOf(group)).extracting(PersonView::key).containsExactly(person);

    identity.leave(person, group);
    assertThat(identity.groupsOf(person)).containsExactly(Roles.RESOLVER);
  }

  @Test
  void whoIsDeactivatedHasNoGroups() {
    identity.register(NewPerson.of(person, "Rosa"));
    identity.join(person, Roles.RESOLVER);
    identity.deactivate(person);
    assertThat(identity.groupsOf(person)).isEmpty();
    identity.activate(person);
    assertThat(identity.groupsOf(person)).containsExactly(Roles.RESOLVER);
  }

  @Test
  void whatIsRolledBackWasNeverSeenByOthers() throws Exception {
    identity.register(NewPerson.of(person, "Rosa"));
    transaction.executeWithoutResult(
        status -> {
          identity.join(person, Roles.AUDITOR);
          assertThat(identity.groupsOf(person)).containsExactly(Roles.AUDITOR);
          assertThat(elsewhere()).isEmpty();
          status.setRollbackOnly();
        });
    assertThat(identity.groupsOf(person)).isEmpty();
  }

  private java.util.Set<String> elsewhere() {
    return java.util.concurrent.CompletableFuture.supplyAsync(() -> identity.groupsOf(person))
        .join();
  }

  @Test
  void malformedAndTakenKeysAreRefused() {
    for (String key : new String[] {"", "A", "a b", "system", "camunda-admin", "x".repeat(65)}) {
      assertThatThrownBy(() -> identity.register(NewPerson.of(key, "Rosa")))
          .isInstanceOfSatisfying(
              RuleViolation.class,
              refusal -> assertThat(refusal.rule()).isEqualTo(IdentityRule.KEY_MALFORMED));
    }
    identity.register(NewPerson.of(person, "Rosa"));
    assertThatThrownBy(() -> identity.register(NewPerson.of(person, "Rosa")))
        .hasMessageContaining("already names a person");
    assertThatThrownBy(() -> groupManagement.create(NewGroup.of(Roles.AUDITOR, "Auditors")))
        .hasMessageContaining("already names a group");
  }

  @Test
  void eachFaultOfThePersonsDetailsIsNamed() {
    PersonDetails details = new PersonDetails(" ", "no", null, null, false, "xx", "Mars/Olympus");
    assertThatThrownBy(() -> identity.register(new NewPerson(person, details)))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal ->
                assertThat(refusal.fields()).containsOnlyKeys("name", "email", "locale", "zone"));
  }

  @Test
  void onlyAnAdministratorWrites() {
    identity.register(NewPerson.of(person, "Rosa"));
    assertThatThrownBy(
            () ->
                Acting.as(
                    Actor.person(person),
                    () -> identity.register(NewPerson.of(person + "-2", "Eve"))))
        .hasMessageContaining("Only an administrator");
  }
}
