package org.orderly.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes people and groups from CSV files, line by line: a line that is refused leaves the others
 * alone. A column that the file lacks leaves its facts as they are.
 */
@Service
public class IdentityImport {

  static final List<String> PEOPLE =
      List.of(
          "key", "name", "email", "customer", "site", "vip", "active", "locale", "zone", "groups");
  static final List<String> GROUPS = List.of("key", "name", "lead", "members");

  private final IdentityManagement identity;
  private final GroupManagement groupManagement;
  private final TransactionTemplate transaction;

  IdentityImport(
      IdentityManagement identity,
      GroupManagement groupManagement,
      TransactionTemplate transaction) {
    this.identity = identity;
    this.groupManagement = groupManagement;
    this.transaction = transaction;
  }

  /**
   * Registers and amends people.
   *
   * @param file UTF-8, with a header; needs key and name
   * @throws RuleViolation ITSM-IDN-006, ITSM-IDN-013 for the file as a whole
   */
  public ImportReport people(byte[] file, boolean dryRun) {
    return each(Csv.read(file, Set.of("key", "name"), Set.copyOf(PEOPLE)), dryRun, this::person);
  }

  /**
   * Creates and amends groups and their members.
   *
   * @param file UTF-8, with a header; needs key and name
   * @throws RuleViolation ITSM-IDN-006, ITSM-IDN-013 for the file as a whole
   */
  public ImportReport groups(byte[] file, boolean dryRun) {
    return each(Csv.read(file, Set.of("key", "name"), Set.copyOf(GROUPS)), dryRun, this::group);
  }

  private ImportReport each(
      List<CSVRecord> records, boolean dryRun, Function<CSVRecord, ImportLine.Outcome> take) {
    identity.administratorsOnly("import people or groups");
    Set<String> seen = new HashSet<>();
    List<ImportLine> lines = new ArrayList<>();
    for (CSVRecord record : records) {
      String key = text(Csv.cell(record, "key"));
      long line = record.getRecordNumber() + 1;
      if (!record.isConsistent()) {
        lines.add(refused(line, key, "The line has another number of cells than the header."));
      } else if (!seen.add(key)) {
        lines.add(refused(line, key, "An earlier line has this key."));
      } else {
        lines.add(one(record, line, key, dryRun, take));
      }
    }
    return new ImportReport(dryRun, lines);
  }

  private ImportLine one(
      CSVRecord record,
      long line,
      String key,
      boolean dryRun,
      Function<CSVRecord, ImportLine.Outcome> take) {
    try {
      ImportLine.Outcome outcome =
          transaction.execute(
              status -> {
                if (dryRun) {
                  status.setRollbackOnly();
                }
                return take.apply(record);
              });
      return new ImportLine(line, key, outcome, "");
    } catch (RuleViolation refusal) {
      return refused(line, key, text(refusal.getMessage()));
    }
  }

  private static ImportLine refused(long line, String key, String reason) {
    return new ImportLine(line, key, ImportLine.Outcome.REFUSED, reason);
  }

  private ImportLine.Outcome person(CSVRecord record) {
    String key = text(Csv.cell(record, "key"));
    PersonView known = identity.person(key).orElse(null);
    PersonDetails details = details(record, known);
    boolean changed = false;
    if (known == null) {
      identity.register(new NewPerson(key, details));
    } else if (!details.equals(details(known))) {
      identity.amend(key, details);
      changed = true;
    }
    changed |= activity(record, key, known);
    changed |= memberships(key, Csv.cell(record, "groups"));
    return outcome(known == null, changed);
  }

  private boolean activity(CSVRecord record, String key, @Nullable PersonView known) {
    boolean before = known == null || known.active();
    boolean wished = yes(Csv.cell(record, "active"), before, "active");
    if (wished == before) {
      return false;
    }
    if (wished) {
      identity.activate(key);
    } else {
      identity.deactivate(key);
    }
    return true;
  }

  private boolean memberships(String person, @Nullable String cell) {
    return cell != null && identity.keepMemberships(person, keys(cell));
  }

  private ImportLine.Outcome group(CSVRecord record) {
    String key = text(Csv.cell(record, "key"));
    String name = text(Csv.cell(record, "name"));
    GroupView known = identity.group(key).orElse(null);
    String leadCell = Csv.cell(record, "lead");
    String lead = leadCell == null ? (known == null ? null : known.lead()) : orNull(leadCell);
    boolean changed = false;
    if (known == null) {
      groupManagement.create(new NewGroup(key, name, lead));
    } else if (!known.name().equals(name) || !java.util.Objects.equals(known.lead(), lead)) {
      groupManagement.amend(key, name, lead);
      changed = true;
    }
    changed |= members(key, Csv.cell(record, "members"));
    return outcome(known == null, changed);
  }

  private boolean members(String group, @Nullable String cell) {
    if (cell == null) {
      return false;
    }
    Set<String> wished = keys(cell);
    Set<String> held =
        identity.membersOf(group).stream().map(PersonView::key).collect(Collectors.toSet());
    wished.stream().filter(p -> !held.contains(p)).forEach(p -> identity.join(p, group));
    held.stream().filter(p -> !wished.contains(p)).forEach(p -> identity.leave(p, group));
    return !wished.equals(held);
  }

  private static ImportLine.Outcome outcome(boolean created, boolean changed) {
    if (created) {
      return ImportLine.Outcome.CREATED;
    }
    return changed ? ImportLine.Outcome.UPDATED : ImportLine.Outcome.UNCHANGED;
  }

  private static PersonDetails details(PersonView known) {
    return new PersonDetails(
        known.name(),
        known.email(),
        known.customer(),
        known.site(),
        known.vip(),
        known.locale(),
        known.zone());
  }

  private static PersonDetails details(CSVRecord record, @Nullable PersonView known) {
    PersonDetails before = known == null ? PersonDetails.named("?") : details(known);
    return new PersonDetails(
        text(Csv.cell(record, "name")),
        either(Csv.cell(record, "email"), before.email()),
        either(Csv.cell(record, "customer"), before.customer()),
        either(Csv.cell(record, "site"), before.site()),
        yes(Csv.cell(record, "vip"), before.vip(), "vip"),
        orElse(Csv.cell(record, "locale"), before.locale()),
        orElse(Csv.cell(record, "zone"), before.zone()));
  }

  private static boolean yes(@Nullable String cell, boolean before, String column) {
    if (cell == null || cell.isEmpty()) {
      return before;
    }
    return switch (cell) {
      case "true", "yes" -> true;
      case "false", "no" -> false;
      default ->
          throw new RuleViolation(
              IdentityRule.IMPORT_REFUSED, "The column " + column + " says true or false.");
    };
  }

  private static @Nullable String either(@Nullable String cell, @Nullable String before) {
    return cell == null ? before : orNull(cell);
  }

  private static String orElse(@Nullable String cell, String before) {
    return cell == null || cell.isEmpty() ? before : cell;
  }

  private static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  private static String text(@Nullable String cell) {
    return cell == null ? "" : cell;
  }

  private static Set<String> keys(String cell) {
    return Stream.of(cell.split("[;\\s]+"))
        .filter(key -> !key.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
