package org.orderly.evidence;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orderly.kernel.TrailEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hears every event that has to be provable and appends it, in one batch, as the transaction
 * commits.
 */
@Component
class Trail {

  /** So many are appended by one statement where there are as many, as in a sweep of alarms. */
  private static final int TOGETHER = 100;

  private static final String ENTRY = "(?, ?, ?, ?, ?, ?, ?)";
  private static final String INSERT =
      "insert into evidence_entry (record_number, kind, actor, actor_kind, happened_at, content,"
          + " digest) values "
          + ENTRY;
  private static final String INSERT_TOGETHER = INSERT + (", " + ENTRY).repeat(TOGETHER - 1);

  private final JdbcTemplate jdbc;
  private final Salts salts;

  Trail(JdbcTemplate jdbc, Salts salts) {
    this.jdbc = jdbc;
    this.salts = salts;
  }

  /** Before anybody else hears of it: what follows from an event stands after it. */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void append(TrailEvent event) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(event.kind() + " happened outside a transaction");
    }
    pending().events.add(event);
  }

  private Pending pending() {
    Pending pending = (Pending) TransactionSynchronizationManager.getResource(this);
    if (pending == null) {
      pending = new Pending();
      TransactionSynchronizationManager.bindResource(this, pending);
      TransactionSynchronizationManager.registerSynchronization(pending);
    }
    return pending;
  }

  private Object[] row(TrailEvent event) {
    String content = CanonicalJson.of(content(event));
    return new Object[] {
      event.subject(),
      event.kind(),
      event.actor().key(),
      event.actor().kind().name(),
      LocalDateTime.ofInstant(event.at(), ZoneOffset.UTC),
      content,
      Digests.leaf(content)
    };
  }

  private Map<String, Object> content(TrailEvent event) {
    Map<String, Object> content = new HashMap<>();
    content.put("record", event.subject());
    content.put("kind", event.kind());
    content.put("actor", event.actor().key());
    content.put("actorKind", event.actor().kind().name());
    content.put("at", event.at());
    content.put("facts", event.facts());
    if (!event.texts().isEmpty()) {
      byte[] salt = salts.of(event.subject());
      Map<String, String> digests = new HashMap<>();
      event.texts().forEach((key, text) -> digests.put(key, Digests.text(salt, text)));
      content.put("texts", digests);
    }
    return content;
  }

  private final class Pending implements TransactionSynchronization, Ordered {

    private final List<TrailEvent> events = new ArrayList<>();

    @Override
    public int getOrder() {
      return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      List<Object[]> rows = events.stream().map(Trail.this::row).toList();
      int alone = 0;
      for (; alone + TOGETHER <= rows.size(); alone += TOGETHER) {
        List<Object[]> together = rows.subList(alone, alone + TOGETHER);
        jdbc.update(INSERT_TOGETHER, together.stream().flatMap(Arrays::stream).toArray());
      }
      jdbc.batchUpdate(INSERT, rows.subList(alone, rows.size()));
    }

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(Trail.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(Trail.this, this);
    }

    @Override
    public void beforeCompletion() {
      TransactionSynchronizationManager.unbindResource(Trail.this);
    }
  }
}
