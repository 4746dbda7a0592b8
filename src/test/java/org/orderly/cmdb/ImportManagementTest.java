package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderly.cmdb.ImportLine.Outcome;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.identity.Roles;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Items and relations out of files. */
@OrderlyTest
class ImportManagementTest {

  @Autowired Organisation organisation;
  @Autowired ConfigurationManagement configuration;
  @Autowired ItemHistoryManagement histories;
  @Autowired ImportManagement imports;
  @Autowired ApplicationContext context;

  private final String own = Organisation.unique("x");
  private ImportDesk desk;
  private Actor manager;

  @BeforeEach
  void aManager() {
    desk = ImportDesk.in(context);
    manager = organisation.person("manager", Roles.CONFIGURATION_MANAGER);
  }

  private ImportView imported(String source, String file) {
    return desk.all(manager, desk.items(manager, source, file, 1_000));
  }

  private ItemView item(String name) {
    List<RecordNumber> found =
        configuration.identified(IdentifierKind.NAME, List.of(name)).getOrDefault(name, List.of());
    assertThat(found).hasSize(1);
    return configuration.item(found.get(0));
  }

  private static Map<Long, Outcome> outcomes(List<ImportLine> lines) {
    return lines.stream().collect(Collectors.toMap(ImportLine::line, ImportLine::outcome));
  }

