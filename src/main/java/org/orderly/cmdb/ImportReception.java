package org.orderly.cmdb;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.WholeText;
import org.springframework.stereotype.Component;

/** Takes files in: checks what is said of them, finds what their columns stand for, keeps them. */
@Component
class ImportReception {

  /** What people and programs of ours say is ranked by these names; a file takes none of them. */
  private static final Set<String> OURS =
      Arrays.stream(OriginKind.values())
          .filter(kind -> kind != OriginKind.IMPORT)
          .map(OriginKind::word)
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern SOURCE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST_SOURCE = 64;

  /** Characters: a part is one value of the database, and is worked through in memory. */
  private static final int LONGEST_PART = 3_000_000;

  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_REASON = 4_000;

  private final ImportRuns runs;
  private final ImportMappings mappings;
  private final Definitions definitions;
  private final ImportSettings settings;
  private final Clock clock;

  ImportReception(
      ImportRuns runs,
      ImportMappings mappings,
      Definitions definitions,
      ImportSettings settings,
      Clock clock) {
    this.runs = runs;
    this.mappings = mappings;
    this.definitions = definitions;
    this.settings = settings;
    this.clock = clock;
  }

  /** Keeps a file whose columns are known, for its dry run. */
  long forDryRun(NewImport wish, InputStream file) throws IOException {
    return take(
        wish,
        file,
        ImportState.CHECKING,
        (header, classes) -> {
          ImportMapping mapping = known(wish, header, classes);
          ImportColumns.of(wish.kind(), header, mapping, classes);
          if (chosen(wish)) {
            remember(wish.source(), wish.kind(), mapping);
          }
          return mapping;
        });
  }

  /** Keeps a file, with a guess of what its columns stand for. */
  long forMapping(NewImport wish, InputStream file) throws IOException {
    return take(
        wish,
        file,
        ImportState.RECEIVED,
        (header, classes) ->
            last(wish, header).orElseGet(() -> ImportColumns.alike(wish.kind(), header, classes)));
  }

  void remember(String source, ImportKind kind, ImportMapping mapping) {
    mappings.keep(source, kind, mapping, Acting.current(), clock.instant());
  }

  /** Says what the columns of a header stand for. */
  private interface Mapper {

    ImportMapping map(List<String> header, ClassTree classes);
  }

  private long take(NewImport wish, InputStream file, ImportState state, Mapper mapper)
      throws IOException {
    check(wish);
    MessageDigest digest = Sha256.begin();
    try (ImportFile lines = ImportFile.open(new DigestInputStream(file, digest), wish.format())) {
      ImportMapping mapping = mapper.map(lines.columns(), definitions.current().classes());
      long id =
          runs.add(named(wish), mapping, lines.columns(), state, Acting.current(), clock.instant());
      keep(id, lines, digest);
      return id;
    }
  }

  private void keep(long id, ImportFile lines, MessageDigest digest) {
    List<ImportRow> part = new ArrayList<>();
    int count = 0;
    int parts = 0;
    long size = 0;
    for (ImportRow row = lines.read(); row != null; row = lines.read()) {
      if (++count > settings.mostLines()) {
        throw new RuleViolation(
            ImportRule.FILE_TOO_LARGE,
            "The file has more than " + settings.mostLines() + " lines. Split it.");
      }
      part.add(row);
      size += row.cells().stream().mapToLong(String::length).sum();
      if (part.size() == settings.linesAtOnce() || size >= LONGEST_PART) {
        runs.part(id, parts++, part);
        part.clear();
        size = 0;
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

  private ImportMapping known(NewImport wish, List<String> header, ClassTree classes) {
    ImportMapping given = wish.mapping();
    if (given != null && chosen(wish)) {
      return given;
    }
    ImportMapping last =
        last(wish, header).orElseGet(() -> ImportColumns.usual(wish.kind(), header, classes));
    return given == null || given.itemClass() == null
        ? last
        : new ImportMapping(given.itemClass(), last.columns());
  }

  /** What the same source's columns stood for the last time, where it has them still. */
  private Optional<ImportMapping> last(NewImport wish, List<String> header) {
    return mappings
        .mapping(wish.source(), wish.kind())
        .filter(saved -> header.containsAll(saved.columns().keySet()));
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
    Map<String, String> refused = new LinkedHashMap<>();
    if (wish.source().length() > LONGEST_SOURCE || !SOURCE.matcher(wish.source()).matches()) {
      refused.put("source", "Name the source in a-z, 0-9 and hyphens, up to 64 characters.");
    } else if (OURS.contains(wish.source())) {
      refused.put("source", "A file is no " + wish.source() + ". Name the source otherwise.");
    }
    @Nullable String reason = wish.reason();
    if (reason != null && reason.length() > LONGEST_REASON) {
      refused.put("reason", "Give a reason of up to " + LONGEST_REASON + " characters.");
    }
    if (!refused.isEmpty()) {
      throw new RuleViolation(ImportRule.FILE_REFUSED, String.join(" ", refused.values()), refused);
    }
  }
}
