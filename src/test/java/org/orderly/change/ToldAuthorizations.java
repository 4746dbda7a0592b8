package org.orderly.change;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Authorizations of a test's own changes, as if they had been given; others are as they are. */
@Component
@Primary
public class ToldAuthorizations implements AuthorizationInForce {

  private final ObjectProvider<AuthorizationInForce> others;
  private final Map<RecordNumber, Given> told = new ConcurrentHashMap<>();

  ToldAuthorizations(ObjectProvider<AuthorizationInForce> others) {
    this.others = others;
  }

  @Override
  public Optional<Given> of(RecordNumber change) {
    return Optional.ofNullable(told.get(change))
        .or(
            () ->
                others.stream()
                    .filter(other -> other != this)
                    .flatMap(other -> other.of(change).stream())
                    .findFirst());
  }

  /** A board authorized this content, and accepted these conflicts. */
  public void byBoard(RecordNumber change, String digest, String... accepted) {
    told.put(change, new Given(By.BOARD, digest, Set.of(accepted), Instant.EPOCH));
  }

  /** A board is asked once it is made. */
  public void afterwards(RecordNumber change, String digest) {
    told.put(change, new Given(By.AFTERWARDS, digest, Set.of(), Instant.EPOCH));
  }
}
