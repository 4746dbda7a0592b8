package org.orderly.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.orderly.fixtures.OrderlyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@OrderlyTest
class AdministratorBootstrapTest {

  private static final String ADMIN = AdministratorBootstrap.KEY;
  private static final String FIRST = "the first one of all";
  private static final String LATER = "a later one of theirs";

  @Autowired AdministratorBootstrap bootstrap;
  @Autowired IdentityManagement identity;
  @Autowired AccessManagement access;
  @Autowired TransactionTemplate transaction;

  @Test
  void theFirstStartLetsTheAdministratorInAndLaterOnesLeaveThemAsTheyAre() {
    rolledBack(
        () -> {
          bootstrap.create(FIRST);
          assertThat(identity.groupsOf(ADMIN)).contains(Roles.ADMINISTRATOR);
          assertThat(signsIn(FIRST)).isTrue();

          access.setPassword(ADMIN, LATER);
          bootstrap.create(FIRST);
          assertThat(signsIn(FIRST)).isFalse();
          assertThat(signsIn(LATER)).isTrue();
        });
  }

  @Test
  void whoLostThePasswordGetsAnotherOneWithRoleAndAccess() {
    rolledBack(
        () -> {
          bootstrap.create(FIRST);
          secondAdministrator();
          identity.leave(ADMIN, Roles.ADMINISTRATOR);
          identity.deactivate(ADMIN);

          String password = bootstrap.reset();
          assertThat(signsIn(FIRST)).isFalse();
          assertThat(signsIn(password)).isTrue();
          assertThat(identity.groupsOf(ADMIN)).contains(Roles.ADMINISTRATOR);
        });
  }

  private boolean signsIn(String password) {
    return access.signIn(ADMIN, password, "start-of-the-server").isPresent();
  }

  private void secondAdministrator() {
    identity.register(NewPerson.of("second-administrator", "Second"));
    identity.join("second-administrator", Roles.ADMINISTRATOR);
  }

  private void rolledBack(Runnable work) {
    transaction.executeWithoutResult(
        status -> {
          work.run();
          status.setRollbackOnly();
        });
  }
}
