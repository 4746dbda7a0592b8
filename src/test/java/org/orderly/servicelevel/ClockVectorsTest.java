package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file of expectations as other projects may write it. Office hours are 9 to 17. */
class ClockVectorsTest {

  private static final String WEEK =
      "\"zone\":\"Europe/Berlin\",\"week\":{\"mon\":[[\"09:00\",\"17:00\"]],"
          + "\"tue\":[[\"09:00\",\"17:00\"]],\"fri\":[[\"09:00\",\"17:00\"]]},";

  @TempDir Path folder;

  private String said = "";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'kind':'elapsed','from':'2026-11-20T16:00:00+01:00','to':'2026-11-23T10:00:00+01:00','expectSeconds':7200",
        "'kind':'elapsed','from':'2026-11-23T10:00:00+01:00','to':'2026-11-20T16:00:00+01:00','expectSeconds':-7200",
        "'kind':'Elapsed','from':'2026-11-20T16:00','to':'2026-11-20 16:30:00','expectSeconds':'1800'",
        "'from':'2026-11-20T15:00:00Z','seconds':7200,'expectInstant':'2026-11-23T10:00:00+01:00'",
        "'kind':'add','from':'2026-11-20T15:00:00Z','seconds':3600,'expectInstant':'2026-11-20T16:00:00Z'",
        "'kind':'add','from':'2026-11-21T15:00:00Z','seconds':0,'expectInstant':'2026-11-21T15:00:00Z'",
        "'kind':'add','from':'2026-11-23T08:00:00Z','seconds':-3600,'expectInstant':'2026-11-20T15:00:00Z'",
        "'kind':'add','from':'2026-11-23T08:30:00Z','seconds':-1800,'expectInstant':'2026-11-23T08:00:00Z'",
        "'kind':'add','from':'2026-11-20T15:00:00Z','seconds':3600,'pauses':[['2026-11-20T15:30:00Z','2026-11-20T15:45:00Z'],{'start':'2026-11-20T15:40:00Z','end':'2026-11-20T16:00:00Z'}],'expectInstant':'2026-11-23T08:30:00Z'",
        "'kind':'add','from':'2026-11-20T15:00:00Z','seconds':3600,'pauses':[['2026-11-20T15:30:00Z']],'expectInstant':'never'",
        "'kind':'add','from':'2026-11-20T15:00:00Z','seconds':-3600,'pauses':[{'from':'2026-11-20T14:00:00Z','to':'2026-11-20T14:30:00Z'}],'expectInstant':'2026-11-20T13:30:00Z'",
        "'kind':'elapsed','from':'2026-11-20T15:00:00Z','to':'2026-11-20T16:00:00Z','pauses':[['2026-11-20T13:00:00Z','2026-11-20T15:15:00Z'],['2026-11-20T15:45:00Z',null]],'expectSeconds':1800",
        "'kind':'elapsed','from':'2026-11-20T15:00:00Z','to':'2026-11-23T09:00:00Z','holidays':['2026-11-23'],'expectSeconds':3600",
        "'kind':'elapsed','from':'2026-11-20T15:00:00Z','to':'2026-11-23T09:00:00Z','holidays':[{'date':'2026-11-23','name':'x'}],'expectSeconds':3600",
        "'kind':'elapsed','from':'2026-11-20T15:00:00Z','to':'2026-11-23T09:00:00Z','holidays':{'2026-11-23':'x'},'expectSeconds':3600",
        "'kind':'elapsed','from':'2026-11-20T15:00:00Z','to':'2026-11-23T09:00:00Z','holidays':null,'dates':{'2026-11-21':[['22:00','01:00']]},'expectSeconds':18000",
        "'kind':'elapsed','from':'2026-11-20T15:00:00Z','to':'2026-11-23T09:00:00Z','exceptions':[{'date':'2026-11-23','hours':[['09:00:30','10:00']]}],'expectSeconds':7170",
        "'kind':'add','unit':'working-days','from':'2026-11-20T15:00:00Z','seconds':172800,'expectInstant':'2026-11-24T15:00:00Z'",
      })
  void whatIsExpectedAgrees(String vector) throws IOException {
    assertThat(compare("[{" + WEEK + vector.replace('\'', '"') + "}]")).as(said).isZero();
    assertThat(said).isEqualTo("1 vectors: 1 agree, 0 differ, 0 refused\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'Monday':['22:00','06:00']}",
        "{'MON':[{'from':'22:00','to':'6:00:00'}]}",
        "{'Mo':[['22:00','24:00']],'tues':[['00:00','03:00'],['02:00','06:00'],['06:00','06:00']]}",
      })
  void hoursOverMidnightAreSplitAndThoseThatOverlapCountOnce(String week) throws IOException {
    String vector =
        "{'id':1,'week':"
            + week
            + ",'from':'2026-11-23T00:00:00+01:00','to':'2026-11-25T00:00:00+01:00','expectSeconds':28800}";
    assertThat(compare("{'vectors':[" + vector + "]}")).as(said).isZero();
  }

  @Test
  void whatDiffersIsShownAndWhatCannotBeReadIsRefusedWhileTheOthersGoOn() throws IOException {
    String good = "'from':'2026-11-20T15:00:00Z','to':'2026-11-20T16:00:00Z','expectSeconds':3600}";
    int exit =
        compare(
            "{'cases':[{"
                + WEEK
                + "'id':'wrong',"
                + good.replace("3600", "3601")
                + ",{"
                + WEEK
                + "'id':'right',"
                + good
                + ",{"
                + WEEK
                + "'id':'open','from':'2026-11-20T15:00:00Z','seconds':1},{"
                + WEEK
                + "'kind':'add','from':'yesterday','seconds':1},{'id':'weekless','zone':'UTC',"
                + good
                + ",{'id':'nowhere','zone':'Mars/Olympus','week':{},"
                + good
                + ",{'id':'eighth','zone':'UTC','week':{'someday':[]},"
                + good
                + ",{'id':'late','zone':'UTC','week':{'mon':[['09:00','25:00']]},"
                + good
                + ",{'id':'half','zone':'UTC','week':{'mon':[['09:00']]},"
                + good
                + ",{'id':'zoneless','week':{},'from':'2026-11-20T15:00:00','seconds':1},7,"
                + "{'id':'far','zone':'UTC','week':{},'from':'+999999999-01-01T00:00:00Z','seconds':1,'expectInstant':'never'}]}");
    assertThat(exit).isEqualTo(1);
    assertThat(said)
        .contains("differs  wrong: expected 3601, ours 3600\n")
        .contains("refused  open: expectInstant is missing\n")
        .contains("refused  #4: this is no instant: yesterday\n")
        .contains("refused  weekless: week is missing\n")
        .contains("refused  nowhere: there is no zone Mars/Olympus\n")
        .contains("refused  eighth: this is no weekday: someday\n")
        .contains("refused  late: this is no time of day: 25:00\n")
        .contains("refused  half: a window has no two times: [\"09:00\"]\n")
        .contains("refused  zoneless: there is no zone, and from has no offset\n")
        .contains("refused  #11: it is no object\n")
        .endsWith("12 vectors: 1 agree, 1 differ, 10 refused\n")
        .doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[{", "{}", "{'a':[],'b':[]}", "7", "null"})
  void aFileWithoutOneArrayCannotBeRead(String content) throws IOException {
    assertThat(compare(content)).isEqualTo(2);
    assertThat(said).hasLineCount(1);
  }

  @Test
  void aFileThatIsNotThereCannotBeRead() {
    assertThat(compare(folder.resolve("nowhere.json"))).isEqualTo(2);
    assertThat(said).contains("cannot be read").doesNotContain("\tat ");
  }

  private int compare(String json) throws IOException {
    Path file = folder.resolve("vectors.json");
    Files.writeString(file, json.replace('\'', '"'));
    return compare(file);
  }

  private int compare(Path file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int exit = ClockVectors.compare(file, new PrintStream(out, true, StandardCharsets.UTF_8));
    said = out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    return exit;
  }
}
