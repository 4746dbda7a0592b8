package org.orderly.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.engine.TaskManagement;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.identity.GroupManagement;
import org.orderly.identity.IdentityManagement;
import org.orderly.incident.IncidentManagement;
import org.orderly.kernel.Command;
import org.orderly.kernel.InvariantCheck;
import org.orderly.kernel.ServerCommand;
import org.orderly.kernel.SettableClock;
import org.orderly.servicelevel.ForecastManagement;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionTemplate;

/** Replays a ServiceNow export of incidents at the log's own times, and compares. */
@Command(
    name = "replay",
    usage =
        ReplayOptions.USAGE + ": runs the incidents of a ServiceNow export through the processes",
    database = Command.Database.THROW_AWAY,
    profiles = {"settable-clock", "replay"},
    check = ReplayCheck.class)
class ReplayCommand implements ServerCommand {

  private final IncidentManagement incidents;
  private final TaskManagement tasks;
  private final IdentityManagement identity;
  private final GroupManagement groupManagement;
  private final CatalogueManagement catalogue;
  private final EvidenceManagement evidence;
  private final ForecastManagement forecasts;
  private final TransactionTemplate transactions;
  private final ObjectProvider<SettableClock> clock;
  private final ObjectProvider<InvariantCheck> checks;

  ReplayCommand(
      IncidentManagement incidents,
      TaskManagement tasks,
      IdentityManagement identity,
      GroupManagement groupManagement,
      CatalogueManagement catalogue,
      EvidenceManagement evidence,
      ForecastManagement forecasts,
      TransactionTemplate transactions,
      ObjectProvider<SettableClock> clock,
      ObjectProvider<InvariantCheck> checks) {
    this.incidents = incidents;
    this.tasks = tasks;
    this.identity = identity;
    this.groupManagement = groupManagement;
    this.catalogue = catalogue;
    this.evidence = evidence;
    this.forecasts = forecasts;
    this.transactions = transactions;
    this.clock = clock;
    this.checks = checks;
  }

  @Override
  public int run(List<String> arguments) {
    ServiceNowLog log = ServiceNowLog.read(ReplayOptions.parse(arguments));
    List<LogEvent> events = LogEvent.inOrder(log);
    ReplayDesk desk = new ReplayDesk(incidents, tasks, clock.getObject(), new LogCast(log));
    Replay replay = new Replay(desk, transactions);
    ProgressBar progress = new ProgressBar(System.err, System.console() != null, events.size());
    Duration preparation = timed(() -> prepare(desk, events.get(0).at()));
    Duration duration = timed(() -> replay.run(events, progress));

    List<Figure> figures =
        new ArrayList<>(
            Figure.of(LogLives.of(log), new ServerLives(desk, evidence).of(replay.numbers())));
    figures.addAll(replay.tally().priorities().figures());
    ReplayReport report = new ReplayReport(System.out);
    report.omissions(replay.tally().omissions());
    report.figures(figures);
    report.tally(replay.tally());
    report.oddities(LogOddities.of(log));
    forecasts.score(ForecastReport.SPLIT).ifPresent(new ForecastReport(System.out)::print);
    boolean sound = report.invariants(checks.orderedStream().toList());
    report.rate(log, preparation, duration);
    return sound && figures.stream().allMatch(Figure::agrees) ? 0 : 1;
  }

  private void prepare(ReplayDesk desk, Instant start) {
    desk.setTime(start);
    transactions.executeWithoutResult(
        status -> desk.cast().enter(identity, groupManagement, catalogue));
  }

  private static Duration timed(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
