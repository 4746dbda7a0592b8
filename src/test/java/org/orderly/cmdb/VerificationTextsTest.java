package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.kernel.Word;

/** What pages and notices of verifications say, in each language. */
class VerificationTextsTest {

  private static final List<String> NOTICES =
      List.of("drawn", "overdue", "neglected", "nonconformity");

  @ParameterizedTest
  @ValueSource(strings = {"", "_de"})
  void eachWordAndEachNoticeHasItsTexts(String language) throws IOException {
    Properties texts = new Properties();
    Path path = Path.of("src/main/resources/messages/verification" + language + ".properties");
    try (Reader reader = Files.newBufferedReader(path)) {
      texts.load(reader);
    }
    Stream<String> words =
        Stream.of(
                keys("verification.state.", VerificationState.values()),
                keys("verification.kind.", FindingKind.values()),
                keys("verification.outcome.", VerifiedItem.Outcome.values()),
                keys("verification.criticality.", org.orderly.catalogue.Criticality.values()))
            .flatMap(keys -> keys);
    Stream<String> notices =
        NOTICES.stream()
            .map(kind -> "notice.verification." + kind)
            .flatMap(kind -> Stream.of(kind + ".subject", kind + ".lead"));
    assertThat(Stream.concat(words, notices).toList())
        .allSatisfy(key -> assertThat(texts.getProperty(key)).as(key).isNotBlank());
  }

  private static Stream<String> keys(String prefix, Word... words) {
    return Arrays.stream(words).map(word -> prefix + word.word());
  }
}
