package org.orderly.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagedTest {

  private static final List<Integer> ALL = IntStream.range(0, 45).boxed().toList();

  @Test
  void aPageHasItsRowsAndKnowsHowManyThereAre() {
    assertThat(Paged.of(ALL, 1, 20))
        .isEqualTo(new Paged<>(IntStream.range(20, 40).boxed().toList(), 1, 20, 45));
    assertThat(Paged.of(ALL, 1, 20).map(row -> "x" + row).rows()).startsWith("x20").hasSize(20);
  }

  @Test
  void aPageThatIsNotThereIsTheNearestThatIs() {
    assertThat(Paged.of(ALL, 9, 20).rows()).containsExactly(40, 41, 42, 43, 44);
    assertThat(Paged.of(ALL, -1, 20).page()).isZero();
    assertThat(Paged.of(List.of(), 3)).isEqualTo(new Paged<>(List.of(), 0, 50, 0));
  }
}
