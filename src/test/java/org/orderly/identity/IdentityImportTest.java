package org.orderly.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.identity.ImportLine.Outcome;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;

@OrderlyTest
class IdentityImportTest {

  @Autowired IdentityImport files;
  @Autowired IdentityExport exports;
  @Autowired IdentityManagement identity;

  private final String id = UUID.randomUUID().toString().substring(0, 8);

  private static byte[] utf8(String... lines) {
    return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aDryRunTellsAndStoresNothing() {
    byte[] file = utf8("key,name,groups", "a-" + id + ",Anna,requester resolver");
    ImportReport report = files.people(file, true);
    assertThat(report.lines()).extracting(ImportLine::outcome).containsExactly(Outcome.CREATED);
    assertThat(identity.person("a-" + id)).isEmpty();
  }

  @Test
  void eachLineIsCreatedUpdatedUnchangedOrRefused() {
    files.people(
        utf8("key,name,vip,groups", "a-" + id + ",Anna,no,requester", "b-" + id + ",Ben,no,"),
        false);
    ImportReport report =
        files.people(
            utf8(
                "key,name,vip,groups",
                "a-" + id + ",Anna,no,requester",
                "b-" + id + ",Ben,yes,resolver",
                "c-" + id + ",\"Cleo, 🙂 <b>\",no,requester",
                "D " + id + ",Dan,no,",
                "a-" + id + ",Anna again,no,",
                "e-" + id + ",Eve,maybe,",
                "f-" + id + ",Fay,no,no-such-group",
                "g-" + id + ",Gus"),
            false);
    assertThat(report.lines())
        .extracting(ImportLine::outcome)
        .containsExactly(
            Outcome.UNCHANGED,
            Outcome.UPDATED,
            Outcome.CREATED,
            Outcome.REFUSED,
            Outcome.REFUSED,
            Outcome.REFUSED,
            Outcome.REFUSED,
            Outcome.REFUSED);
    assertThat(report.lines()).extracting(ImportLine::line).contains(2L, 9L);
    assertThat(report.lines())
        .filteredOn(line -> line.outcome() == Outcome.REFUSED)
        .allSatisfy(line -> assertThat(line.reason()).isNotBlank());
    assertThat(identity.groupsOf("b-" + id)).containsExactly(Roles.RESOLVER);
    assertThat(identity.person("c-" + id)).map(PersonView::name).contains("Cleo, 🙂 <b>");
    assertThat(identity.person("f-" + id)).isEmpty();
  }

  @Test
  void groupsAreCreatedWithLeadAndMembers() {
    identity.register(NewPerson.of("l-" + id, "Lea"));
    String[] lines = {"key,name,lead,members", "team-" + id + ",Team,l-" + id + ",l-" + id};
    assertThat(files.groups(utf8(lines), false).lines())
        .extracting(ImportLine::outcome)
        .containsExactly(Outcome.CREATED);
    assertThat(files.groups(utf8(lines), false).lines())
        .extracting(ImportLine::outcome)
        .containsExactly(Outcome.UNCHANGED);
    assertThat(identity.groupsOf("l-" + id)).containsExactly("team-" + id);
    assertThat(files.groups(utf8("key,name", Roles.AUDITOR + ",Checkers"), false).lines().get(0))
        .satisfies(line -> assertThat(line.reason()).contains("keeps its name"));
  }

  @Test
  void aFileThatIsNoUtf8OrHasAnotherHeaderIsRefused() {
    byte[] latin = "key,name\na,M\u00fcller".getBytes(StandardCharsets.ISO_8859_1);
    for (byte[] file :
        List.of(latin, utf8("key,salary", "a,1"), utf8("name", "x"), utf8(""), utf8("key,key"))) {
      assertThatThrownBy(() -> files.people(file, true))
          .isInstanceOfSatisfying(
              RuleViolation.class,
              refusal -> assertThat(refusal.rule()).isEqualTo(IdentityRule.IMPORT_REFUSED));
    }
  }

  @Test
  void anExportIsGuardedAgainstFormulasAndIsTakenBack() {
    String name = "=cmd|' /C calc'!A0";
    identity.register(NewPerson.of("x-" + id, name));
    String exported = exports.people();
    assertThat(exported).contains("'=cmd").doesNotContain(",=cmd");
    assertThat(files.people(exported.getBytes(StandardCharsets.UTF_8), true).lines())
        .filteredOn(line -> line.key().equals("x-" + id))
        .extracting(ImportLine::outcome)
        .containsExactly(Outcome.UNCHANGED);
  }

  @Test
  void onlyAnAdministratorImports() {
    identity.register(NewPerson.of("n-" + id, "Nora"));
    assertThatThrownBy(
            () ->
                Acting.as(
                    Actor.person("n-" + id), () -> files.people(utf8("key,name", "a,b"), true)))
        .hasMessageContaining("Only an administrator");
  }
}
