package org.orderly.journal;

import java.util.List;
import java.util.Optional;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordDirectory;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordSummary;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The records of all kinds, by number. */
@Component
class Records {

  private final ObjectProvider<RecordDirectory> directories;

  Records(ObjectProvider<RecordDirectory> directories) {
    this.directories = directories;
  }

  Optional<RecordSummary> find(RecordNumber number) {
    return of(number).stream().flatMap(directory -> directory.find(number).stream()).findFirst();
  }

  boolean visible(RecordNumber number, Actor actor) {
    return of(number).stream().anyMatch(directory -> directory.visibleTo(number, actor));
  }

  private List<RecordDirectory> of(RecordNumber number) {
    return directories.stream().filter(directory -> directory.kind() == number.kind()).toList();
  }
}
