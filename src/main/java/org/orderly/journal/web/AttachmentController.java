package org.orderly.journal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.journal.AttachmentManagement;
import org.orderly.journal.AttachmentView;
import org.orderly.journal.FileName;
import org.orderly.journal.JournalRule;
import org.orderly.journal.Visibility;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files of records over HTTP. A file is only ever served as a download of unknown type, and would
 * be shown in a sandbox: whoever added it may mean ill.
 */
@RestController
class AttachmentController {

  private final AttachmentManagement attachments;

  AttachmentController(AttachmentManagement attachments) {
    this.attachments = attachments;
  }

  @GetMapping("/api/records/{number}/attachments")
  List<AttachmentView> attachments(@PathVariable String number) {
    return attachments.attachments(Numbers.read(number));
  }

  /** Takes one file; without a visibility a staff member's is for staff, others' for the public. */
  @PostMapping(
      path = "/api/records/{number}/attachments",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<AttachmentView> attach(
      @PathVariable String number,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(required = false) @Nullable String visibility)
      throws IOException {
    RecordNumber record = Numbers.read(number);
    Visibility readers = Words.read(Visibility.class, "visibility", visibility);
    if (file == null) {
      throw new RuleViolation(
          JournalRule.ATTACHMENT_EMPTY,
          "There is no file in the request",
          Map.of("file", "Send the file as a part of this name"));
    }
    try (InputStream content = file.getInputStream()) {
      AttachmentView added =
          attachments.attach(
              record,
              readers,
              Objects.requireNonNullElse(file.getOriginalFilename(), ""),
              file.getContentType(),
              content);
      return ResponseEntity.created(URI.create(added.path())).body(added);
    }
  }

  @GetMapping("/api/attachments/{id}")
  void content(@PathVariable long id, HttpServletResponse response) throws IOException {
    AttachmentView file = attachments.attachment(id);
    response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
    response.setContentLengthLong(file.size());
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, FileName.disposition(file.name()));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    attachments.copy(file, response.getOutputStream());
  }
}
