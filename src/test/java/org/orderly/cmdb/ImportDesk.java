package org.orderly.cmdb;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports files of a test's own, a part at a time. */
class ImportDesk {

  @Autowired ImportManagement imports;
  @Autowired ImportWork work;
  @Autowired ImportRuns runs;
  @Autowired ImportMappings mappings;
  @Autowired ImportTrail trail;
  @Autowired Definitions definitions;
  @Autowired ImportReports reports;
  @Autowired ImportAccess access;
  @Autowired ConfigurationManagement configuration;
  @Autowired TransactionTemplate transaction;
  @Autowired Clock clock;

  private ImportDesk() {}

  static ImportDesk in(ApplicationContext context) {
    ImportDesk desk = new ImportDesk();
    context.getAutowireCapableBeanFactory().autowireBean(desk);
    return desk;
  }

  ImportView receive(Actor who, NewImport wish, String file, int linesAtOnce) {
    ImportManagement management =
        new ImportManagement(
            new ImportReception(
                runs,
                mappings,
                definitions,
                new ImportSettings(linesAtOnce, 1_000_000, 60, 24),
                clock),
            runs,
            definitions,
            access,
            trail,
            clock);
    return Acting.as(
        who,
        () ->
            transaction.execute(
                status -> {
                  try {
                    return management.receive(
                        wish, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
                  } catch (IOException impossible) {
                    throw new UncheckedIOException(impossible);
                  }
                }));
  }

  ImportView items(Actor who, String source, String file, int linesAtOnce) {
    return receive(
        who, new NewImport(ImportKind.ITEMS, source, "items.csv", null, null), file, linesAtOnce);
  }

  /** Works through all that waits, whoever's it is. */
  void work() {
    while (work.next()) {
      // The next part.
    }
  }

  /** Does the dry run, then the import. */
  ImportView all(Actor who, ImportView received) {
    work();
    Acting.as(who, () -> imports.start(received.id()));
    work();
    return view(received);
  }

  ImportView view(ImportView run) {
    return Acting.as(Actor.system(), () -> imports.run(run.id()));
  }

  List<ImportLine> report(ImportView run) {
    List<ImportLine> lines = new ArrayList<>();
    reports.lines(run.id(), lines::add);
    return lines;
  }

  /** What is known by these names, without what is of this test's own. */
  Map<String, Object> state(List<String> names, String own) {
    Map<String, Object> state = new TreeMap<>();
    Map<String, List<RecordNumber>> found = configuration.identified(IdentifierKind.NAME, names);
    for (String name : names) {
      List<Object> items = new ArrayList<>();
      for (RecordNumber number : found.getOrDefault(name, List.of())) {
        ItemView item = configuration.item(number);
        Map<String, Object> facts = new HashMap<>();
        item.facts().values().forEach((field, value) -> facts.put(field, value.replace(own, "")));
        facts.put("sources", item.source() + item.otherSources());
        items.add(facts);
      }
      state.put(name.replace(own, ""), items);
    }
    return state;
  }
}
