package org.orderly.servicelevel.web;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.FoundImpact;
import org.orderly.cmdb.ImpactAnswer;
import org.orderly.cmdb.ImpactGraph;
import org.orderly.cmdb.ImpactHit;
import org.orderly.cmdb.ImpactManagement;
import org.orderly.cmdb.ImpactQuestion;
import org.orderly.cmdb.ImpactRule;
import org.orderly.cmdb.ItemClassManagement;
import org.orderly.cmdb.ItemNaming;
import org.orderly.cmdb.TypedImpactQuestion;
import org.orderly.identity.IdentityManagement;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.LocalTimes;
import org.orderly.kernel.web.Paged;
import org.orderly.kernel.web.TypedFields;
import org.orderly.servicelevel.ImpactOnServices;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What fails with configuration items, or what they fail with, as a graph and as tables (8.2.6).
 */
@Controller
@RequestMapping("/configuration-items")
class ImpactPage {

  private static final int LONGEST_GROUP = 1_000;

  private final ImpactManagement impact;
  private final ImpactOnServices services;
  private final ItemNaming items;
  private final ItemClassManagement classes;
  private final IdentityManagement identity;
  private final MessageSource messages;

  ImpactPage(
      ImpactManagement impact,
      ImpactOnServices services,
      ItemNaming items,
      ItemClassManagement classes,
      IdentityManagement identity,
      MessageSource messages) {
    this.impact = impact;
    this.services = services;
    this.items = items;
    this.classes = classes;
    this.identity = identity;
    this.messages = messages;
  }

  /**
   * How it is asked beside the items, as typed.
   *
   * @param at an instant, or date and time where the reader is
   * @param open the groups of the graph that are open
   */
  record Asked(
      @Nullable String direction,
      @Nullable String depth,
      @Nullable String at,
      @Nullable List<String> open) {

    Set<String> opened() {
      return Stream.ofNullable(open)
          .flatMap(List::stream)
          .filter(id -> id.length() <= LONGEST_GROUP)
          .limit(ImpactGraph.MOST_OPENED)
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }
  }

  @GetMapping("/{number}/impact")
  ModelAndView of(
      @PathVariable String number, Asked asked, @RequestParam(defaultValue = "0") int page) {
    return shown(number, asked, page, refusal -> refusal.rule() == ImpactRule.QUESTION_REFUSED);
  }

  @GetMapping("/impact")
  ModelAndView of(
      @RequestParam(defaultValue = "") List<String> items,
      Asked asked,
      @RequestParam(defaultValue = "0") int page) {
    return shown(
        String.join(",", items),
        asked,
        page,
        refusal ->
            refusal.fields().containsKey("items") || refusal.rule() == ImpactRule.QUESTION_REFUSED);
  }

  /**
   * The page.
   *
   * @param atFields what is refused is said there; all else there is no page for
   */
  private ModelAndView shown(
      String typed, Asked asked, int page, Predicate<RuleViolation> atFields) {
    ModelAndView shown = new ModelAndView("servicelevel/impact");
    ZoneId zone = zone();
    TypedImpactQuestion question =
        new TypedImpactQuestion(typed, asked.direction(), asked.depth(), instant(asked.at(), zone));
    shown.addObject("typed", typed);
    shown.addObject("asked", asked);
    shown.addObject("zone", zone.getId());
    shown.addObject("errors", Map.of());
    try {
      answer(question.question(), asked, page, shown);
    } catch (RuleViolation refusal) {
      if (!atFields.test(refusal)) {
        throw refusal;
      }
      shown.addObject("errors", refusal.fields());
      shown.setStatus(HttpStatusCode.valueOf(refusal.rule().status()));
    }
    return shown;
  }

  private void answer(ImpactQuestion question, Asked asked, int page, ModelAndView shown) {
    FoundImpact found = impact.find(question);
    ImpactAnswer answer = found.answer();
    Paged<ImpactHit> hits = Paged.of(answer.hits(), page);
    Set<String> opened = asked.opened();
    ImpactGraph graph = found.graph(opened);
    shown.addObject("question", question);
    shown.addObject("answer", answer);
    shown.addObject("hits", hits);
    shown.addObject("weakened", Paged.of(answer.weakened(), 0));
    shown.addObject("services", services.services(found));
    shown.addObject("graph", graph);
    shown.addObject("drawing", ImpactDrawing.of(graph.nodes()));
    shown.addObject("links", new ImpactLinks(question, opened));
    shown.addObject(
        "texts",
        new ImpactTexts(
            messages,
            LocaleContextHolder.getLocale(),
            classes.titles(LocaleContextHolder.getLocale()),
            question.direction(),
            names(answer, hits.rows())));
    shown.addObject("times", new LocalTimes(zone(), LocaleContextHolder.getLocale()));
  }

  /** The names of what the rows of one page speak of. */
  private Map<RecordNumber, String> names(ImpactAnswer answer, List<ImpactHit> hits) {
    Map<RecordNumber, String> names = new HashMap<>();
    answer.items().forEach(item -> names.put(item.number(), item.name()));
    Collection<RecordNumber> wanted = new HashSet<>();
    for (ImpactHit hit : hits) {
      names.put(hit.item().number(), hit.item().name());
      hit.path().stream().filter(Objects::nonNull).forEach(wanted::add);
      wanted.addAll(hit.cause().items());
    }
    wanted.removeAll(names.keySet());
    List<RecordNumber> others = new ArrayList<>(wanted);
    if (!others.isEmpty()) {
      items.told(others).forEach((number, told) -> names.put(number, told.item().name()));
    }
    return names;
  }

  /** An instant of the reader's zone; what can't be read so is left for the question to refuse. */
  private static @Nullable String instant(@Nullable String at, ZoneId zone) {
    String text = TypedFields.text(at);
    try {
      return text.isEmpty() ? null : LocalDateTime.parse(text).atZone(zone).toInstant().toString();
    } catch (DateTimeException otherwiseSaid) {
      return text;
    }
  }

  private ZoneId zone() {
    return identity.zoneOf(Acting.current().key());
  }
}
