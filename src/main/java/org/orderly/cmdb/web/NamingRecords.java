package org.orderly.cmdb.web;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.Origin;
import org.orderly.cmdb.OriginKind;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordDirectory;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordSummary;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the records that name an item or have written it, and the pages that show them. */
@Component
class NamingRecords {

  private static final Comparator<Row> OPEN_AND_NEWEST_FIRST =
      Comparator.comparing((Row row) -> !row.record().open())
          .thenComparing(row -> row.record().openedAt(), Comparator.reverseOrder());
  private static final String API = "/api";

  private final ObjectProvider<RecordDirectory> directories;

  NamingRecords(ObjectProvider<RecordDirectory> directories) {
    this.directories = directories;
  }

  /**
   * A record.
   *
   * @param path where people see it
   */
  record Row(RecordSummary record, String path) {}

  /** Records that name the item and that the actor may see: open ones first, then newest. */
  List<Row> naming(RecordNumber item, int most) {
    Actor actor = Acting.current();
    return directories.stream()
        .flatMap(directory -> directory.naming(item, actor, most).stream())
        .map(record -> new Row(record, page(record)))
        .sorted(OPEN_AND_NEWEST_FIRST)
        .limit(most)
        .toList();
  }

  /** Where the record or import that wrote an item is shown; null where nobody may see one. */
  @Nullable String path(Origin origin) {
    String reference = origin.reference();
    if (reference == null) {
      return null;
    }
    if (origin.kind() == OriginKind.IMPORT) {
      return "/imports/" + reference;
    }
    Actor actor = Acting.current();
    return RecordNumber.parse(reference)
        .flatMap(
            number ->
                directories.stream()
                    .filter(directory -> directory.kind() == number.kind())
                    .flatMap(directory -> directory.visible(List.of(number), actor).stream())
                    .findFirst())
        .map(NamingRecords::page)
        .orElse(null);
  }

  private static String page(RecordSummary record) {
    return record.path().startsWith(API + "/")
        ? record.path().substring(API.length())
        : record.path();
  }
}
