package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderly.kernel.Word;

class ItemStatusTest {

  private static final ItemStatus[] ALL = ItemStatus.values();

  /** One row for each state, one letter for each that may follow, in the order of the states. */
  @ParameterizedTest
  @CsvSource({
    "planned,     -OITL-R-",
    "ordered,     P-ITL-R-",
    "in-build,    ---TL-R-",
    "test,        --I-L-R-",
    "live,        ---T-MR-",
    "maintenance, ---TL-R-",
    "retired,     --ITL--D",
    "disposed,    --------"
  })
  void eachStateKnowsItsSuccessors(String word, String successors) {
    ItemStatus from = Word.of(ItemStatus.class, word);
    for (int n = 0; n < ALL.length; n++) {
      assertThat(from.successors().contains(ALL[n]))
          .as("%s to %s", from, ALL[n])
          .isEqualTo(successors.charAt(n) != '-');
    }
    assertThat(from.gone()).isEqualTo(from.ordinal() >= ItemStatus.RETIRED.ordinal());
  }
}
