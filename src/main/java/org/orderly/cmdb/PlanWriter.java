package org.orderly.cmdb;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what a plan comes to as one update: the only place where these tables are written. */
@Component
class PlanWriter {

  private final JdbcClient jdbc;
  private final CmdbHead head;
  private final Sequences sequences;
  private final Definitions definitions;
  private final ItemWriter items;
  private final PartsWriter parts;
  private final RelationWriter relations;

  PlanWriter(
      JdbcClient jdbc,
      CmdbHead head,
      Sequences sequences,
      Definitions definitions,
      ItemWriter items,
      PartsWriter parts,
      RelationWriter relations) {
    this.jdbc = jdbc;
    this.head = head;
    this.sequences = sequences;
    this.definitions = definitions;
    this.items = items;
    this.parts = parts;
    this.relations = relations;
  }

  /** Whether there is anything to write. */
  static boolean changes(PlanState state) {
    return !state.written().isEmpty()
        || state.relations().stream().anyMatch(one -> one.begins() || one.ends())
        || state.groups().stream().anyMatch(PlannedGroup::changed);
  }

  /** Writes the update that follows the head, which is locked. */
  ConfigurationUpdated write(PlanState state, Origin origin, CmdbHead.Head locked, Instant at) {
    long number = locked.update() + 1;
    List<PlannedItem> added = state.items().stream().filter(PlannedItem::added).toList();
    Iterator<Long> numbers = sequences.items(added.size()).iterator();
    added.forEach(item -> item.number(numbers.next()));
    List<PlannedItem> written = state.written();
    UpdateDigest digest = new UpdateDigest();
    items.write(written, number, digest);
    int components = parts.components(written, number, digest);
    parts.identifiers(written);
    relations.groups(state, number, digest);
    int joined = relations.relations(state, definitions.at(locked.definitions()), number, digest);
    ConfigurationUpdateView update =
        new ConfigurationUpdateView(
            number,
            at,
            origin,
            Acting.current().key(),
            written.size(),
            joined,
            components,
            digest.hex());
    insert(update);
    head.advance(number, at);
    return new ConfigurationUpdated(update, Acting.current(), touched(state, written));
  }

  private void insert(ConfigurationUpdateView update) {
    jdbc.sql(
            "insert into configuration_update (number, at, origin, source, reference, reason,"
                + " person, items, relations, components, digest)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            update.number(),
            Times.utc(update.at()),
            update.origin().kind().word(),
            update.origin().source(),
            update.origin().reference(),
            update.origin().reason(),
            update.person(),
            update.items(),
            update.relations(),
            update.components(),
            update.digest())
        .update();
  }

  private static List<RecordNumber> touched(PlanState state, List<PlannedItem> written) {
    SortedSet<Long> ids = new TreeSet<>();
    written.forEach(item -> ids.add(item.id()));
    state.relations().stream()
        .filter(relation -> relation.begins() || relation.ends())
        .map(relation -> RelationWriter.numbered(state, relation.triple()))
        .forEach(
            triple -> {
              ids.add(triple.source());
              ids.add(triple.target());
            });
    return ids.stream().map(id -> RecordNumber.of(RecordKind.CONFIGURATION_ITEM, id)).toList();
  }
}
