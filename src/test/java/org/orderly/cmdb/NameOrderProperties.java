package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Names compare the same, however they are kept. */
class NameOrderProperties {

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings().withChars("aAbBäÄz \u4e2d-é").ofMaxLength(6);
  }

  @Property
  void whatIsKeptAsBytesComparesAsText(@ForAll("names") String one, @ForAll("names") String other) {
    byte[] kept = ("before" + one + "after").getBytes(StandardCharsets.UTF_8);
    int length = one.getBytes(StandardCharsets.UTF_8).length;
    assertThat(Integer.signum(NameOrder.compare(kept, 6, length, other)))
        .isEqualTo(Integer.signum(NameOrder.INSTANCE.compare(one, other)));
  }

  @Property
  void capitalsAndAccentsCountForNothing(@ForAll("names") String one, @ForAll("names") String two) {
    assertThat(Integer.signum(NameOrder.INSTANCE.compare(one, two)))
        .isEqualTo(
            Integer.signum(
                NameOrder.INSTANCE.compare(NameOrder.folded(one), NameOrder.folded(two))));
  }
}
