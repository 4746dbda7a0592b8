package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.kernel.Actor;
import org.orderly.kernel.FormOptions.Option;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;

/** Items are chosen by number or by words, page by page. */
@OrderlyTest
class NameableItemsTest {

  private static final int MORE_THAN_LOOKED_AT = 510;

  @Autowired ConfigurationManagement configuration;
  @Autowired NameableItems nameable;
  @Autowired ItemOptions seen;
  @Autowired Organisation organisation;

  private ItemDesk desk;
  private Actor staff;
  private Actor owner;

  @BeforeEach
  void organise() {
    desk = new ItemDesk(configuration);
    staff = organisation.deskAgent();
    owner = organisation.requester();
  }

  private RecordNumber own(String name) {
    return desk.item("workstation", Map.of("owner", owner.key(), "name", name));
  }

  @Test
  void whatIsOutOfUseTakesNoPlaceFromWhatIsInUse() {
    String word = Organisation.unique("old").replace("-", "") + "x";
    List<ConfigurationStep> steps = new ArrayList<>();
    for (int n = 0; n < MORE_THAN_LOOKED_AT; n++) {
      steps.add(
          ItemDesk.add("i" + n, "server", Map.of("name", word + " " + n, "status", "retired")));
    }
    desk.apply(OriginKind.IMPORT, steps);
    RecordNumber live = desk.item("server", Map.of("name", word + " live"));
    assertThat(nameable.find(staff, word, 0, 10))
        .extracting(Option::value)
        .containsExactly(live.value());
  }

  @Test
  void aNumberHasOnePage() {
    RecordNumber item = own("Printer");
    for (Actor who : List.of(staff, owner)) {
      assertThat(nameable.find(who, "Printer (" + item + ")", 0, 10)).hasSize(1);
      assertThat(nameable.find(who, item.value().toLowerCase(Locale.ROOT), 0, 10)).hasSize(1);
      assertThat(nameable.find(who, item.value(), 10, 10)).isEmpty();
      assertThat(seen.find(who, item.value(), 10, 10)).isEmpty();
    }
  }

  @Test
  void aBracketWithoutANumberIsPartOfTheName() {
    RecordNumber item = own("Printer (old)");
    assertThat(nameable.find(owner, "Printer (old)", 0, 10))
        .extracting(Option::value)
        .containsExactly(item.value());
  }

  @Test
  void anItemIsNamedByItsNumberWhateverOthersAreCalled() {
    RecordNumber item = own("zz");
    own("a copy of " + item);
    assertThat(nameable.named(owner, item.value())).map(Option::label).hasValue("zz");
    assertThat(nameable.named(organisation.requester(), item.value())).isEmpty();
    assertThat(nameable.named(staff, item.value())).isPresent();
    assertThat(nameable.named(staff, "zz")).isEmpty();
  }
}
