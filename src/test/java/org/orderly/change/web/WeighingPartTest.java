package org.orderly.change.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.catalogue.Criticality;
import org.orderly.change.ChangeContent;
import org.orderly.change.ChangeDesk;
import org.orderly.change.ChangeManagement;
import org.orderly.change.ChangeView;
import org.orderly.change.ChangeWindow;
import org.orderly.change.NewChange;
import org.orderly.engine.TaskManagement;
import org.orderly.engine.TaskView;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/** The part of a change's page that shows how it was weighed and what was said of it. */
@OrderlyTest
class WeighingPartTest {

  @Autowired Organisation organisation;
  @Autowired ChangeDesk desk;
  @Autowired ChangeManagement changes;
  @Autowired TaskManagement tasks;
  @Autowired SpringTemplateEngine templates;
  @Autowired ApplicationContext context;
  @Autowired TestClock clock;

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void itShowsRiskAnswersFactsAndWhatAreasSaid(String language) {
    Actor owner = organisation.person("owner", Roles.RESOLVER);
    Actor manager = organisation.person("manager", Roles.CHANGE_MANAGER);
    ChangeView change = Acting.as(owner, () -> changes.open(NewChange.of(content())));
    TaskView task = tasks.openTasks(change.number()).get(0);
    tasks.claim(task.id(), manager);
    tasks.complete(
        task.id(), Map.of("verdict", "conditions", "remark", "Not <b>on</b> Monday"), manager);

    String shown = Acting.as(owner, () -> part(change, Locale.forLanguageTag(language)));

    assertThat(shown)
        .contains("Not &lt;b&gt;on&lt;/b&gt; Monday")
        .contains(language.equals("en") ? "5 points, version 1" : "5 Punkte, Version 1")
        .contains(language.equals("en") ? "On conditions" : "Unter Bedingungen")
        .doesNotContain("??");
    Acting.as(owner, () -> changes.cancel(change.number(), "Not needed any more"));
  }

  private ChangeContent content() {
    Instant starts = clock.instant().plus(Duration.ofDays(30));
    return desk.content(
            organisation.service(Criticality.BRONZE, organisation.resolverGroup()),
            List.of(),
            organisation.person("engineer", Roles.RESOLVER))
        .within(new ChangeWindow(starts, starts.plus(Duration.ofHours(1))));
  }

  private String part(ChangeView change, Locale language) {
    Context shown = new Context(language, Map.of("change", change));
    shown.setVariable(
        ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
        new ThymeleafEvaluationContext(context, null));
    return templates.process("change/part-assessment", Set.of("part"), shown);
  }
}
