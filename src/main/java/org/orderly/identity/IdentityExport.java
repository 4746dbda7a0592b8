package org.orderly.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes people and groups as comma-separated values, for administrators. */
@Service
public class IdentityExport {

  private final IdentityManagement identity;
  private final IdentityReads reads;

  IdentityExport(IdentityManagement identity, IdentityReads reads) {
    this.identity = identity;
    this.reads = reads;
  }

  /**
   * All people as a file that {@link IdentityImport#people} takes again, guarded against formulas.
   */
  public String people() {
    identity.administratorsOnly("export people");
    List<List<String>> rows = new ArrayList<>();
    for (PersonView person : reads.everybody()) {
      rows.add(
          List.of(
              person.key(),
              person.name(),
              text(person.email()),
              text(person.customer()),
              text(person.site()),
              String.valueOf(person.vip()),
              String.valueOf(person.active()),
              person.locale(),
              person.zone(),
              String.join(" ", new TreeSet<>(identity.membershipsOf(person.key())))));
    }
    return Csv.write(IdentityImport.PEOPLE, rows);
  }

  /**
   * All groups as a file that {@link IdentityImport#groups} takes again, guarded against formulas.
   */
  public String groups() {
    identity.administratorsOnly("export groups");
    List<List<String>> rows = new ArrayList<>();
    for (GroupView group : identity.groups()) {
      rows.add(
          List.of(
              group.key(),
              group.name(),
              text(group.lead()),
              identity.membersOf(group.key()).stream()
                  .map(PersonView::key)
                  .collect(Collectors.joining(" "))));
    }
    return Csv.write(IdentityImport.GROUPS, rows);
  }

  private static String text(@Nullable String cell) {
    return cell == null ? "" : cell;
  }
}
