package org.orderly.cmdb;

/**
 * How many lines of a file have come to what.
 *
 * @param done how many have been worked through
 */
public record ImportCounts(int done, int created, int updated, int unchanged, int refused) {

  static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0);

  /** These and one line more. */
  ImportCounts and(ImportLine.Outcome outcome) {
    return new ImportCounts(
        done + 1,
        created + (outcome == ImportLine.Outcome.CREATED ? 1 : 0),
        updated + (outcome == ImportLine.Outcome.UPDATED ? 1 : 0),
        unchanged + (outcome == ImportLine.Outcome.UNCHANGED ? 1 : 0),
        refused + (outcome == ImportLine.Outcome.REFUSED ? 1 : 0));
  }

  /** These and those. */
  ImportCounts and(ImportCounts more) {
    return new ImportCounts(
        done + more.done,
        created + more.created,
        updated + more.updated,
        unchanged + more.unchanged,
        refused + more.refused);
  }
}
