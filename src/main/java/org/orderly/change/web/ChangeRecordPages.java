package org.orderly.change.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.orderly.change.ChangeManagement;
import org.orderly.change.ChangeNotes;
import org.orderly.journal.AttachmentManagement;
import org.orderly.journal.LinkManagement;
import org.orderly.journal.Visibility;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.TypedForm;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The page of one change: what it says, where it stands, and what is written beside it (8.5.1). */
@Controller
@RequestMapping("/changes/{number}")
class ChangeRecordPages {

  private final ChangeManagement changes;
  private final ChangeNotes notes;
  private final AttachmentManagement attachments;
  private final LinkManagement links;
  private final RecordPage page;

  ChangeRecordPages(
      ChangeManagement changes,
      ChangeNotes notes,
      AttachmentManagement attachments,
      LinkManagement links,
      RecordPage page) {
    this.changes = changes;
    this.notes = notes;
    this.attachments = attachments;
    this.links = links;
    this.page = page;
  }

  @GetMapping
  ModelAndView one(@PathVariable String number) {
    return page.of(ChangeNumbers.read(number), TypedForm.offered(Map.of()));
  }

  @PostMapping("/recall")
  ModelAndView recall(
      @PathVariable String number, @RequestParam MultiValueMap<String, String> sent) {
    return taken(number, sent, (change, form) -> changes.recall(change, form.value("reason")));
  }

  @PostMapping("/cancellation")
  ModelAndView cancel(
      @PathVariable String number, @RequestParam MultiValueMap<String, String> sent) {
    return taken(number, sent, (change, form) -> changes.cancel(change, form.value("reason")));
  }

  @PostMapping("/journal")
  ModelAndView write(
      @PathVariable String number, @RequestParam MultiValueMap<String, String> sent) {
    return taken(
        number,
        sent,
        (change, form) -> notes.write(change, form.value("text").replace("\r\n", "\n")));
  }

  @PostMapping("/links")
  ModelAndView link(@PathVariable String number, @RequestParam MultiValueMap<String, String> sent) {
    return taken(
        number,
        sent,
        (change, form) -> {
          LinkChoice chosen = LinkChoice.read(form.value("type"));
          RecordNumber to = other(form.value("to"));
          links.link(
              chosen.outgoing() ? change : to, chosen.type(), chosen.outgoing() ? to : change);
        });
  }

  /** A link is ended from the record that it leads from. */
  @PostMapping("/links/end")
  ModelAndView unlink(
      @PathVariable String number, @RequestParam MultiValueMap<String, String> sent) {
    return taken(
        number,
        sent,
        (change, form) -> {
          LinkChoice shown = LinkChoice.read(form.value("type"));
          RecordNumber to = other(form.value("to"));
          links.unlink(
              shown.outgoing() ? change : to, shown.type(), shown.outgoing() ? to : change);
        });
  }

  private static RecordNumber other(String typed) {
    return RecordNumber.parse(typed.strip().toUpperCase(Locale.ROOT))
        .orElseThrow(
            () ->
                new RuleViolation(
                    KernelRule.INPUT_REFUSED,
                    "Refused: to",
                    Map.of("to", "Give the number of a record, such as INC000123")));
  }

  @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ModelAndView attach(@PathVariable String number, @RequestParam MultipartFile file) {
    RecordNumber change = ChangeNumbers.read(number);
    try (InputStream content = file.getInputStream()) {
      attachments.attach(
          change,
          Visibility.INTERNAL,
          Objects.requireNonNullElse(file.getOriginalFilename(), ""),
          file.getContentType(),
          content);
    } catch (RuleViolation refusal) {
      return again(change, Map.of("step", "files"), refusal);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return new ModelAndView("redirect:" + ChangeListPages.PATH + "/" + change + "#journal");
  }

  /** What one of the page's forms asks for. */
  private interface Step {
    void take(RecordNumber change, TypedForm form);
  }

  /** Takes the step; where it is refused, the page comes again with what was typed. */
  private ModelAndView taken(String number, MultiValueMap<String, String> sent, Step step) {
    RecordNumber change = ChangeNumbers.read(number);
    TypedForm form = TypedForm.sent(sent);
    try {
      step.take(change, form);
    } catch (RuleViolation refusal) {
      return again(change, form.values(), refusal);
    }
    return new ModelAndView("redirect:" + ChangeListPages.PATH + "/" + change);
  }

  private ModelAndView again(
      RecordNumber change, Map<String, String> typed, RuleViolation refusal) {
    return page.of(change, new TypedForm(typed, refusal));
  }
}
