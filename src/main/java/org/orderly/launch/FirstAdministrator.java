package org.orderly.launch;

import org.orderly.identity.AdministratorBootstrap;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the administrator of a new server sign in with the password that was set (ADR 0023). */
@Component
@Profile("serve & !command")
class FirstAdministrator implements SmartInitializingSingleton {

  private final AdministratorBootstrap administrator;
  private final String password;

  FirstAdministrator(
      AdministratorBootstrap administrator,
      @Value("${orderly.administrator-password}") String password) {
    this.administrator = administrator;
    this.password = password;
  }

  @Override
  public void afterSingletonsInstantiated() {
    administrator.create(password);
  }
}
