package org.orderly.change.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.orderly.change.AgendaLine;
import org.orderly.change.AuthorizationManagement;
import org.orderly.kernel.RecordNumber;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who was asked to authorize which change, and what they said. */
@RestController
@Tag(name = "Changes", description = "Changes, and who authorizes them")
class AuthorizationController {

  private final AuthorizationManagement authorizations;

  AuthorizationController(AuthorizationManagement authorizations) {
    this.authorizations = authorizations;
  }

  @GetMapping("/api/changes/{number}/authorization")
  @Operation(summary = "Each time that a change was put to those who authorize it, the last first")
  List<AuthorizationResource> authorization(@PathVariable("number") String typed) {
    RecordNumber number = ChangeNumbers.read(typed);
    return authorizations.of(number).stream()
        .map(
            view ->
                AuthorizationResource.of(
                    view,
                    authorizations.paper(number, view.place()),
                    authorizations.minutes(number, view.place()).orElse(null)))
        .toList();
  }

  @GetMapping("/api/change-agenda")
  @Operation(summary = "What is put to those who authorize changes, what is due first comes first")
  List<AgendaLine> agenda() {
    return authorizations.agenda();
  }
}
