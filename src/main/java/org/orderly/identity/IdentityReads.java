package org.orderly.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of this module's tables, one statement each. */
@Component
class IdentityReads {

  private static final String PERSON =
      "select person_key, p.name, email, p.customer, p.site, vip, active, locale, zone from person p ";

  private final JdbcClient jdbc;

  /** A person with all their groups; none where they are not active. */
  record Known(PersonView person, Set<String> groups) {}

  IdentityReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Known> known(String key) {
    return jdbc.sql(
            "select p.person_key, p.name, p.email, p.customer, p.site, p.vip, p.active, p.locale,"
                + " p.zone, (select group_concat(m.group_key) from membership m"
                + " where m.person_key = p.person_key) as memberships"
                + " from person p where p.person_key = ?")
        .param(key)
        .query((row, index) -> known(row))
        .optional();
  }

  private static Known known(ResultSet row) throws SQLException {
    PersonView person = person(row);
    String memberships = row.getString("memberships");
    return new Known(
        person,
        memberships == null || !person.active() ? Set.of() : Set.of(memberships.split(",")));
  }

  private static PersonView person(ResultSet row) throws SQLException {
    return new PersonView(
        row.getString("person_key"),
        row.getString("name"),
        row.getString("email"),
        row.getString("customer"),
        row.getString("site"),
        row.getBoolean("vip"),
        row.getBoolean("active"),
        row.getString("locale"),
        row.getString("zone"));
  }

  private static GroupView group(ResultSet row) throws SQLException {
    return new GroupView(
        row.getString("group_key"),
        row.getString("name"),
        GroupView.Kind.valueOf(row.getString("kind")),
        row.getString("lead_person"),
        row.getString("email"));
  }

  Optional<GroupView> group(String key) {
    return jdbc.sql(
            "select group_key, name, kind, lead_person, email from person_group where group_key = ?")
        .param(key)
        .query((row, index) -> group(row))
        .optional();
  }

  List<GroupView> groups() {
    return jdbc.sql(
            "select group_key, name, kind, lead_person, email from person_group order by kind, name")
        .query((row, index) -> group(row))
        .list();
  }

  List<PersonView> people(String text, @Nullable String group, int offset, int limit) {
    String like = like(text);
    return jdbc.sql(
            PERSON
                + "where (person_key like ? or p.name like ? or email like ?) and (? is null or exists"
                + " (select 1 from membership m where m.person_key = p.person_key and m.group_key = ?))"
                + " order by p.name, person_key limit ? offset ?")
        .params(java.util.Arrays.asList(like, like, like, group, group, limit, offset))
        .query((row, index) -> person(row))
        .list();
  }

  List<PersonView> everybody() {
    return people("", null, 0, Integer.MAX_VALUE);
  }

  /** Active people by a part of key, name or e-mail address, ordered by name. */
  List<PersonView> activePeople(String text, int offset, int limit) {
    String like = like(text);
    return jdbc.sql(
            PERSON
                + "where active and (person_key like ? or p.name like ? or email like ?)"
                + " order by p.name, person_key limit ? offset ?")
        .params(like, like, like, limit, offset)
        .query((row, index) -> person(row))
        .list();
  }

  private static String like(String text) {
    return "%" + text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }

  Set<String> memberships(String person) {
    return jdbc.sql("select group_key from membership where person_key = ?")
        .param(person)
        .query(String.class)
        .set();
  }

  List<PersonView> members(String group) {
    return jdbc.sql(
            PERSON
                + "join membership m using (person_key) where m.group_key = ? order by p.name, person_key")
        .param(group)
        .query((row, index) -> person(row))
        .list();
  }

  long administratorsBut(String person) {
    return jdbc.sql(
            "select count(*) from membership m join person p using (person_key)"
                + " where m.group_key = ? and p.active and p.person_key <> ?")
        .params(Roles.ADMINISTRATOR, person)
        .query(Long.class)
        .single();
  }

  boolean empty() {
    return jdbc.sql("select count(*) from (select 1 from person limit 1) one")
            .query(Long.class)
            .single()
        == 0;
  }
}
