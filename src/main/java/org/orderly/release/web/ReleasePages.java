package org.orderly.release.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderly.engine.TaskManagement;
import org.orderly.engine.TaskView;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.TypedFields;
import org.orderly.kernel.web.TypedForm;
import org.orderly.kernel.web.Words;
import org.orderly.release.ReleaseHalts;
import org.orderly.release.ReleaseManagement;
import org.orderly.release.ReleaseNotes;
import org.orderly.release.ReleaseProgress;
import org.orderly.release.ReleaseQuery;
import org.orderly.release.ReleaseRule;
import org.orderly.release.ReleaseState;
import org.orderly.release.ReleaseType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which releases are read, accepted, given up, planned anew and stopped (8.5.3). */
@Controller
@RequestMapping("/releases")
class ReleasePages {

  private static final int ROWS = 20;
  private static final String REASON = "reason";
  private static final String REMARK = "remark";
  private static final String ACCEPTANCE = "Task_AcceptRelease";

  private final ReleaseManagement releases;
  private final ReleaseHalts halts;
  private final ReleaseProgress progress;
  private final ReleaseNotes notes;
  private final ReleaseResources resources;
  private final ReleaseReaderTexts texts;
  private final TaskManagement tasks;

  ReleasePages(
      ReleaseManagement releases,
      ReleaseHalts halts,
      ReleaseProgress progress,
      ReleaseNotes notes,
      ReleaseResources resources,
      ReleaseReaderTexts texts,
      TaskManagement tasks) {
    this.releases = releases;
    this.halts = halts;
    this.progress = progress;
    this.notes = notes;
    this.resources = resources;
    this.texts = texts;
    this.tasks = tasks;
  }

  @GetMapping
  ModelAndView all(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable String service,
      @RequestParam(defaultValue = "0") int page) {
    ReleaseState inState = Words.read(ReleaseState.class, "state", state);
    ReleaseType ofType = Words.read(ReleaseType.class, "type", type);
    String of = TypedFields.orNull(service);
    Map<String, @Nullable Object> model = model();
    model.put("state", inState);
    model.put("type", ofType);
    model.put("service", of);
    model.put("states", ReleaseState.values());
    model.put("types", ReleaseType.values());
    model.put("found", releases.find(new ReleaseQuery(inState, ofType, of, page, ROWS)));
    return new ModelAndView("release/list", model);
  }

  @GetMapping("/{number}")
  ModelAndView one(@PathVariable String number) {
    return shown(ReleaseNumbers.read(number), TypedForm.offered(Map.of()));
  }

  @PostMapping("/{number}/cancellation")
  ModelAndView cancel(@PathVariable String number, @RequestParam(defaultValue = "") String reason) {
    RecordNumber read = ReleaseNumbers.read(number);
    return done(read, REASON, reason, () -> halts.cancel(read, reason));
  }

  @PostMapping("/{number}/replanning")
  ModelAndView replan(@PathVariable String number, @RequestParam(defaultValue = "") String reason) {
    RecordNumber read = ReleaseNumbers.read(number);
    return done(read, REASON, reason, () -> halts.replan(read, reason));
  }

  @PostMapping("/{number}/stop")
  ModelAndView stop(@PathVariable String number, @RequestParam(defaultValue = "") String reason) {
    RecordNumber read = ReleaseNumbers.read(number);
    return done(read, REASON, reason, () -> halts.stop(read, reason));
  }

  /** The acceptor's answer, given to their task. */
  @PostMapping("/{number}/acceptance")
  ModelAndView accept(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String acceptance,
      @RequestParam(defaultValue = "") String digest,
      @RequestParam(defaultValue = "") String remark) {
    RecordNumber read = ReleaseNumbers.read(number);
    releases.release(read);
    Optional<TaskView> task = acceptance(read);
    return task.isEmpty()
        ? redirect(read)
        : done(
            read,
            REMARK,
            remark,
            () -> {
              progress.requireTested(read, digest);
              tasks.complete(
                  task.get().id(),
                  Map.of("acceptance", acceptance, REMARK, remark),
                  Acting.current());
            });
  }

  private Optional<TaskView> acceptance(RecordNumber number) {
    return tasks.openTasks(number).stream()
        .filter(task -> task.taskKey().equals(ACCEPTANCE))
        .filter(task -> Acting.current().key().equals(task.assignee()))
        .findFirst();
  }

  private ModelAndView done(RecordNumber number, String field, String typed, Runnable step) {
    try {
      step.run();
    } catch (RuleViolation refusal) {
      boolean here =
          refusal.fields().containsKey(field) || refusal.rule() == ReleaseRule.TESTED_ANEW;
      if (!here) {
        throw refusal;
      }
      return shown(number, TypedForm.offered(Map.of(field, typed)).refused(refusal));
    }
    return redirect(number);
  }

  private static ModelAndView redirect(RecordNumber number) {
    return new ModelAndView("redirect:/releases/" + number);
  }

  private ModelAndView shown(RecordNumber number, TypedForm form) {
    ReleaseResource release = resources.of(number);
    Map<String, @Nullable Object> model = model();
    model.put("shown", release);
    model.put("release", release.release());
    model.put("version", releases.content(number));
    model.put("baselines", progress.baselines(number));
    model.put("journal", notes.journal(number));
    model.put("accepts", acceptance(number).isPresent());
    return form.on(new ModelAndView("release/one", model));
  }

  private Map<String, @Nullable Object> model() {
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("texts", texts.ofReader());
    model.put("leads", releases.leads());
    return model;
  }
}
