package org.orderly.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  private static final Map<String, String> COMPLETE =
      Map.of(
          "ORDERLY_DB_URL", "jdbc:mariadb://db/orderly",
          "ORDERLY_DB_USER", "orderly",
          "ORDERLY_DB_PASSWORD", "x",
          "ORDERLY_ADMIN_PASSWORD", "a good one");

  @Test
  void nothingSetIsTheTryMode() {
    assertThat(new Settings(Map.of()).mode()).isEqualTo(RunMode.TRY);
    assertThat(new Settings(Map.of("ORDERLY_MODE", " ")).mode()).isEqualTo(RunMode.TRY);
  }

  @Test
  void modeOrAddressAloneSetsTheServeMode() {
    assertThat(new Settings(Map.of("ORDERLY_MODE", "Serve")).mode()).isEqualTo(RunMode.SERVE);
    assertThat(new Settings(Map.of("ORDERLY_DB_URL", "x")).mode()).isEqualTo(RunMode.SERVE);
    assertThat(new Settings(Map.of("ORDERLY_DB_URL", "x", "ORDERLY_MODE", "try")).mode())
        .isEqualTo(RunMode.SERVE);
  }

  @Test
  void unknownModeIsRefused() {
    assertThatThrownBy(() -> new Settings(Map.of("ORDERLY_MODE", "demo")).mode())
        .isInstanceOf(LaunchRefused.class)
        .hasMessage("ORDERLY_MODE is 'demo'; it can be try or serve.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ORDERLY_DB_URL",
        "ORDERLY_DB_USER",
        "ORDERLY_DB_PASSWORD",
        "ORDERLY_ADMIN_PASSWORD"
      })
  void eachMissingSettingIsNamed(String missing) {
    Map<String, String> rest = new HashMap<>(COMPLETE);
    rest.remove(missing);
    assertThatThrownBy(() -> new Settings(rest).administratorPassword())
        .isInstanceOf(LaunchRefused.class)
        .hasMessageStartingWith("Serve mode lacks " + missing + ";");
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin", "Password", "orderly", "1234567", "Change-Me"})
  void administratorPasswordThatAnybodyWouldGuessIsRefused(String guess) {
    Map<String, String> guessable = new HashMap<>(COMPLETE);
    guessable.put("ORDERLY_ADMIN_PASSWORD", guess);
    assertThatThrownBy(() -> new Settings(guessable).administratorPassword())
        .isInstanceOf(LaunchRefused.class)
        .hasMessageNotContaining(guess + " ");
  }

  @Test
  void secretMayStandInAFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("secret"), "from the file\n");
    Settings settings = new Settings(Map.of("ORDERLY_DB_PASSWORD_FILE", file.toString()));
    assertThat(settings.find("ORDERLY_DB_PASSWORD")).contains("from the file");
    Settings wrong = new Settings(Map.of("ORDERLY_DB_PASSWORD_FILE", folder + "/none"));
    assertThatThrownBy(() -> wrong.find("ORDERLY_DB_PASSWORD"))
        .isInstanceOf(LaunchRefused.class)
        .hasMessageStartingWith("ORDERLY_DB_PASSWORD_FILE names a file that cannot be read");
  }

  @Test
  void addressIsMadeToSeeItsOwnSchemaOnly() {
    assertThat(new Settings(COMPLETE).externalDatabase().url())
        .isEqualTo("jdbc:mariadb://db/orderly?nullDatabaseMeansCurrent=true");
    Map<String, String> other = new HashMap<>(COMPLETE);
    other.put("ORDERLY_DB_URL", "jdbc:postgresql://db/orderly");
    assertThatThrownBy(() -> new Settings(other).externalDatabase())
        .isInstanceOf(LaunchRefused.class)
        .hasMessageContaining("jdbc:mariadb:");
  }
}
