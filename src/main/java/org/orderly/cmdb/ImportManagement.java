package org.orderly.cmdb;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.WholeText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes configuration items and relations from files: first a dry run that says what would come of
 * each line, then, where somebody starts it, the import itself; both in the background, part by
 * part (ADR 0068).
 *
 * @clause 8.2.6
 */
@Service
@Transactional
public class ImportManagement {

  private static final Set<String> IMPORTERS =
      Set.of(Roles.CONFIGURATION_MANAGER, Roles.ADMINISTRATOR, Roles.PROGRAM);

  /** What people and programs of ours say is ranked by these names; a file takes none of them. */
  private static final Set<String> OURS =
      Arrays.stream(OriginKind.values())
          .filter(kind -> kind != OriginKind.IMPORT)
          .map(OriginKind::word)
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern SOURCE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST_SOURCE = 64;
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_REASON = 4_000;
  private static final int MOST_LISTED = 100;

  private final ImportRuns runs;
  private final Definitions definitions;
  private final IdentityManagement identity;
  private final ImportSettings settings;
  private final ImportTrail trail;
  private final Clock clock;

  ImportManagement(
      ImportRuns runs,
      Definitions definitions,
      IdentityManagement identity,
      ImportSettings settings,
      ImportTrail trail,
      Clock clock) {
    this.runs = runs;
    this.definitions = definitions;
    this.identity = identity;
    this.settings = settings;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Receives a file, whose dry run begins soon after.
   *
   * @throws RuleViolation ITSM-INV-001 where the actor imports nothing, 003 where the file is not
   *     CSV in UTF-8, 004 where it is too long, 005 where columns do not fit
   */
  @Transactional(rollbackFor = IOException.class)
  public ImportView receive(NewImport wish, InputStream file) throws IOException {
    requireImporter();
    check(wish);
    MessageDigest digest = sha256();
    try (ImportFile lines = ImportFile.open(new DigestInputStream(file, digest))) {
      ClassTree classes = definitions.current().classes();
      ImportMapping mapping = mapping(wish, lines.columns(), classes);
      ImportColumns.of(wish.kind(), lines.columns(), mapping, classes);
      NewImport named = named(wish);
      long id = runs.add(named, mapping, lines.columns(), Acting.current(), clock.instant());
      keep(id, lines, digest);
      if (chosen(wish)) {
        runs.keep(wish.source(), wish.kind(), mapping, Acting.current(), clock.instant());
      }
      ImportView received = require(id).view();
      trail.append("ImportReceived", received, ImportCounts.NONE);
      return received;
    }
  }

  private void keep(long id, ImportFile lines, MessageDigest digest) {
    List<ImportRow> part = new ArrayList<>();
    int count = 0;
    int parts = 0;
    for (ImportRow row = lines.read(); row != null; row = lines.read()) {
      if (++count > settings.mostLines()) {
        throw new RuleViolation(
            ImportRule.FILE_TOO_LARGE,
            "The file has more than " + settings.mostLines() + " lines. Split it.");
      }
      part.add(row);
      if (part.size() == settings.linesAtOnce()) {
        runs.part(id, parts++, part);
        part.clear();
      }
    }
    if (!part.isEmpty()) {
      runs.part(id, parts++, part);
    }
    if (count == 0) {
      throw ImportFile.refused("The file has a header and no line.");
    }
    runs.whole(id, count, parts, HexFormat.of().formatHex(digest.digest()));
  }

  private ImportMapping mapping(NewImport wish, List<String> header, ClassTree classes) {
    ImportMapping given = wish.mapping();
    if (given != null && chosen(wish)) {
      return given;
    }
    ImportMapping last =
        runs.mapping(wish.source(), wish.kind())
            .filter(saved -> header.containsAll(saved.columns().keySet()))
            .orElseGet(() -> ImportColumns.usual(wish.kind(), header, classes));
    return given == null || given.itemClass() == null
        ? last
        : new ImportMapping(given.itemClass(), last.columns());
  }

  /** Whether somebody has said what the columns stand for; only that is kept. */
  private static boolean chosen(NewImport wish) {
    ImportMapping given = wish.mapping();
    return given != null && !given.columns().isEmpty();
  }

  private static NewImport named(NewImport wish) {
    String name = WholeText.of(wish.fileName().replaceAll("[\\p{Cntrl}\\p{Cf}]", " ").strip());
    String cut = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    return new NewImport(
        wish.kind(), wish.source(), cut.isEmpty() ? "file" : cut, wish.mapping(), wish.reason());
  }

  private static void check(NewImport wish) {
    if (wish.source().length() > LONGEST_SOURCE || !SOURCE.matcher(wish.source()).matches()) {
      throw refused("source", "Name the source in a-z, 0-9 and hyphens, up to 64 characters.");
    }
    if (OURS.contains(wish.source())) {
      throw refused("source", "A file is no " + wish.source() + ". Name the source otherwise.");
    }
    if (wish.reason() != null && wish.reason().length() > LONGEST_REASON) {
      throw refused("reason", "Give a reason of up to " + LONGEST_REASON + " characters.");
    }
  }

  private static RuleViolation refused(String field, String why) {
    return new RuleViolation(ImportRule.FILE_REFUSED, why, Map.of(field, why));
  }

  /**
   * Starts an import whose dry run is over, or one that has stopped.
   *
   * @throws RuleViolation ITSM-INV-001, 002, 006 where it stands otherwise
   */
  public ImportView start(long id) {
    ImportRuns.Run run = locked(id);
    ImportState state = run.view().state();
    if (state == ImportState.CHECKED) {
      runs.begin(id, ImportState.IMPORTING, 0, clock.instant());
      trail.append("ImportStarted", run.view(), run.view().dryRun());
    } else if (state == ImportState.STOPPED) {
      boolean started = run.view().startedAt() != null;
      runs.begin(id, started ? ImportState.IMPORTING : ImportState.CHECKING, run.nextPart(), null);
    } else {
      throw notReady(state, "started");
    }
    return require(id).view();
  }

  /**
   * Ends an import before its end; what had gone in stays.
   *
   * @throws RuleViolation ITSM-INV-001, 002, 006 where it has ended
   */
  public ImportView cancel(long id) {
    ImportRuns.Run run = locked(id);
    if (!run.view().state().successors().contains(ImportState.CANCELLED)) {
      throw notReady(run.view().state(), "cancelled");
    }
    runs.end(id, ImportState.CANCELLED, clock.instant());
    trail.append("ImportCancelled", run.view(), run.view().result());
    return require(id).view();
  }

  private static RuleViolation notReady(ImportState state, String wish) {
    return new RuleViolation(
        ImportRule.IMPORT_NOT_READY,
        "The import is " + state.word() + " and cannot be " + wish + " now.");
  }

  /**
   * One import.
   *
   * @throws RuleViolation ITSM-INV-001, 002
   */
  @Transactional(readOnly = true)
  public ImportView run(long id) {
    requireImporter();
    return require(id).view();
  }

  /**
   * The latest imports, the newest first, a hundred at most.
   *
   * @throws RuleViolation ITSM-INV-001
   */
  @Transactional(readOnly = true)
  public List<ImportView> latest() {
    requireImporter();
    return runs.latest(MOST_LISTED).stream().map(ImportRuns.Run::view).toList();
  }

  /**
   * What has become of each line, or would become of it where the import was not started.
   *
   * @param reader is told line by line, as they stand in the file
   * @throws RuleViolation ITSM-INV-001, 002
   */
  @Transactional(readOnly = true)
  public void report(long id, Consumer<ImportLine> reader) {
    requireImporter();
    ImportRuns.Run run = require(id);
    boolean dryRun = run.view().startedAt() == null;
    for (int part = 0; part < run.parts(); part++) {
      runs.lines(id, part, dryRun).forEach(reader);
    }
  }

  /** Whether the actor imports configuration items. */
  public boolean importer() {
    Actor actor = Acting.current();
    return actor.isSystem()
        || identity.groupsOf(actor.key()).stream().anyMatch(IMPORTERS::contains);
  }

  private void requireImporter() {
    if (!importer()) {
      throw new RuleViolation(
          ImportRule.IMPORTERS_ONLY,
          "Configuration managers, administrators and programs import configuration items.");
    }
  }

  private ImportRuns.Run locked(long id) {
    requireImporter();
    return runs.lock(id).orElseThrow(ImportManagement::unknown);
  }

  private ImportRuns.Run require(long id) {
    return runs.find(id).orElseThrow(ImportManagement::unknown);
  }

  private static RuleViolation unknown() {
    return new RuleViolation(ImportRule.IMPORT_UNKNOWN, "There is no import of this number.");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
