package org.orderly.kernel.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.orderly.kernel.Acting;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.RecordDirectory;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordSummary;
import org.orderly.kernel.RuleViolation;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Finds a record of any kind by its number. */
@RestController
class RecordController {

  private final List<RecordDirectory> directories;

  RecordController(List<RecordDirectory> directories) {
    this.directories = directories;
  }

  @GetMapping("/api/records/{number}")
  ResponseEntity<Void> find(@PathVariable String number) {
    RecordSummary found =
        RecordNumber.parse(number)
            .flatMap(this::visible)
            .orElseThrow(
                () ->
                    new RuleViolation(
                        KernelRule.NOT_FOUND, "There is no record of this number for you."));
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(found.path())).build();
  }

  private Optional<RecordSummary> visible(RecordNumber number) {
    return directories.stream()
        .filter(directory -> directory.kind() == number.kind())
        .filter(directory -> directory.visibleTo(number, Acting.current()))
        .findFirst()
        .flatMap(directory -> directory.find(number));
  }
}
