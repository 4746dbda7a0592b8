package org.orderly.change;

import java.util.List;
import java.util.Optional;
import org.orderly.kernel.Actor;
import org.orderly.kernel.FormOptions;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The changes of which something is left to do, the newest first; the database looks them up. */
@Component
@Transactional(readOnly = true)
class OpenChanges implements FormOptions {

  private static final int MOST = 100;
  private static final int LONGEST = 160;

  private final JdbcClient jdbc;
  private final Changes changes;
  private final ChangeAccess access;

  OpenChanges(JdbcClient jdbc, Changes changes, ChangeAccess access) {
    this.jdbc = jdbc;
    this.changes = changes;
    this.access = access;
  }

  @Override
  public String list() {
    return "open-changes";
  }

  @Override
  public List<Option> options(Actor actor) {
    return find(actor, "", 0, MOST);
  }

  @Override
  public boolean open(Actor actor) {
    return access.maySee(actor);
  }

  @Override
  public List<Option> find(Actor actor, String text, int from, int most) {
    String part = text.strip();
    if (!open(actor) || part.length() > LONGEST) {
      return List.of();
    }
    return jdbc.sql(
            "select id, title from change_record"
                + " where state not in ('CLOSED', 'REJECTED', 'CANCELLED')"
                + " and (locate(:part, title) > 0 or id = :id)"
                + " order by id desc limit :most offset :from")
        .param("part", part)
        .param(
            "id",
            RecordNumber.parse(part).filter(this::change).map(RecordNumber::running).orElse(0L))
        .param("most", most)
        .param("from", from)
        .query(
            (row, n) ->
                option(RecordNumber.of(RecordKind.CHANGE, row.getLong(1)), row.getString(2)))
        .list();
  }

  /** One that is over has its name too: the rule that wants open ones says so. */
  @Override
  public Optional<Option> named(Actor actor, String key) {
    return RecordNumber.parse(key)
        .filter(this::change)
        .filter(number -> open(actor))
        .flatMap(changes::find)
        .map(Change::view)
        .map(change -> option(change.number(), change.title()));
  }

  private boolean change(RecordNumber number) {
    return number.kind() == RecordKind.CHANGE;
  }

  private static Option option(RecordNumber number, String title) {
    return new Option(number.value(), title);
  }
}
