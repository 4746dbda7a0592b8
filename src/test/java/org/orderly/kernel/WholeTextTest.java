package org.orderly.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WholeTextTest {

  @Test
  void wholeCharactersAreKept() {
    String family = "Größe \uD83D\uDC68\u200D\uD83D\uDC69 \u0000 \uFFFF";
    assertThat(WholeText.of(family)).isSameAs(family);
  }

  @Test
  void halfACharacterIsReplacedWhereverItStands() {
    assertThat(WholeText.of("\uD83D")).isEqualTo("\uFFFD");
    assertThat(WholeText.of("a\uDC68b\uD83Dc")).isEqualTo("a\uFFFDb\uFFFDc");
    assertThat(WholeText.of("\uDC68\uD83D\uD83D\uDC68")).isEqualTo("\uFFFD\uFFFD\uD83D\uDC68");
  }
}