  @Test
  void aDryRunSaysWhatTheImportThenDoes() {
    String file =
        "class,name,serial,memory,status\n"
            + "server,a-%1$s,SA%1$s,1024,live\n"
            + "server,b-%1$s,SB%1$s,many,live\n"
            + "server,c-%1$s,SC%1$s,2048,in-build\n";
    ImportView received = desk.items(manager, "list", file.formatted(own), 1_000);
    assertThat(received.state()).isEqualTo(ImportState.CHECKING);
    desk.work();
    ImportView checked = desk.view(received);
    assertThat(checked.state()).isEqualTo(ImportState.CHECKED);
    assertThat(checked.dryRun()).isEqualTo(new ImportCounts(3, 2, 0, 0, 1));
    assertThat(configuration.identified(IdentifierKind.NAME, List.of("a-" + own))).isEmpty();
    List<ImportLine> foretold = desk.report(checked);

    ImportView done = desk.all(manager, received);
    assertThat(done.state()).isEqualTo(ImportState.DONE);
    assertThat(done.result()).isEqualTo(checked.dryRun());
    List<ImportLine> told = desk.report(done);
    assertThat(outcomes(told)).isEqualTo(outcomes(foretold));
    assertThat(told.get(1).outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(told.get(1).reason()).contains("attributes.memory", "whole number");
    assertThat(told.get(0).item()).isEqualTo(item("a-" + own).number().value());
    assertThat(item("c-" + own).facts().status()).isEqualTo(ItemStatus.IN_BUILD);
    assertThat(item("a-" + own).source()).isEqualTo("list");
  }

  @Test
  void importedAgainNothingChanges() {
    String file = "class,name,memory\nserver,a-%s,0512\nserver,b-%s,\n".formatted(own, own);
    imported("list", file);
    long revision = item("a-" + own).revision();
    ImportView again = imported("list", file);
    assertThat(again.result()).isEqualTo(new ImportCounts(2, 0, 0, 2, 0));
    assertThat(item("a-" + own).revision()).isEqualTo(revision);
  }

  @Test
  void linesOfOneItemAreTakenOneAfterTheOther() {
    ImportView done =
        imported(
            "list",
            "class,name,serial,memory\nserver,a-%1$s,S%1$s,1\nserver,a-%1$s,S%1$s,2\n"
                    .formatted(own)
                + "server,other-%1$s,S%1$s,2\n".formatted(own));
    assertThat(done.result()).isEqualTo(new ImportCounts(3, 1, 2, 0, 0));
    assertThat(item("other-" + own).facts().attribute("memory")).isEqualTo("2");
  }

  @Test
  void aBadLineAmongManyLeavesTheRestAlone() {
    String rest =
        IntStream.range(0, 2_500)
            .mapToObj(n -> "workstation,pc-" + n + "-" + own + ",T" + n + own + "\n")
            .collect(Collectors.joining());
    ImportView done =
        imported("list", "class,name,assetTag\n" + rest + "no-such-class,bad-" + own + ",\n");
    assertThat(done.result()).isEqualTo(new ImportCounts(2_501, 2_500, 0, 0, 1));
    assertThat(desk.report(done))
        .filteredOn(line -> line.outcome() == Outcome.REFUSED)
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.line()).isEqualTo(2_502);
              assertThat(line.reason()).contains("no-such-class");
            });
  }

  @Test
  void aNumberNamesItsItemAndAnEmptyCellSaysNothing() {
    imported("list", "class,name,serial\nserver,a-%1$s,S%1$s\n".formatted(own));
    RecordNumber number = item("a-" + own).number();
    ImportView done =
        imported(
            "list", "number,name,serial\n%s,renamed-%s,\nCI999999999,x,\n".formatted(number, own));
    assertThat(done.result()).isEqualTo(new ImportCounts(2, 0, 1, 0, 1));
    assertThat(configuration.item(number).facts().name()).isEqualTo("renamed-" + own);
    assertThat(configuration.item(number).facts().value(ItemField.SERIAL)).isEqualTo("S" + own);
  }

  @Test
  void aPersonsCorrectionStays() {
    imported("list", "class,name,serial,memory\nserver,a-%1$s,S%1$s,1\n".formatted(own));
    RecordNumber number = item("a-" + own).number();
    configuration.apply(
        ConfigurationPlan.of(
            new ConfigurationStep.AmendItem(number.value(), Map.of("name", "right-" + own))),
        Origin.of(OriginKind.CORRECTION, null, "It is called otherwise"));
    ImportView done =
        imported("list", "class,name,serial,memory\nserver,a-%1$s,S%1$s,2\n".formatted(own));
    assertThat(done.result().updated()).isEqualTo(1);
    assertThat(configuration.item(number).facts().name()).isEqualTo("right-" + own);
    assertThat(configuration.item(number).facts().attribute("memory")).isEqualTo("2");
  }

  @Test
  void whatCouldBeSeveralItemsIsRefusedAndNamesThem() {
    imported(
        "list", "class,name,serial\nserver,a-%1$s,S1%1$s\nserver,a-%1$s,S2%1$s\n".formatted(own));
    ImportView done = imported("list", "class,name\nserver,a-%s\n".formatted(own));
    assertThat(done.result().refused()).isEqualTo(1);
    assertThat(desk.report(done).get(0).reason()).contains("several items", "CI");
  }

  @Test
  void rubbishSerialsFindNothing() {
    String file =
        "class,name,serial\nserver,a-%1$s,To be filled by O.E.M.\n".formatted(own)
            + "server,b-%1$s,To be filled by O.E.M.\n".formatted(own);
    assertThat(imported("list", file).result()).isEqualTo(new ImportCounts(2, 2, 0, 0, 0));
    assertThat(imported("list", file).result()).isEqualTo(new ImportCounts(2, 0, 0, 2, 0));
  }

  @Test
  void aMappingIsKeptForItsSource() {
    String source = Organisation.unique("source");
    NewImport wish =
        new NewImport(
            ImportKind.ITEMS,
            source,
            "list.csv",
            new ImportMapping("server", Map.of("Host", "name", "RAM", "attributes.memory")),
            "Stocktaking");
    desk.all(manager, desk.receive(manager, wish, "Host;RAM;Colour\na-" + own + ";7;red\n", 10));
    assertThat(item("a-" + own).facts().attribute("memory")).isEqualTo("7");
    imported(source, "Host;RAM;Colour\na-" + own + ";8;red\n");
    assertThat(item("a-" + own).facts().attribute("memory")).isEqualTo("8");
    assertThat(histories.history(item("a-" + own).number(), Long.MAX_VALUE, 1))
        .singleElement()
        .satisfies(entry -> assertThat(entry.update().origin().source()).isEqualTo(source));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "list       | name             | ITSM-INV-005 | class",
        "list       | class,serial     | ITSM-INV-005 | name",
        "list       | class,name,shoes | ITSM-INV-003 | shoes",
        "A List     | class,name       | ITSM-INV-003 | source",
        "correction | class,name       | ITSM-INV-003 | source",
      })
  void whatDoesNotFitIsRefusedAtOnce(String source, String header, String code, String why) {
    String cells = header.replaceAll("[^,]+", "x");
    assertThatThrownBy(() -> desk.items(manager, source, header + "\n" + cells + "\n", 10))
        .isInstanceOfSatisfying(
            RuleViolation.class, refusal -> assertThat(refusal.rule().code()).isEqualTo(code))
        .hasMessageContaining(why);
  }

  @Test
  void relationsAreJoinedByNumberSerialOrName() {
    imported(
        "list",
        "class,name,serial\nserver,host-%1$s,S%1$s\nvirtual-machine,vm-%1$s,\n".formatted(own)
            + "virtual-machine,vn-%1$s,\n".formatted(own));
    NewImport wish = new NewImport(ImportKind.RELATIONS, "list", "relations.csv", null, null);
    String file =
        "type,source,target,redundancyGroup\n"
            + "runs-on,vm-%1$s,serial:S%1$s,\n".formatted(own)
            + "runs-on,%s,name:host-%s,\n".formatted(item("vn-" + own).number(), own)
            + "runs-on,vm-%1$s,nothing-%1$s,\n".formatted(own)
            + "runs-on,vm-%1$s,vm-%1$s,\n".formatted(own)
            + "no-type,vm-%1$s,host-%1$s,\n".formatted(own);
    ImportView done = desk.all(manager, desk.receive(manager, wish, file, 100));
    assertThat(done.result()).isEqualTo(new ImportCounts(5, 2, 0, 0, 3));
    assertThat(desk.report(done)).filteredOn(line -> line.reason() != null).hasSize(3);
    assertThat(configuration.related(item("host-" + own).number(), null, 0, 10)).hasSize(2);
    ImportView again = desk.all(manager, desk.receive(manager, wish, file, 1));
    assertThat(again.result()).isEqualTo(new ImportCounts(5, 0, 0, 2, 3));
  }

  /** A group of three of which two are needed: one less would be refused, and so would a file. */
  @Test
  void anEmptyCellTakesNoRelationOutOfItsRedundancyGroup() {
    imported(
        "list",
        "class,name\napplication,app-%1$s\nserver,a-%1$s\nserver,b-%1$s\nserver,c-%1$s\nserver,d-%1$s\n"
            .formatted(own));
    String app = item("app-" + own).number().value();
    new ItemDesk(configuration)
        .apply(
            new ConfigurationStep.SetRedundancy(app, "pair", 2),
            grouped(app, "a-"),
            grouped(app, "b-"),
            grouped(app, "c-"));
    NewImport wish = new NewImport(ImportKind.RELATIONS, "list", "relations.csv", null, null);
    String line = "runs-on,app-%1$s,%2$s-%1$s,%3$s\n";
    String file =
        "type,source,target,redundancyGroup\n"
            + line.formatted(own, "a", "")
            + line.formatted(own, "b", "")
            + line.formatted(own, "d", "pair")
            + line.formatted(own, "d", "");
    ImportView done = desk.all(manager, desk.receive(manager, wish, file, 100));
    assertThat(done.result()).isEqualTo(new ImportCounts(4, 1, 0, 3, 0));
    ImportView bare =
        desk.all(
            manager,
            desk.receive(
                manager,
                wish,
                "type,source,target\nruns-on,app-%1$s,c-%1$s\n".formatted(own),
                100));
    assertThat(bare.result()).isEqualTo(new ImportCounts(1, 0, 0, 1, 0));
    assertThat(configuration.related(item("app-" + own).number(), null, 0, 10))
        .hasSize(4)
        .allSatisfy(one -> assertThat(one.relation().redundancyGroup()).isEqualTo("pair"));
  }

  private ConfigurationStep grouped(String app, String name) {
    return new ConfigurationStep.AddRelation(
        "runs-on", app, item(name + own).number().value(), "pair");
  }

  @Test
  void whoeverStartsAnImportWritesWhatItWrites() {
    Actor other = organisation.person("other", Roles.CONFIGURATION_MANAGER);
    desk.all(other, desk.items(manager, "list", "class,name\nserver,s-" + own + "\n", 10));
    assertThat(histories.history(item("s-" + own).number(), Long.MAX_VALUE, 1))
        .extracting(entry -> entry.update().person())
        .containsExactly(other.key());
  }

  @Test
  void aPartOfLongLinesIsCutSooner() {
    String line = "server,%s,%s\n".formatted("long-" + own, "x".repeat(9_000));
    ImportView run =
        desk.items(manager, "list", "class,name,description\n" + line.repeat(340), 1_000);
    assertThat(desk.runs.find(run.id()).orElseThrow().parts()).isEqualTo(2);
    imports.cancel(run.id());
  }

  @Test
  void anImportStartsOnceAfterItsDryRun() {
    ImportView run = desk.items(manager, "list", "class,name\nserver,a-" + own + "\n", 10);
    assertThatThrownBy(() -> imports.start(run.id())).hasMessageContaining("checking");
    desk.all(manager, run);
    assertThatThrownBy(() -> imports.start(run.id())).hasMessageContaining("done");
    assertThatThrownBy(() -> imports.cancel(run.id())).hasMessageContaining("done");
    assertThatThrownBy(() -> imports.run(999_999_999)).hasMessageContaining("no import");
    ImportView other = desk.items(manager, "list", "class,name\nserver,b-" + own + "\n", 10);
    assertThat(imports.cancel(other.id()).state()).isEqualTo(ImportState.CANCELLED);
    desk.work();
    assertThat(configuration.identified(IdentifierKind.NAME, List.of("b-" + own))).isEmpty();
  }
}
