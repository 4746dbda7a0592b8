package org.orderly.kernel.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.apache.catalina.connector.ClientAbortException;
import org.hibernate.TransactionException;
import org.orderly.kernel.Acting;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.RuleViolation;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A door of the tests' server behind which everything can go wrong. */
@RestController
@RequestMapping("/api/probe")
class ProbeApi {

  private final JdbcClient jdbc;

  ProbeApi(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Work(@NotBlank @Size(max = 40) String subject, boolean fail, int pauseMillis) {}

  /** One row for each piece of work done: a failed sign-in that nobody made. */
  @PostMapping("/work")
  @Transactional
  ResponseEntity<Map<String, String>> work(@RequestBody @Valid Work work) {
    jdbc.sql(
            "insert into failed_sign_in (subject, failures, first_at, last_at)"
                + " values (?, 1, '2199-01-01', '2199-01-01')"
                + " on duplicate key update failures = failures + 1")
        .param(work.subject())
        .update();
    if (work.pauseMillis() > 0) {
      jdbc.sql("do sleep(?)").param(work.pauseMillis() / 1000.0).update();
    }
    if (work.fail()) {
      throw new RuleViolation(
          KernelRule.INPUT_REFUSED, "Refused as asked.", Map.of("fail", "It says so."));
    }
    return ResponseEntity.created(URI.create("/api/probe/" + work.subject()))
        .eTag("\"1\"")
        .body(Map.of("subject", work.subject(), "actor", Acting.current().key()));
  }

  @GetMapping("/fault/{kind}")
  String fault(@PathVariable String kind) throws Exception {
    throw switch (kind) {
      case "hung-up" -> new ClientAbortException(new IOException("Broken pipe"));
      case "hung-up-meanwhile" ->
          new HttpMessageNotWritableException(
              "Could not write", new ClientAbortException(new IOException("Broken pipe")));
      case "defect" ->
          new IllegalStateException("select secret from org.orderly.kernel.Table at Foo.java:12");
      case "stale" -> new OptimisticLockingFailureException("update x set y");
      case "deadlock" -> new CannotAcquireLockException("update x set y");
      case "lost" -> new JpaSystemException(new TransactionException("Unable to rollback"));
      case "gone" -> new DataAccessResourceFailureException("jdbc:mariadb://secret");
      default -> new RuntimeException(new RuleViolation(KernelRule.NOT_ALLOWED, "Inner refusal."));
    };
  }
}
