package org.orderly.incident.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.incident.IncidentImpact;
import org.orderly.incident.IncidentManagement;
import org.orderly.journal.AttachmentManagement;
import org.orderly.journal.Visibility;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.web.Words;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One incident: its caller follows and confirms it, staff steer it. */
@Controller
@RequestMapping("/incidents/{number}")
class IncidentRecordPage {

  private final IncidentManagement incidents;
  private final IncidentSteps incidentSteps;
  private final AttachmentManagement attachments;
  private final RecordPageModel record;
  private final IncidentImpact impact;
  private final Steps steps;

  IncidentRecordPage(
      IncidentManagement incidents,
      IncidentSteps incidentSteps,
      AttachmentManagement attachments,
      RecordPageModel record,
      IncidentImpact impact,
      Steps steps) {
    this.incidents = incidents;
    this.incidentSteps = incidentSteps;
    this.attachments = attachments;
    this.record = record;
    this.impact = impact;
    this.steps = steps;
  }

  @GetMapping
  ModelAndView show(@PathVariable String number) {
    return show(Numbers.read(number), Filled.NOTHING);
  }

  /** Where all that fails with its items is shown. */
  @GetMapping("/impact")
  String impact(@PathVariable String number) {
    RecordNumber incident = Numbers.read(number);
    String graph = impact.of(incident).graph();
    return "redirect:" + (graph == null ? "/incidents/" + incident : graph);
  }

  @PostMapping("/{step}")
  ModelAndView take(
      @PathVariable String number,
      @PathVariable String step,
      @RequestParam Map<String, String> sent,
      RedirectAttributes after) {
    RecordNumber incident = Numbers.read(number);
    return steps.take(
        step,
        sent,
        typed -> {
          incidentSteps.take(step, incident, typed);
          after.addFlashAttribute("done", "incident.done." + step);
          return next(incident);
        },
        filled -> show(incident, filled));
  }

  @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ModelAndView attach(
      @PathVariable String number,
      @RequestParam MultipartFile file,
      @RequestParam Map<String, String> sent,
      RedirectAttributes after) {
    RecordNumber incident = Numbers.read(number);
    return steps.take(
        "files",
        sent,
        typed -> {
          keep(incident, typed.get("visibility"), file);
          after.addFlashAttribute("done", "incident.done.files");
          return "/incidents/" + incident;
        },
        filled -> show(incident, filled));
  }

  private void keep(RecordNumber incident, @Nullable String readers, MultipartFile file) {
    Visibility visibility = Words.read(Visibility.class, "visibility", readers);
    try (InputStream content = file.getInputStream()) {
      attachments.attach(
          incident,
          visibility,
          Objects.requireNonNullElse(file.getOriginalFilename(), ""),
          file.getContentType(),
          content);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Who has taken themselves out sees it no more, nor does the desk once security has it. */
  private String next(RecordNumber number) {
    return incidents.visible(number) ? "/incidents/" + number : "/incidents";
  }

  private ModelAndView show(RecordNumber number, Filled filled) {
    return new ModelAndView("incident/record", record.of(number, filled));
  }
}
