package org.orderly.cmdb.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orderly.cmdb.process.VerificationDesk.as;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.cmdb.Accuracy;
import org.orderly.cmdb.ClassAccuracy;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.FindingKind;
import org.orderly.cmdb.ItemField;
import org.orderly.cmdb.ItemHistoryEntry;
import org.orderly.cmdb.ItemHistoryManagement;
import org.orderly.cmdb.OriginKind;
import org.orderly.cmdb.VerificationItemsChecked;
import org.orderly.cmdb.VerificationManagement;
import org.orderly.cmdb.VerificationState;
import org.orderly.cmdb.VerificationView;
import org.orderly.cmdb.VerifiedItem;
import org.orderly.engine.FormDirectory;
import org.orderly.engine.TaskManagement;
import org.orderly.engine.TaskView;
import org.orderly.evidence.EvidenceEntry;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.fixtures.Gates;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.Race;
import org.orderly.kernel.Actor;
import org.orderly.kernel.FigurePeriod;
import org.orderly.kernel.FigureScope;
import org.orderly.kernel.FigureSource;
import org.orderly.kernel.FigureValue;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.ConcurrencyFailureException;

/** How the records of a hall full of servers are held against the hall (8.2.6, 9.1, 10.1). */
@OrderlyTest
class ConfigurationVerificationStoryTest {

  @Autowired AutowireCapableBeanFactory server;
  @Autowired Organisation organisation;
  @Autowired VerificationManagement verifications;
  @Autowired ConfigurationManagement configuration;
  @Autowired ItemHistoryManagement history;
  @Autowired TaskManagement tasks;
  @Autowired FormDirectory forms;
  @Autowired Gates gates;
  @Autowired EvidenceManagement evidence;
  @Autowired List<FigureSource> figures;
  @Autowired Clock clock;

  private VerificationDesk desk;

  @BeforeEach
  void openDesk() {
    desk = VerificationDesk.of(server);
  }

  @Test
  void aHallIsWalkedThroughAndItsRecordsArePutRight() {
    List<RecordNumber> hall = desk.servers(30);
    RecordNumber number = desk.begin();
    VerificationView.Draw draw = desk.view(number).draw();
    List<RecordNumber> sample =
        as(desk.manager, () -> verifications.items(number, 0, 100)).stream()
            .map(VerifiedItem::number)
            .sorted()
            .toList();
    assertThat(sample)
        .as("whoever knows the seed draws the same")
        .isEqualTo(
            hall.stream()
                .sorted(Comparator.comparing(item -> sha256(draw.seed() + ":" + item)))
                .limit(25)
                .sorted()
                .toList());
    assertThat(draw.digest())
        .isEqualTo(
            sha256(hall.stream().sorted().map(item -> item + "\n").collect(Collectors.joining())));
    List<TaskView> walks = desk.tasks(number);
    assertThat(walks).hasSize(2);
    RecordNumber gone = inBatch(number, 1);
    RecordNumber swapped = inBatch(number, 2);
    TaskView first = taskOf(walks, gone);
    TaskView second = taskOf(walks, swapped);
    desk.check(first, desk.keeper, gone + ": missing");
    desk.check(second, desk.keeper, swapped + ": serial = SWAPPED-1");

    Accuracy accuracy = desk.view(number).accuracy();
    assertThat(accuracy).isEqualTo(new Accuracy(25 * 7 - 7 - 1, 25 * 7));
    assertThat(accuracy.percent()).contains(new BigDecimal("95.4"));
    assertThat(kinds(number))
        .containsExactly(
            "VerificationOpened",
            "VerificationSampleDrawn",
            "VerificationItemsChecked",
            "VerificationCorrectionProposed",
            "VerificationItemsChecked",
            "VerificationCorrectionProposed",
            "VerificationAssessed",
            "VerificationClosed");

    RecordNumber correction =
        as(desk.manager, () -> verifications.batches(number)).get(0).correction();
    TaskView authorize = tasks.openTasks(correction).get(0);
    assertThatThrownBy(() -> tasks.claim(authorize.id(), desk.keeper))
        .as("nobody authorizes what they found")
        .isInstanceOf(RuleViolation.class);
    tasks.claim(authorize.id(), desk.manager);
    tasks.complete(authorize.id(), Map.of("decision", "authorized"), desk.manager);
    assertThat(value(gone, ItemField.STATUS)).isEqualTo("retired");
    assertThat(value(swapped, ItemField.SERIAL)).isEqualTo("SWAPPED-1");
    RecordNumber right =
        sample.stream()
            .filter(item -> !item.equals(gone) && !item.equals(swapped))
            .findFirst()
            .orElseThrow();
    assertThat(as(desk.manager, () -> history.history(right, Long.MAX_VALUE, 1)))
        .extracting(ItemHistoryEntry::update)
        .allSatisfy(
            update -> {
              assertThat(update.origin().kind()).isEqualTo(OriginKind.VERIFICATION);
              assertThat(update.origin().reference()).isEqualTo(number.value());
            });
    assertThat(as(desk.manager, () -> verifications.counts(number)))
        .isEqualTo(Map.of(FindingKind.MISSING, 1L, FindingKind.ATTRIBUTE_WRONG, 1L));
    assertThat(figure(FigureScope.Kind.GROUP, desk.group))
        .isEqualTo(new FigureValue.Share(accuracy.right(), accuracy.checked()));
    assertThat(as(desk.manager, () -> verifications.accuracy()))
        .filteredOn(one -> one.itemClass().equals("server"))
        .flatExtracting(ClassAccuracy::course)
        .contains(new ClassAccuracy.Point(number, desk.view(number).closedAt(), accuracy));
  }

