package org.orderly.change.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.orderly.change.BlackoutManagement;
import org.orderly.change.ChangeManagement;
import org.orderly.change.ChangeType;
import org.orderly.change.ChangeWindow;
import org.orderly.change.Collision;
import org.orderly.change.CollisionEffect;
import org.orderly.change.CollisionKind;
import org.orderly.change.NewBlackoutPeriod;
import org.orderly.change.RiskLevel;
import org.orderly.change.ScheduleDesk;
import org.orderly.change.ScheduleManagement;
import org.orderly.change.ScheduleSubject;
import org.orderly.engine.TaskManagement;
import org.orderly.engine.TaskView;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordNumber;
import org.orderly.notification.NotificationManagement;
import org.orderly.notification.NotificationView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The year-end closing is announced after a change has its place; then something burns. */
@OrderlyTest
class ChangeScheduleStoryTest {

  @Autowired AutowireCapableBeanFactory server;
  @Autowired ScheduleManagement schedule;
  @Autowired ChangeManagement changes;
  @Autowired BlackoutManagement blackouts;
  @Autowired NotificationManagement notifications;
  @Autowired TaskManagement tasks;
  @Autowired RuntimeService runtime;

  @Test
  void aBlackoutMovesWhatCanWaitAndAsksTheBoardForWhatCannot() {
    ScheduleDesk desk = ScheduleDesk.of(server);
    RecordNumber item = desk.server();
    RecordNumber renewal = begun(desk, ChangeType.NORMAL, RiskLevel.LOW, desk.hours(8, 2), item);
    assertThat(tasks.openTasks(renewal)).isEmpty();
    assertThat(collisions(desk, renewal)).isEmpty();

    ChangeWindow closing = desk.hours(0, 24);
    Acting.as(
        desk.manager,
        () ->
            blackouts.add(
                new NewBlackoutPeriod(
                    ScheduleSubject.Kind.SERVICE,
                    desk.service,
                    "Year-end closing",
                    closing.starts(),
                    closing.ends())));
    assertThat(notifications.notifications(renewal))
        .extracting(NotificationView::kind)
        .contains("change.blackout");
    assertThat(collisions(desk, renewal))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.kind()).isEqualTo(CollisionKind.BLACKOUT);
              assertThat(one.blocks()).isTrue();
            });

    Acting.as(desk.owner, () -> changes.revise(renewal, desk.content(desk.hours(30, 2), item), 1));
    assertThat(collisions(desk, renewal)).isEmpty();

    RecordNumber fire = begun(desk, ChangeType.EMERGENCY, RiskLevel.HIGH, desk.hours(9, 2), item);
    assertThat(tasks.openTasks(fire)).isEmpty();
    assertThat(collisions(desk, fire))
        .extracting(Collision::effect)
        .containsExactly(CollisionEffect.BOARD);

    RecordNumber late = begun(desk, ChangeType.NORMAL, RiskLevel.LOW, desk.hours(20, 2), item);
    assertThat(tasks.openTasks(late))
        .extracting(TaskView::taskKey)
        .containsExactly("Task_ScheduleChange");
  }

  private RecordNumber begun(
      ScheduleDesk desk, ChangeType type, RiskLevel level, ChangeWindow window, RecordNumber item) {
    RecordNumber number = desk.assessed(type, level, desk.content(window, item));
    runtime.startProcessInstanceByKey(
        ChangeSchedulingProcess.KEY,
        number.value(),
        Map.of("changeType", type.word(), "riskLevel", level.word()));
    return number;
  }

  private List<Collision> collisions(ScheduleDesk desk, RecordNumber number) {
    return Acting.as(desk.manager, () -> schedule.collisions(number));
  }
}
