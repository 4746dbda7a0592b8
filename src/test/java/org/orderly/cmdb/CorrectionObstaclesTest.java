package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.orderly.cmdb.CorrectionEffect.What;

class CorrectionObstaclesTest {

  private static final String ITEM = "CI000001";

  @Test
  void aFieldAndAGroupOfOneNameAreToldApart() {
    CorrectionEffect field = effect(What.FIELD, "name", null, "a", "c");
    CorrectionEffect group = effect(What.REDUNDANCY, "name", null, "1", "2");
    assertThat(CorrectionObstacles.between(List.of(field, group), List.of(field, group))).isEmpty();
    assertThat(
            CorrectionObstacles.between(
                List.of(field, group),
                List.of(
                    effect(What.FIELD, "name", null, "b", "c"),
                    effect(What.REDUNDANCY, "name", null, "3", "2"))))
        .containsOnly(
            entry(
                "CI000001 name",
                "Somebody wrote it meanwhile: it was «a» when this was shown, and is «b»"),
            entry(
                "CI000001 redundancy name",
                "Somebody wrote it meanwhile: it was «1» when this was shown, and is «3»"));
  }

  @Test
  void aRelationIsToldInWords() {
    CorrectionEffect shown = effect(What.RELATION, "uses", "CI000002", null, "");
    assertThat(CorrectionObstacles.between(List.of(shown), List.of()))
        .containsOnly(
            entry(
                "CI000001 relation uses CI000002",
                "Somebody wrote it meanwhile: it is «holds» already"));
    assertThat(
            CorrectionObstacles.between(
                List.of(), List.of(effect(What.RELATION, "uses", "CI000002", "", "db"))))
        .containsOnly(
            entry(
                "CI000001 relation uses CI000002",
                "This was not shown: «holds» → «holds, in the group db»"));
  }

  @Test
  void noValueLooksLikeALineOfItsOwn() {
    CorrectionEffect shown = effect(What.FIELD, "description", null, null, "a\nCI000002 owner: me");
    assertThat(CorrectionObstacles.between(List.of(shown), List.of()).get("CI000001 description"))
        .isEqualTo("Somebody wrote it meanwhile: it is «a ⏎ CI000002 owner: me» already");
  }

  private static CorrectionEffect effect(
      What what, String subject, String other, String before, String after) {
    return new CorrectionEffect(ITEM, "mail-01", what, subject, other, other, before, after);
  }
}
