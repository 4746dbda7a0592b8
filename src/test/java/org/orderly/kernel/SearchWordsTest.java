package org.orderly.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {

  @ParameterizedTest
  @CsvSource({
    "mail server, +mail* +server*",
    "Drucker für Zürich, +Drucker* +für* +Zürich*",
    "+mail -server (~>< \"x y\") mx1*, +mail* +server* +mx1*",
    "is the mail, +mail*",
    "日本語, +日本語*"
  })
  void everyWordMustOccur(String typed, String question) {
    assertThat(SearchWords.question(typed)).hasValue(question);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pc", "the", "+-*", "\"'", "@ 42"})
  void whatTheIndexDoesNotHoldIsNoQuestion(String typed) {
    assertThat(SearchWords.question(typed)).isEmpty();
  }

  @Test
  void signsOfTheIndexesLanguageNeverReachIt() {
    String typed = "a1b+c2d-e3f@g4h(i5j)k6l~m7n\"o8p<q9r>s0t%u1v'w2x;x3y";
    assertThat(SearchWords.question(typed).orElseThrow()).matches("(\\+[a-z0-9]+\\* ?)+");
  }
}
