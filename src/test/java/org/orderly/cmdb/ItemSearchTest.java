package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.cmdb.ItemDesk.add;
import static org.orderly.cmdb.ItemDesk.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.cost.CountingDataSource;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Items are found and counted by what they are, for next to nothing of the database. */
@OrderlyTest
class ItemSearchTest {

  private static final int MANY = 400;
  private static final int OWNERS = ItemFacet.MOST + 2;
  private static final long FEW_ROWS = 60;

  @Autowired ConfigurationManagement configuration;
  @Autowired ItemSearchManagement search;
  @Autowired ItemSearch everything;
  @Autowired Organisation organisation;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionOperations transactions;

  private ItemDesk desk;
  private String customer;
  private Actor staff;

  @BeforeEach
  void organise() {
    desk = new ItemDesk(configuration);
    customer = organisation.customer();
    staff = organisation.person("manager", Roles.CONFIGURATION_MANAGER);
  }

  private RecordNumber item(String itemClass, String name, String status) {
    return desk.item(itemClass, Map.of("name", name, "status", status, "customer", customer));
  }

  private ItemCriteria of(String text, String itemClass, ItemStatus status) {
    return new ItemCriteria(text, itemClass, status, null, null, customer, null, null, null);
  }

  private List<String> names(ItemCriteria criteria) {
    return Acting.as(staff, () -> search.find(criteria, 0, 50)).items().stream()
        .map(ItemLine::name)
        .toList();
  }

  private List<ItemFacet.Count> counts(ItemCriteria criteria, String field) {
    return Acting.as(staff, () -> search.facets(criteria)).stream()
        .filter(facet -> facet.field().equals(field))
        .findFirst()
        .orElseThrow()
        .counts();
  }

  @Test
  void namesStandInTheirOrderWhateverTheirCapitalsAndAccents() {
    item("server", "zeta", "live");
    item("server", "Über", "live");
    item("server", "alpha", "live");
    item("server", "Bravo", "live");
    assertThat(names(of(null, null, null))).containsExactly("alpha", "Bravo", "Über", "zeta");
    assertThat(names(of("ub", null, null))).containsExactly("Über");
  }

  @Test
  void aFacetShowsWhatElseCouldBeChosen() {
    item("server", "one", "live");
    item("server", "two", "test");
    item("application", "three", "live");
    ItemCriteria live = of(null, "hardware", ItemStatus.LIVE);
    assertThat(names(live)).containsExactly("one");
    assertThat(counts(live, "status"))
        .containsExactly(new ItemFacet.Count("live", 1), new ItemFacet.Count("test", 1));
    assertThat(counts(live, "class"))
        .containsExactlyInAnyOrder(
            new ItemFacet.Count("application", 1), new ItemFacet.Count("server", 1));
    assertThat(counts(live, "site")).containsExactly(new ItemFacet.Count("", 1));
  }

  @Test
  void ofALongFacetTheMostFrequentAreShownAndTheOthersCounted() {
    List<ConfigurationStep> steps = new ArrayList<>();
    for (int n = 0; n < OWNERS; n++) {
      String owner = organisation.person("owner").key();
      steps.add(add("i" + n, "server", Map.of("customer", customer, "owner", owner)));
      if (n == 7) {
        steps.add(add("twice", "server", Map.of("customer", customer, "owner", owner)));
      }
    }
    desk.apply(OriginKind.IMPORT, steps);
    ItemFacet owners =
        Acting.as(staff, () -> search.facets(of(null, null, null))).stream()
            .filter(facet -> facet.field().equals("owner"))
            .findFirst()
            .orElseThrow();
    assertThat(owners.counts()).hasSize(ItemFacet.MOST);
    assertThat(owners.counts().get(0).count()).isEqualTo(2);
    assertThat(owners.values()).isEqualTo(OWNERS);
  }

  @Test
  void whatWasWrittenIsFoundAtOnceByItsNewFields() {
    RecordNumber item = item("server", "moved", "live");
    assertThat(names(of(null, null, ItemStatus.LIVE))).containsExactly("moved");
    desk.change(amend(item, "status", "maintenance"));
    assertThat(names(of(null, null, ItemStatus.LIVE))).isEmpty();
    assertThat(names(of(null, null, ItemStatus.MAINTENANCE))).containsExactly("moved");
  }

