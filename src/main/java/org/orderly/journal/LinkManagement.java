package org.orderly.journal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.LinkType;
import org.orderly.kernel.RecordLink;
import org.orderly.kernel.RecordLinks;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordSummary;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people may do with the links between records: staff make and end them, all who see read. */
@Service
@Transactional
public class LinkManagement {

  private final RecordLinks links;
  private final Records records;
  private final Clock clock;

  LinkManagement(RecordLinks links, Records records, Clock clock) {
    this.links = links;
    this.records = records;
    this.clock = clock;
  }

  /**
   * The links of a record to records that the actor may see too, oldest first.
   *
   * @throws org.orderly.kernel.RuleViolation 404 where the actor may not see the record
   */
  @Transactional(readOnly = true)
  public List<LinkView> links(RecordNumber number) {
    Actor actor = Acting.current();
    records.requireVisible(number, actor);
    List<RecordLink> all = links.of(number);
    Map<RecordNumber, RecordSummary> others =
        records.visible(all.stream().map(link -> link.other(number)).distinct().toList(), actor);
    boolean staff = records.readsNotes(number, actor);
    return all.stream()
        .flatMap(
            link ->
                Stream.ofNullable(others.get(link.other(number)))
                    .map(other -> view(number, link, other, staff)))
        .toList();
  }

  /**
   * Links a record to another.
   *
   * @throws org.orderly.kernel.RuleViolation where the actor may not, or the link is refused
   */
  public void link(RecordNumber from, LinkType type, RecordNumber to) {
    Actor actor = Acting.current();
    requireBoth(from, to, actor);
    links.link(from, type, to, actor, clock.instant());
  }

  /**
   * Ends a link.
   *
   * @throws org.orderly.kernel.RuleViolation where the actor may not, or there is none
   */
  public void unlink(RecordNumber from, LinkType type, RecordNumber to) {
    Actor actor = Acting.current();
    requireBoth(from, to, actor);
    links.unlink(from, type, to, actor, clock.instant());
  }

  private void requireBoth(RecordNumber from, RecordNumber to, Actor actor) {
    records.requireWriter(from, Visibility.INTERNAL, actor);
    records.requireVisible(to, actor);
  }

  private static LinkView view(
      RecordNumber number, RecordLink link, RecordSummary other, boolean staff) {
    return new LinkView(
        link.type(),
        link.from().equals(number),
        other.number(),
        other.title(),
        other.state(),
        other.open(),
        other.path(),
        staff ? link.by() : null,
        link.at());
  }
}
