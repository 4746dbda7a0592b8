package org.orderly.change.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.change.AuthorizationManagement;
import org.orderly.change.AuthorizationView;
import org.orderly.change.Office;
import org.orderly.change.Seat;
import org.orderly.change.Vote;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.web.LocalTimes;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What {@code change/part-authorization.html} shows of a change, in the words and the zone of
 * whoever reads it.
 */
@Component("authorizationPart")
class AuthorizationPart {

  /** The fields of a paper, in the order in which they are read. */
  private static final List<String> PAPER =
      List.of(
          "windowText",
          "descriptionText",
          "riskText",
          "impactText",
          "collisionsText",
          "assessmentsText",
          "planText",
          "tasksText",
          "updatesText");

  private final AuthorizationManagement authorizations;
  private final IdentityManagement identity;

  AuthorizationPart(AuthorizationManagement authorizations, IdentityManagement identity) {
    this.authorizations = authorizations;
    this.identity = identity;
  }

  /** Each time that the change was put to somebody, the last one first. */
  public List<AuthorizationView> of(RecordNumber number) {
    return authorizations.of(number);
  }

  /** What was shown, in order. */
  public Map<String, String> paper(AuthorizationView round) {
    Map<String, String> said = authorizations.paper(round.number(), round.place());
    Map<String, String> shown = new LinkedHashMap<>();
    PAPER.stream().filter(said::containsKey).forEach(key -> shown.put(key, said.get(key)));
    return shown;
  }

  /** The digest of the minutes; null where there are none yet. */
  public @Nullable String minutes(AuthorizationView round) {
    return authorizations
        .minutes(round.number(), round.place())
        .map(minutes -> minutes.digest())
        .orElse(null);
  }

  /** What was said for a seat; null where nothing was. */
  public @Nullable Vote vote(AuthorizationView round, Seat seat) {
    return round.votes().stream()
        .filter(vote -> vote.place() == seat.place())
        .findFirst()
        .orElse(null);
  }

  /** Those who are waited for. */
  public List<String> awaited(AuthorizationView round) {
    return round.seats().stream()
        .filter(Seat::votes)
        .filter(seat -> vote(round, seat) == null)
        .map(seat -> person(seat.member()))
        .toList();
  }

  /** Offices in their order. */
  public List<Office> offices(Set<Office> offices) {
    return offices.stream().sorted(Comparator.naturalOrder()).toList();
  }

  /** What a person is called. */
  public String person(String key) {
    return identity.person(key).map(PersonView::name).orElse(key);
  }

  /** An instant in the reader's zone and language. */
  public String time(Instant instant) {
    ZoneId zone =
        identity
            .person(Acting.current().key())
            .map(PersonView::zone)
            .<ZoneId>map(ZoneId::of)
            .orElse(ZoneOffset.UTC);
    return new LocalTimes(zone, LocaleContextHolder.getLocale()).of(instant);
  }
}
