package org.orderly.identity.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.MySqlJdbcIndexedSessionRepositoryCustomizer;

/** How sessions are kept in the database. */
@Configuration(proxyBeanMethods = false)
class SessionStore {

  /**
   * Two requests of one session may both be the first to write the same thing: the later one
   * replaces it, where plain inserts would refuse the person's request.
   */
  @Bean
  MySqlJdbcIndexedSessionRepositoryCustomizer laterOneReplaces() {
    return new MySqlJdbcIndexedSessionRepositoryCustomizer();
  }
}
