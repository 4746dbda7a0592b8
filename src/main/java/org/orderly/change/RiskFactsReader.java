package org.orderly.change;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.Criticality;
import org.orderly.catalogue.ServiceView;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.ImpactManagement;
import org.orderly.cmdb.ImpactQuestion;
import org.orderly.cmdb.ImpactQuestion.Direction;
import org.orderly.cmdb.ItemField;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordDirectory;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordSummary;
import org.orderly.kernel.Word;
import org.orderly.servicelevel.ServedCustomers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Computes what nobody types of the risk of a change. */
@Component
class RiskFactsReader {

  /** How many of the last changes of an item are looked at. */
  private static final int LOOKED_AT = 3;

  private static final List<String> PRESSING = List.of("P1", "P2");

  private final CatalogueManagement catalogue;
  private final ConfigurationManagement configuration;
  private final ImpactManagement impact;
  private final ServedCustomers customers;
  private final TemplateCheck templates;
  private final ObjectProvider<RecordDirectory> directories;
  private final ObjectProvider<CollisionFacts> collisions;
  private final JdbcClient jdbc;

  RiskFactsReader(
      CatalogueManagement catalogue,
      ConfigurationManagement configuration,
      ImpactManagement impact,
      ServedCustomers customers,
      TemplateCheck templates,
      ObjectProvider<RecordDirectory> directories,
      ObjectProvider<CollisionFacts> collisions,
      JdbcClient jdbc) {
    this.catalogue = catalogue;
    this.configuration = configuration;
    this.impact = impact;
    this.customers = customers;
    this.templates = templates;
    this.directories = directories;
    this.collisions = collisions;
    this.jdbc = jdbc;
  }

  /** The facts of a change that says this, whoever asks: the server reads them. */
  RiskFacts read(ChangeView change, ChangeContent content, Instant now) {
    return Acting.as(Actor.system(), () -> facts(change, content, now));
  }

  private RiskFacts facts(ChangeView change, ChangeContent content, Instant now) {
    CollisionFacts schedule = collisions.getIfAvailable();
    List<RecordNumber> touched = TouchedItems.of(content);
    return new RiskFacts(
        criticality(content),
        downstream(touched),
        failedBefore(touched, change.number()),
        schedule != null && schedule.collides(change.number()),
        content.outageMinutes() == 0 || content.services().isEmpty()
            ? 0
            : customers.of(content.services(), now).size(),
        templates.fit(change.template(), content, now),
        change.vulnerability() || restores(change.restores()));
  }

  /** The highest criticality of what content names or writes: a word. */
  String criticality(ChangeContent content) {
    Stream<Criticality> services =
        content.services().stream()
            .flatMap(key -> catalogue.service(key).stream())
            .map(ServiceView::criticality);
    Stream<Criticality> items =
        configuration.items(TouchedItems.of(content)).values().stream()
            .map(item -> item.facts().value(ItemField.CRITICALITY))
            .filter(Objects::nonNull)
            .flatMap(word -> Word.find(Criticality.class, word).stream());
    List<Criticality> found = Stream.concat(services, items).toList();
    return Arrays.stream(Criticality.values())
        .filter(found::contains)
        .findFirst()
        .map(Word::word)
        .orElse(RiskFacts.NO_CRITICALITY);
  }

  private int downstream(List<RecordNumber> items) {
    return items.isEmpty()
        ? 0
        : impact
            .impact(
                new ImpactQuestion(
                    items.stream().limit(ImpactManagement.MOST_ITEMS).toList(),
                    Direction.DOWNSTREAM,
                    ImpactQuestion.USUAL_DEPTH,
                    null))
            .found();
  }

  private boolean failedBefore(List<RecordNumber> items, RecordNumber besides) {
    return !items.isEmpty()
        && jdbc.sql(
                    "select count(*) from (select c.outcome, row_number() over (partition by i.item_id"
                        + " order by c.ended_at desc, c.id desc) as place from change_item i"
                        + " join change_record c on c.id = i.change_id where i.item_id in (:items)"
                        + " and c.outcome is not null and c.id <> :besides) last"
                        + " where place <= :most and outcome in (:failures)")
                .param("items", items.stream().map(RecordNumber::running).toList())
                .param("besides", besides.running())
                .param("most", LOOKED_AT)
                .param(
                    "failures",
                    Arrays.stream(ChangeOutcome.values())
                        .filter(ChangeOutcome::failure)
                        .map(Enum::name)
                        .toList())
                .query(Long.class)
                .single()
            > 0;
  }

  private boolean restores(@Nullable RecordNumber number) {
    return number != null
        && directories.stream()
            .filter(directory -> directory.kind() == number.kind())
            .map(directory -> directory.find(number))
            .flatMap(Optional::stream)
            .filter(RecordSummary::open)
            .map(RecordSummary::priority)
            .filter(Objects::nonNull)
            .anyMatch(PRESSING::contains);
  }
}
