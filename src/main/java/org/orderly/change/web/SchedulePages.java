package org.orderly.change.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.change.BlackoutPeriodView;
import org.orderly.change.ChangeLine;
import org.orderly.change.ChangePage;
import org.orderly.change.ChangeState;
import org.orderly.change.ChangeWindow;
import org.orderly.change.Collision;
import org.orderly.change.MaintenanceWindowManagement;
import org.orderly.change.MaintenanceWindowView;
import org.orderly.change.ScheduleManagement;
import org.orderly.change.ScheduleQuery;
import org.orderly.change.ScheduleSubject;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.web.LocalTimes;
import org.orderly.kernel.web.TypedFields;
import org.orderly.kernel.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which staff read the forward schedule of changes (8.5.1.3). */
@Controller
@RequestMapping("/changes/schedule")
class SchedulePages {

  private static final int IN_A_CELL = 4;
  private static final int ROWS = 50;

  private final ScheduleManagement schedule;
  private final MaintenanceWindowManagement windows;
  private final ScheduleReader reader;
  private final Clock clock;

  SchedulePages(
      ScheduleManagement schedule,
      MaintenanceWindowManagement windows,
      ScheduleReader reader,
      Clock clock) {
    this.schedule = schedule;
    this.windows = windows;
    this.reader = reader;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView schedule(
      @RequestParam(required = false) @Nullable String view,
      @RequestParam(required = false) @Nullable String day,
      @RequestParam(required = false) @Nullable String service,
      @RequestParam(defaultValue = "false") boolean mine,
      @RequestParam(defaultValue = "0") int page,
      Locale locale) {
    ZoneId zone = reader.zone();
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    AskedSchedule asked =
        new AskedSchedule(
            Objects.requireNonNullElse(
                Words.read(ScheduleView.class, "view", view), ScheduleView.MONTH),
            day(day, today),
            TypedFields.orNull(service),
            mine);
    ChangeWindow window = asked.window(zone);
    boolean list = asked.view() == ScheduleView.LIST;
    ChangePage found =
        schedule.planned(
            new ScheduleQuery(
                window,
                asked.service(),
                null,
                mine ? Acting.current().key() : null,
                list ? page : 0,
                list ? ROWS : ScheduleQuery.MOST));
    ScheduleGrid.Plan plan =
        new ScheduleGrid.Plan(found.changes(), blackouts(asked, window), maintenance(asked));
    ModelAndView model = new ModelAndView("change/schedule");
    model.addObject("asked", asked);
    model.addObject("views", ScheduleView.values());
    model.addObject("found", found);
    model.addObject("blackouts", plan.blackouts());
    model.addObject("reader", reader);
    model.addObject("times", new LocalTimes(zone, locale));
    model.addObject("zone", zone);
    model.addObject("heading", heading(asked, locale));
    model.addObject(
        "collisions", asked.view() == ScheduleView.MONTH ? Map.of() : collisions(found));
    if (!list) {
      model.addObject(
          "grid",
          ScheduleGrid.of(
              asked.first(),
              asked.weeks(),
              asked.view() == ScheduleView.MONTH ? asked.day() : asked.first(),
              today,
              asked.view() == ScheduleView.MONTH ? IN_A_CELL : ROWS,
              zone,
              plan));
    }
    return model;
  }

  private static LocalDate day(@Nullable String typed, LocalDate today) {
    try {
      LocalDate day =
          TypedFields.orNull(typed) == null ? today : LocalDate.parse(TypedFields.text(typed));
      return day.getYear() < 1971 || day.getYear() > 2998 ? today : day;
    } catch (DateTimeException noDay) {
      return today;
    }
  }

  /** Where one service is asked for, those of others say nothing. */
  private List<BlackoutPeriodView> blackouts(AskedSchedule asked, ChangeWindow window) {
    return schedule.blackouts(window).stream()
        .filter(
            period ->
                asked.service() == null
                    || period.subject().kind() != ScheduleSubject.Kind.SERVICE
                    || asked.service().equals(period.subject().key()))
        .toList();
  }

  private List<MaintenanceWindowView> maintenance(AskedSchedule asked) {
    return asked.service() == null
        ? List.of()
        : windows.inForce().stream()
            .filter(one -> one.subject().equals(ScheduleSubject.service(asked.service())))
            .toList();
  }

  /** What those that are still to be made collide with, as far as one page shows them. */
  private Map<RecordNumber, List<Collision>> collisions(ChangePage found) {
    Map<RecordNumber, List<Collision>> collisions = new LinkedHashMap<>();
    found.changes().stream()
        .filter(SchedulePages::toCome)
        .limit(ROWS)
        .map(ChangeLine::number)
        .forEach(number -> collisions.put(number, schedule.collisions(number)));
    return collisions;
  }

  private static boolean toCome(ChangeLine change) {
    return change.state() == ChangeState.ASSESSMENT
        || change.state() == ChangeState.AUTHORIZATION
        || change.state() == ChangeState.SCHEDULED;
  }

  private static String heading(AskedSchedule asked, Locale locale) {
    LocalDate day = asked.day();
    return asked.view() == ScheduleView.MONTH
        ? day.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale) + " " + day.getYear()
        : LocalTimes.day(asked.first(), locale)
            + " – "
            + LocalTimes.day(
                asked
                    .first()
                    .plusDays(asked.view() == ScheduleView.WEEK ? 6 : AskedSchedule.LIST_DAYS - 1),
                locale);
  }
}
