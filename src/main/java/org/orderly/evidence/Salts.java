package org.orderly.evidence;

import java.security.SecureRandom;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One salt for each record. Deleting it makes every digest of the record's texts unguessable for
 * ever while the trail still verifies (erasure).
 */
@Component
class Salts {

  private static final int BYTES = 32;
  private static final int REMEMBERED = 10_000;

  private final JdbcClient jdbc;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, byte[]> remembered =
      Collections.synchronizedMap(
          new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
              return size() > REMEMBERED;
            }
          });

  Salts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  byte[] of(String number) {
    byte[] known = remembered.get(number);
    return known != null ? known : stored(number).orElseGet(() -> create(number));
  }

  private Optional<byte[]> stored(String number) {
    Optional<byte[]> salt =
        jdbc.sql("select salt from evidence_salt where record_number = ?")
            .param(number)
            .query((row, n) -> row.getBytes(1))
            .optional();
    salt.ifPresent(bytes -> remembered.put(number, bytes));
    return salt;
  }

  private byte[] create(String number) {
    byte[] salt = new byte[BYTES];
    random.nextBytes(salt);
    jdbc.sql("insert into evidence_salt (record_number, salt) values (?, ?)")
        .params(number, salt)
        .update();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            remembered.put(number, salt);
          }
        });
    return salt;
  }
}
