package org.orderly.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.OrderlyTest;
import org.springframework.beans.factory.annotation.Autowired;

@OrderlyTest
class RolesTest {

  @Autowired IdentityManagement identity;

  @Test
  void documentConstantsAndDatabaseNameTheSameRoles() throws Exception {
    Set<String> document =
        Pattern.compile("(?m)^\\| `([a-z-]+)` \\|")
            .matcher(Files.readString(Path.of("docs/roles.md")))
            .results()
            .map((MatchResult row) -> row.group(1))
            .collect(Collectors.toSet());
    Set<String> database =
        identity.groups().stream()
            .filter(group -> group.kind() == GroupView.Kind.ROLE)
            .map(GroupView::key)
            .collect(Collectors.toSet());
    Set<Object> constants =
        Arrays.stream(Roles.class.getFields())
            .filter(field -> field.getType() == String.class)
            .filter(field -> Modifier.isStatic(field.getModifiers()))
            .map(RolesTest::value)
            .collect(Collectors.toSet());
    assertThat(document).hasSize(24).isEqualTo(database).isEqualTo(constants).isEqualTo(Roles.ALL);
  }

  @Test
  void outsidersAreNoStaff() {
    assertThat(Roles.staff(Set.of(Roles.REQUESTER, Roles.PROGRAM))).isFalse();
    assertThat(Roles.staff(Set.of())).isFalse();
    assertThat(Roles.staff(Set.of(Roles.REQUESTER, "mail-team"))).isTrue();
  }

  private static Object value(java.lang.reflect.Field field) {
    try {
      return field.get(null);
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
