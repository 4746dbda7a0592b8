package org.orderly.identity.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.orderly.identity.IdentityExport;
import org.orderly.identity.IdentityImport;
import org.orderly.identity.ImportReport;
import org.orderly.kernel.RuleViolation;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The administrator's page for people and groups as CSV files. */
@Controller
@RequestMapping("/admin/import")
class ImportPages {

  private final IdentityImport identityImport;
  private final IdentityExport identityExport;

  ImportPages(IdentityImport identityImport, IdentityExport identityExport) {
    this.identityImport = identityImport;
    this.identityExport = identityExport;
  }

  /** What a file can hold. */
  enum Kind {
    PEOPLE,
    GROUPS
  }

  @GetMapping
  String show() {
    return "admin/import";
  }

  @PostMapping
  String take(
      @RequestParam Kind kind,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "false") boolean apply,
      Model model)
      throws IOException {
    try {
      byte[] bytes = file.getBytes();
      ImportReport report =
          kind == Kind.PEOPLE
              ? identityImport.people(bytes, !apply)
              : identityImport.groups(bytes, !apply);
      model.addAttribute("report", report);
    } catch (RuleViolation refusal) {
      model.addAttribute("refusal", refusal);
    }
    return show();
  }

  @GetMapping("/people.csv")
  ResponseEntity<byte[]> people() {
    return csv("people.csv", identityExport.people());
  }

  @GetMapping("/groups.csv")
  ResponseEntity<byte[]> groups() {
    return csv("groups.csv", identityExport.groups());
  }

  private static ResponseEntity<byte[]> csv(String name, String text) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .body(text.getBytes(StandardCharsets.UTF_8));
  }
}
