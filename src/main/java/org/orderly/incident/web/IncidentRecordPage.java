package org.orderly.incident.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.IncidentState;
import org.orderly.incident.IncidentView;
import org.orderly.journal.AttachmentManagement;
import org.orderly.journal.Visibility;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.web.Words;
import org.orderly.servicelevel.ServiceClockManagement;
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

  private static final Set<String> ALWAYS = Set.of("journal", "files");
  private static final Set<String> STEERING = Set.of("assessment", "assignment");

  private final IncidentManagement incidents;
  private final IncidentSteps incidentSteps;
  private final AttachmentManagement attachments;
  private final ServiceClockManagement clocks;
  private final PageModel pages;
  private final Steps steps;

  IncidentRecordPage(
      IncidentManagement incidents,
      IncidentSteps incidentSteps,
      AttachmentManagement attachments,
      ServiceClockManagement clocks,
      PageModel pages,
      Steps steps) {
    this.incidents = incidents;
    this.incidentSteps = incidentSteps;
    this.attachments = attachments;
    this.clocks = clocks;
    this.pages = pages;
    this.steps = steps;
  }

  @GetMapping
  ModelAndView show(@PathVariable String number) {
    return show(Numbers.read(number), Filled.NOTHING);
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
          return "/incidents/" + incident;
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
          Objects.requireNonNullElse(visibility, Visibility.PUBLIC),
          Objects.requireNonNullElse(file.getOriginalFilename(), ""),
          file.getContentType(),
          content);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The forms that the page has while the incident stands as it does. */
  private Set<String> offered(IncidentView incident) {
    Set<String> offered = new HashSet<>(ALWAYS);
    if (incidentSteps.confirmation(incident.number()).isPresent()) {
      offered.add("confirmation");
    }
    if (incident.state().successors().contains(IncidentState.CANCELLED)) {
      offered.add("cancellation");
    }
    if (incident.state().open() && pages.staff()) {
      offered.addAll(STEERING);
      if (incident.hold() != null) {
        offered.add("resumption");
      }
    }
    return offered;
  }

  private ModelAndView show(RecordNumber number, Filled filled) {
    IncidentView incident = incidents.incident(number);
    Map<String, @Nullable Object> model = pages.of(filled);
    model.put("incident", incident);
    model.put("journal", incidents.journal(number));
    model.put("clocks", clocks.readings(number));
    Set<String> offered = offered(incident);
    model.put("mayConfirm", offered.contains("confirmation"));
    model.put("mayCancel", offered.contains("cancellation"));
    model.put("stranded", filled.refusal() != null && !offered.contains(filled.form()));
    return new ModelAndView("incident/record", model);
  }
}
