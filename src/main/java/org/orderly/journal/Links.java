package org.orderly.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.LinkType;
import org.orderly.kernel.RecordLink;
import org.orderly.kernel.RecordLinks;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the links. A symmetric one is kept once, the smaller number first. Links of a chained type
 * are made one after the other, under a lock of their type, since a circle is no matter of one row.
 */
@Component
@Transactional
class Links implements RecordLinks {

  private final JdbcClient jdbc;
  private final Records records;
  private final ApplicationEventPublisher events;

  Links(JdbcClient jdbc, Records records, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.records = records;
    this.events = events;
  }

  @Override
  public void link(RecordNumber from, LinkType type, RecordNumber to, Actor actor, Instant at) {
    requireTwo(from, to);
    requireKnown("from", from);
    requireKnown("to", to);
    records.requireLinkable(from, type, to);
    RecordLink link = ordered(from, type, to, at, actor.key());
    if (type.chained()) {
      lock(type);
      requireFirst(link, actor);
      requireNoCircle(link);
    }
    add(link);
    events.publishEvent(new RecordLinked(from, actor, at, link));
    events.publishEvent(new RecordLinked(to, actor, at, link));
  }

  @Override
  public void unlink(RecordNumber from, LinkType type, RecordNumber to, Actor actor, Instant at) {
    RecordLink link = ordered(from, type, to, at, actor.key());
    int ended =
        jdbc.sql(
                "delete from record_link"
                    + " where source_number = ? and link_type = ? and target_number = ?")
            .params(link.from().value(), type.name(), link.to().value())
            .update();
    if (ended == 0) {
      throw new RuleViolation(
          JournalRule.LINK_UNKNOWN, from + " is not " + type.word() + " " + to + ", or no longer");
    }
    events.publishEvent(new RecordUnlinked(from, actor, at, link));
    events.publishEvent(new RecordUnlinked(to, actor, at, link));
  }

  @Override
  @Transactional(readOnly = true)
  public List<RecordLink> of(RecordNumber number) {
    return jdbc.sql(
            "select * from record_link where source_number = :number"
                + " union select * from record_link where target_number = :number order by id")
        .param("number", number.value())
        .query(Links::link)
        .list();
  }

  @Override
  @Transactional(readOnly = true)
  public List<RecordNumber> targets(RecordNumber from, LinkType type) {
    return of(from).stream()
        .filter(link -> link.type() == type && (type.symmetric() || link.from().equals(from)))
        .map(link -> link.other(from))
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<RecordNumber> sources(RecordNumber to, LinkType type) {
    return of(to).stream()
        .filter(link -> link.type() == type && (type.symmetric() || link.to().equals(to)))
        .map(link -> link.other(to))
        .toList();
  }

  private static RecordLink ordered(
      RecordNumber from, LinkType type, RecordNumber to, Instant at, String by) {
    return type.symmetric() && to.compareTo(from) < 0
        ? new RecordLink(to, type, from, at, by)
        : new RecordLink(from, type, to, at, by);
  }

  private void lock(LinkType type) {
    jdbc.sql("select link_type from record_link_order where link_type = ? for update")
        .param(type.name())
        .query(String.class)
        .single();
  }

  private void requireFirst(RecordLink link, Actor actor) {
    targets(link.from(), link.type()).stream()
        .findFirst()
        .ifPresent(
            other -> {
              throw other.equals(link.to())
                  ? known(link)
                  : new RuleViolation(
                      JournalRule.LINK_SECOND,
                      link.from()
                          + " is "
                          + link.type().word()
                          + " "
                          + named(other, actor)
                          + "; end that first");
            });
  }

  private String named(RecordNumber other, Actor actor) {
    return records.visible(other, actor) ? other.value() : "a record that you may not see";
  }

  private void requireNoCircle(RecordLink link) {
    boolean circle =
        jdbc.sql(
                    "with recursive reached (number) as (select target_number from record_link"
                        + " where source_number = :to and link_type = :type"
                        + " union select l.target_number from record_link l"
                        + " join reached r on l.source_number = r.number where l.link_type = :type)"
                        + " select count(*) from reached where number = :from")
                .param("to", link.to().value())
                .param("type", link.type().name())
                .param("from", link.from().value())
                .query(Long.class)
                .single()
                .compareTo(0L)
            > 0;
    if (circle) {
      throw new RuleViolation(
          JournalRule.LINK_CIRCLE,
          link.to() + " is " + link.type().word() + " " + link.from() + " already, the other way");
    }
  }

  private void add(RecordLink link) {
    try {
      jdbc.sql(
              "insert into record_link (source_number, link_type, target_number, linked_at,"
                  + " linked_by) values (?, ?, ?, ?, ?)")
          .params(
              link.from().value(),
              link.type().name(),
              link.to().value(),
              LocalDateTime.ofInstant(link.at(), ZoneOffset.UTC),
              link.by())
          .update();
    } catch (DuplicateKeyException again) {
      throw known(link);
    }
  }

  private static RuleViolation known(RecordLink link) {
    return new RuleViolation(
        JournalRule.LINK_KNOWN,
        link.from() + " is " + link.type().word() + " " + link.to() + " already");
  }

  private static void requireTwo(RecordNumber from, RecordNumber to) {
    if (from.equals(to)) {
      throw new RuleViolation(
          JournalRule.LINK_TO_ITSELF,
          from + " cannot be linked to itself",
          Map.of("to", "Name another record"));
    }
  }

  private void requireKnown(String end, RecordNumber number) {
    if (records.find(number).isEmpty()) {
      throw new RuleViolation(
          JournalRule.LINK_END_UNKNOWN,
          "There is no record " + number + " that could be linked",
          Map.of(end, "There is no such record"));
    }
  }

  private static RecordLink link(ResultSet row, int n) throws SQLException {
    return new RecordLink(
        new RecordNumber(row.getString("source_number")),
        LinkType.valueOf(row.getString("link_type")),
        new RecordNumber(row.getString("target_number")),
        row.getObject("linked_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
        row.getString("linked_by"));
  }
}
