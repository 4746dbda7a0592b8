package org.orderly.servicelevel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.JsonColumn;
import org.orderly.kernel.Validity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which version of which agreement holds when. What a record asks is kept for half a minute (ADR
 * 0043), since a record is opened more often than an agreement.
 */
@Repository
class AgreementsInForce {

  private static final String EVERYBODY = "";

  private final JdbcClient jdbc;
  private final AgreementMemory memory;
  private final JsonColumn<List<AgreementVersion>> column = new Agreement.Versions();

  AgreementsInForce(JdbcClient jdbc, AgreementMemory memory) {
    this.jdbc = jdbc;
    this.memory = memory;
  }

  /** A version that holds for a party and a service. */
  record Period(
      String party,
      String service,
      String reference,
      Instant begins,
      Instant ends,
      AgreementTerms terms) {

    boolean holdsAt(Instant instant) {
      return !instant.isBefore(begins) && instant.isBefore(ends);
    }
  }

  private record Periods(List<Period> all) {}

  /** What was agreed with the customer, else offered to everybody, when the record was opened. */
  Optional<AgreedTerms> of(ClockedRecord record) {
    return of(record.customer(), record.service(), record.openedAt());
  }

  /** What held for a customer and a service at an instant, else for everybody. */
  Optional<AgreedTerms> of(@Nullable String customer, String service, Instant at) {
    String party = Objects.requireNonNullElse(customer, EVERYBODY);
    return memory
        .get(
            Periods.class,
            party + " " + service,
            () -> Optional.of(new Periods(read(party, service))))
        .stream()
        .flatMap(periods -> periods.all().stream())
        .filter(period -> period.holdsAt(at))
        .max(Comparator.comparing(Period::party))
        .map(period -> new AgreedTerms(period.reference(), period.terms()));
  }

  /** What a record keeps; empty where it keeps none. */
  Optional<AgreedTerms> of(@Nullable String reference) {
    return reference == null
        ? Optional.empty()
        : memory.get(AgreedTerms.class, reference, () -> read(reference));
  }

  /** Whether the first public note is the response in some agreement. */
  boolean someAnswerByNote() {
    return memory
        .get(
            Boolean.class,
            "answers by note",
            () ->
                jdbc.sql("select true from agreement where versions like ? limit 1")
                    .param("%\"" + ResponseSign.FIRST_PUBLIC_NOTE.word() + "\"%")
                    .query(Boolean.class)
                    .optional())
        .isPresent();
  }

  /** What holds with customers, and is offered to everybody, for these services at an instant. */
  List<Period> at(Instant instant, Collection<String> services) {
    return services.isEmpty()
        ? List.of()
        : jdbc.sql(
                "select i.*, a.versions from agreement_in_force i"
                    + " join agreement a on a.agreement_key = i.agreement_key"
                    + " where i.kind = 'SERVICE_LEVEL' and i.service_key in (:services)"
                    + " and i.begins <= :at and (i.ends is null or i.ends > :at)"
                    + " order by i.service_key, i.party, i.agreement_key")
            .param("services", services)
            .param("at", instant)
            .query((row, n) -> period(row))
            .list();
  }

  private List<Period> read(String customer, String service) {
    return jdbc.sql(
            "select i.*, a.versions from agreement_in_force i"
                + " join agreement a on a.agreement_key = i.agreement_key"
                + " where i.kind = 'SERVICE_LEVEL' and i.party in (?, '') and i.service_key = ?")
        .params(customer, service)
        .query((row, n) -> period(row))
        .list();
  }

  private Period period(ResultSet row) throws SQLException {
    LocalDateTime ends = row.getObject("ends", LocalDateTime.class);
    int number = row.getInt("number");
    return new Period(
        row.getString("party"),
        row.getString("service_key"),
        row.getString("agreement_key") + "@" + number,
        row.getObject("begins", LocalDateTime.class).toInstant(ZoneOffset.UTC),
        ends == null ? Instant.MAX : ends.toInstant(ZoneOffset.UTC),
        version(row.getString("versions"), number).terms());
  }

  private Optional<AgreedTerms> read(String reference) {
    int at = reference.lastIndexOf('@');
    int number = Integer.parseInt(reference.substring(at + 1));
    return jdbc.sql("select versions from agreement where agreement_key = ?")
        .param(reference.substring(0, at))
        .query(String.class)
        .optional()
        .map(versions -> new AgreedTerms(reference, version(versions, number).terms()));
  }

  private AgreementVersion version(String versions, int number) {
    return column.convertToEntityAttribute(versions).get(number - 1);
  }

  /** Whether some customer has an agreement of its own for a service in that time. */
  boolean ofCustomers(String service, Instant from, Instant to) {
    return jdbc.sql(
            "select true from agreement_in_force where kind = 'SERVICE_LEVEL' and party <> ''"
                + " and service_key = ? and begins <= ? and (ends is null or ends > ?) limit 1")
        .params(service, utc(to), utc(from))
        .query(Boolean.class)
        .optional()
        .isPresent();
  }

  /** The versions of other agreements of the same party for one of these services. */
  List<Period> beside(String key, AgreementParties parties, Collection<String> services) {
    return jdbc.sql(
            "select i.*, a.versions from agreement_in_force i"
                + " join agreement a on a.agreement_key = i.agreement_key"
                + " where i.kind = :kind and i.party = :party and i.service_key in (:services)"
                + " and i.agreement_key <> :key order by i.begins")
        .param("kind", parties.kind().name())
        .param("party", parties.party())
        .param("services", services)
        .param("key", key)
        .query((row, n) -> period(row))
        .list();
  }

  /** Lets nobody else agree with this party until the transaction ends. */
  void lock(AgreementParties parties) {
    jdbc.sql("select agreement_key from agreement where kind = ? and party = ? for update")
        .params(parties.kind().name(), parties.party())
        .query(String.class)
        .list();
  }

  /** Keeps when the agreed versions hold; to be called when they have been written. */
  void keep(AgreementView agreement) {
    memory.forget();
    jdbc.sql("delete from agreement_in_force where agreement_key = ?")
        .param(agreement.key())
        .update();
    agreement.versions().stream()
        .filter(version -> !version.draft())
        .forEach(
            version -> version.terms().services().forEach(each -> add(agreement, version, each)));
  }

  private void add(AgreementView agreement, AgreementVersion version, String service) {
    Validity validity = agreement.validity(version);
    jdbc.sql(
            "insert into agreement_in_force (kind, party, service_key, agreement_key, number,"
                + " begins, ends) values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            agreement.parties().kind().name(),
            agreement.parties().party(),
            service,
            agreement.key(),
            version.number(),
            utc(validity.begins()),
            validity.to() == null ? null : utc(validity.ends()))
        .update();
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