  @Test
  void pagesFollowOneAnother() {
    for (String name : List.of("c", "a", "e", "b", "d")) {
      item("server", name, "live");
    }
    List<String> found = new ArrayList<>();
    for (int page = 0; page < 4; page++) {
      int at = page;
      ItemPage shown = Acting.as(staff, () -> search.find(of(null, null, null), at, 2));
      assertThat(shown.total()).isEqualTo(5);
      shown.items().forEach(line -> found.add(line.name()));
    }
    assertThat(found).containsExactly("a", "b", "c", "d", "e");
  }

  @Test
  void ofWhatWordsFitOnlyWhatTheReaderSeesIsLookedThrough() {
    String word = Organisation.unique("qx").replace("-", "") + "z";
    for (int n = 0; n < 4; n++) {
      item("server", word + " " + n, "live");
    }
    Actor owner = organisation.requester();
    RecordNumber own = desk.item("server", Map.of("name", word + " own", "owner", owner.key()));
    ItemSieve few =
        everything.sieve(of(word, null, null), new ItemSight(staff.key(), true, null), 2);
    assertThat(few.cut()).isTrue();
    ItemCriteria words = new ItemCriteria(word, null, null, null, null, null, null, null, null);
    ItemSieve theirs = everything.sieve(words, new ItemSight(owner.key(), false, null), 2);
    assertThat(theirs.fitting().mapToLong(theirs.graph()::id)).containsExactly(own.running());
    assertThat(theirs.cut()).isFalse();
  }

  @Test
  void aSearchHoldsNoConnectionWhileItWaitsForTheGraph() {
    names(of(null, null, null));
    for (Supplier<Object> read :
        List.<Supplier<Object>>of(
            () -> search.find(ItemCriteria.ALL, 0, 50), () -> search.facets(ItemCriteria.ALL))) {
      assertThat(Acting.as(Actor.system(), () -> CountingDataSource.of(read::get).commits()))
          .isZero();
    }
  }

  @Test
  void aSearchAmongManyReadsNextToNothing() {
    String word = Organisation.unique("zw").replace("-", "") + "x";
    List<ConfigurationStep> steps = new ArrayList<>();
    for (int n = 0; n < MANY; n++) {
      steps.add(
          add("i" + n, "server", Map.of("customer", customer, "name", word + "y" + n + " " + n)));
    }
    steps.add(add("other", "server", Map.of("customer", customer, "name", "Only " + word)));
    desk.apply(OriginKind.IMPORT, steps);
    names(of(null, null, null));
    ItemCriteria planned =
        new ItemCriteria(null, null, ItemStatus.DISPOSED, null, null, null, null, null, null);
    for (ItemCriteria criteria :
        List.of(ItemCriteria.ALL, planned, of(null, "hardware", ItemStatus.LIVE))) {
      assertThat(rows(() -> search.find(criteria, 3, 50))).isLessThan(FEW_ROWS);
      assertThat(rows(() -> search.facets(criteria))).isLessThan(FEW_ROWS);
      assertThat(statements(() -> search.find(criteria, 0, 50))).isEqualTo(1);
      assertThat(statements(() -> search.facets(criteria))).isEqualTo(1);
    }
    assertThat(statements(() -> search.find(of(word, null, null), 0, 50))).isEqualTo(2);
    assertThat(Acting.as(staff, () -> search.find(of(word, null, null), 0, 50)).total())
        .isEqualTo(MANY + 1L);
    assertThat(rows(() -> jdbc.queryForList("select description from configuration_item")))
        .as("what a scan reads")
        .isGreaterThan(MANY);
  }

  private long statements(Supplier<Object> read) {
    return Acting.as(Actor.system(), () -> CountingDataSource.of(read::get).statements());
  }

  /** On one connection, whose counters they are. */
  private long rows(Supplier<Object> read) {
    return Acting.as(
        Actor.system(),
        () ->
            transactions.execute(
                status -> {
                  long before = rowsRead();
                  read.get();
                  return rowsRead() - before;
                }));
  }

  private long rowsRead() {
    return jdbc.queryForObject(
        "select sum(variable_value) from information_schema.session_status"
            + " where variable_name like 'HANDLER_READ%'",
        Long.class);
  }
}
