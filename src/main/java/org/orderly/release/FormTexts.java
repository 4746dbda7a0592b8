package org.orderly.release;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/** What a form shows of a release, as text in which nobody's words look like lines of ours. */
final class FormTexts {

  private static final Pattern LINE_END = Pattern.compile("\\R");
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm z", Locale.UK);

  private final UnaryOperator<String> names;
  private final ZoneId zone;

  FormTexts(UnaryOperator<String> names, ZoneId zone) {
    this.names = names;
    this.zone = zone;
  }

  /** All that the plan says. */
  String plan(ReleaseContent content) {
    List<String> lines = new ArrayList<>();
    lines.add("Services: " + String.join(", ", content.services()));
    lines.add("Rollout: " + content.rollout().word());
    lines.add("Changes: " + numbers(content.changes()));
    lines.add("Known errors: " + numbers(content.knownErrors()));
    lines.add(
        "Accepted by: " + (content.acceptor() == null ? "–" : names.apply(content.acceptor())));
    numbered(content.criteria()).forEach(line -> lines.add("Criterion " + line));
    content.stages().forEach(stage -> lines.add("Stage " + stage(stage)));
    lines.add("Back-out plan (" + content.backOutTest().word() + "): " + line(content.backOut()));
    if (!content.backOutReason().isBlank()) {
      lines.add("Why: " + line(content.backOutReason()));
    }
    lines.add("Communication: " + line(content.communication()));
    lines.add("Description: " + line(content.description()));
    return String.join("\n", lines);
  }

  private static String numbers(List<RecordNumber> numbers) {
    return numbers.isEmpty()
        ? "none"
        : numbers.stream().map(RecordNumber::value).collect(Collectors.joining(", "));
  }

  private static List<String> numbered(List<String> texts) {
    return IntStream.range(0, texts.size())
        .mapToObj(place -> (place + 1) + ": " + line(texts.get(place)))
        .toList();
  }

  private String stage(PlannedStage stage) {
    return line(stage.name()) + ", from " + time(stage.starts()) + " on";
  }

  /** The stage of this position. */
  String stage(ReleaseContent content, String part) {
    return part
        + " of "
        + content.stages().size()
        + ": "
        + stage(content.stages().get(Integer.parseInt(part) - 1));
  }

  /** What each stage came to. */
  String stages(ReleaseContent content, List<DeployedStage> deployed) {
    List<String> lines = new ArrayList<>();
    for (int place = 1; place <= content.stages().size(); place++) {
      int position = place;
      String name = line(content.stages().get(place - 1).name());
      List<DeployedStage> attempts =
          deployed.stream().filter(stage -> stage.position() == position).toList();
      if (attempts.isEmpty()) {
        lines.add(name + ": not deployed");
      }
      attempts.forEach(stage -> lines.add(name + ": " + attempt(stage)));
    }
    return String.join("\n", lines);
  }

  private String attempt(DeployedStage stage) {
    return stage.result().word()
        + ", "
        + time(stage.begunAt())
        + " to "
        + time(stage.endedAt())
        + ", "
        + names.apply(stage.by())
        + (stage.remark().isEmpty() ? "" : ". " + line(stage.remark()));
  }

  static String backOut(ReleaseContent content) {
    return content.backOutTest().word() + "\n" + content.backOut();
  }

  static String changes(List<BundledChange> changes) {
    return changes.isEmpty()
        ? "none"
        : changes.stream()
            .map(
                change ->
                    change.number() + " " + line(change.title()) + ": " + change.state().word())
            .collect(Collectors.joining("\n"));
  }

  static String gates(List<ReleaseGate> gates) {
    return gates.stream()
        .map(
            gate ->
                gate.kind().word()
                    + ": "
                    + (gate.open() ? "open" : "shut")
                    + ". "
                    + line(gate.why()))
        .collect(Collectors.joining("\n"));
  }

  static String components(ReleaseRoundView round) {
    return round.components().stream()
        .map(part -> line(part.artifact()) + "; " + part.digest())
        .collect(Collectors.joining("\n"));
  }

  static String criteria(ReleaseRoundView round) {
    return round.results().stream()
        .map(
            one ->
                one.result().word()
                    + ": "
                    + line(one.criterion())
                    + (one.evidence().isEmpty() ? "" : " (" + line(one.evidence()) + ")"))
        .collect(Collectors.joining("\n"));
  }

  /** What somebody answered; null where nobody did. */
  @Nullable String answer(@Nullable ReleaseAnswer answer) {
    return answer == null
        ? null
        : names.apply(answer.by())
            + ", "
            + time(answer.at())
            + (answer.remark().isEmpty() ? "" : ": " + line(answer.remark()));
  }

  String acceptance(@Nullable ReleaseAnswer acceptance) {
    String said = answer(acceptance);
    return said == null ? "An emergency release does not wait to be accepted" : said;
  }

  /** Until when it is supported, and what was counted each day. */
  @Nullable String support(ReleaseView release, List<SupportDay> days) {
    Instant ends = release.supportEnds();
    if (ends == null) {
      return null;
    }
    return "Until "
        + time(ends)
        + days.stream()
            .map(
                day ->
                    "\n"
                        + day.day()
                        + ": "
                        + day.incidents()
                        + " incidents, "
                        + day.critical()
                        + " of P1 or P2")
            .collect(Collectors.joining());
  }

  static @Nullable String outcome(ReleaseView release) {
    return release.outcome() == null
        ? null
        : release.outcome().word()
            + "; "
            + release.incidents()
            + " incidents, "
            + release.critical()
            + " of P1 or P2"
            + (release.backOut() == null ? "" : "\nBacked out: " + line(release.backOut()));
  }

  private String time(Instant instant) {
    return INSTANT.format(instant.atZone(zone));
  }

  private static String line(String typed) {
    return LINE_END.matcher(typed).replaceAll(" ⏎ ");
  }
}