  @Test
  void twoWhoAreDoneAtOnceBothHaveTheirBatchCounted() {
    desk.servers(25);
    RecordNumber number = desk.begin();
    Actor other = organisation.resolver(desk.group);
    List<TaskView> walks = desk.tasks(number);
    tasks.claim(walks.get(0).id(), desk.keeper);
    tasks.claim(walks.get(1).id(), other);
    Map<String, Object> right = Map.of("observations", "", "otherItems", "right");
    List<String> ended =
        new Race(gates, number)
            .run(
                Race.Halted.FIRST,
                new Race.Step<>(
                    VerificationItemsChecked.class,
                    () -> completed(walks.get(0), right, desk.keeper)),
                new Race.Step<>(
                    VerificationItemsChecked.class, () -> completed(walks.get(1), right, other)));
    assertThat(ended).as("the first has to repeat at most").contains("done");
    desk.tasks(number)
        .forEach(left -> tasks.complete(left.id(), right, Actor.person(left.assignee())));
    assertThat(desk.view(number).state()).isEqualTo(VerificationState.CLOSED);
    assertThat(desk.view(number).accuracy().checked()).isEqualTo(25 * 7L);
  }

  private String completed(TaskView task, Map<String, Object> fields, Actor who) {
    try {
      tasks.complete(task.id(), fields, who);
      return "done";
    } catch (ConcurrencyFailureException | OptimisticLockingException lost) {
      return "lost";
    }
  }

  private RecordNumber inBatch(RecordNumber number, int batch) {
    return as(desk.manager, () -> verifications.items(number, batch)).get(0).number();
  }

  /** The task whose form asks for the item. */
  private TaskView taskOf(List<TaskView> walks, RecordNumber item) {
    return walks.stream()
        .filter(
            walk ->
                forms
                    .ofTask(walk.id(), desk.keeper)
                    .orElseThrow()
                    .facts()
                    .get("observations")
                    .contains(item.value()))
        .findFirst()
        .orElseThrow();
  }

  private FigureValue figure(FigureScope.Kind kind, String of) {
    Instant now = clock.instant();
    return figures.stream()
        .filter(source -> source.figures().get(0).key().equals("configuration-accuracy"))
        .findFirst()
        .orElseThrow()
        .value(
            "configuration-accuracy",
            new FigureScope(kind, of),
            new FigurePeriod(now.minusSeconds(3_600), now.plusSeconds(3_600)),
            desk.manager);
  }

  private String value(RecordNumber item, ItemField field) {
    return as(desk.manager, () -> configuration.item(item)).facts().value(field);
  }

  private List<String> kinds(RecordNumber number) {
    return evidence.trail(number).stream().map(EvidenceEntry::kind).toList();
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
