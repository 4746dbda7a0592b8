package org.orderly.change;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a gate of a change stands, and why.
 *
 * @param about numbers, keys or instants that the finding is about; none where it says it all
 */
public record Gate(GateFinding finding, List<String> about) {

  private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.*Z");

  /** Keeps its own copy. */
  public Gate {
    about = List.copyOf(about);
  }

  static Gate of(GateFinding finding, Object... about) {
    return new Gate(finding, List.of(about).stream().map(String::valueOf).toList());
  }

  /** Which gate it is. */
  public GateKind kind() {
    return finding.kind();
  }

  /** How it stands. */
  public GateState state() {
    return finding.state();
  }

  /** Whether it is open now. */
  public boolean open() {
    return state() == GateState.OPEN;
  }

  /** Whether somebody has to do something before it opens. */
  public boolean shut() {
    return state() == GateState.SHUT;
  }

  /** The finding in English, with what it is about, instants by the clock of UTC. */
  public String why() {
    return about.isEmpty()
        ? finding.text()
        : finding.text()
            + ": "
            + about.stream()
                .map(one -> instant(one).map(ContentSection::at).orElse(one))
                .collect(Collectors.joining(", "));
  }

  /** The instant that a part of what it is about is; none where that is a number or a key. */
  public static Optional<Instant> instant(String about) {
    return INSTANT.matcher(about).matches() ? Optional.of(Instant.parse(about)) : Optional.empty();
  }
}
