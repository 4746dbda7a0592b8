package org.orderly.cmdb;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordDirectory;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Knows the records that corrections may come from: all that whoever proposes them may see. */
@Component
class CorrectionCauses {

  private final ObjectProvider<RecordDirectory> directories;

  CorrectionCauses(ObjectProvider<RecordDirectory> directories) {
    this.directories = directories;
  }

  /** What is wrong with a record as a cause; null where nothing is, or none is named. */
  @Nullable String refusal(@Nullable RecordNumber cause, Actor actor) {
    return cause == null || known(cause, actor)
        ? null
        : "There is no record " + cause + " that you may see";
  }

  private boolean known(RecordNumber cause, Actor actor) {
    return directories.stream()
        .filter(directory -> directory.kind() == cause.kind())
        .anyMatch(directory -> !directory.visible(List.of(cause), actor).isEmpty());
  }
}
