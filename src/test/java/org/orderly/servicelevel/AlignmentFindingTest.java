package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.orderly.catalogue.ServiceLevelTarget;
import org.orderly.catalogue.TargetMeasure;
import org.orderly.catalogue.TargetMetric;
import org.orderly.servicelevel.AlignmentFinding.DaysFewer;
import org.orderly.servicelevel.AlignmentFinding.TargetLonger;
import org.orderly.servicelevel.AlignmentFinding.Underpinning;

/** Who agrees confirms what a finding says: one that says something else is another. */
class AlignmentFindingTest {

  private static final Underpinning BY = new Underpinning("team", "between@1", false);
  private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

  @Test
  void moreRecordsThatWouldBeLateAreAnotherFinding() {
    assertThat(Stream.of(1, 90).map(AlignmentFindingTest::longer)).doesNotHaveDuplicates();
  }

  @Test
  void otherDaysOfTheAgreementAreAnotherFinding() {
    assertThat(
            Stream.of(
                new DaysFewer("mail", BY, DAY, null, DAY, DAY).id(),
                new DaysFewer("mail", BY, DAY, DAY, DAY, DAY).id(),
                new DaysFewer("mail", BY, DAY.minusDays(1), DAY, DAY, DAY).id()))
        .doesNotHaveDuplicates();
  }

  private static String longer(int late) {
    ServiceLevelTarget target =
        new ServiceLevelTarget(
            "incident", "P1", TargetMetric.RESOLUTION, TargetMeasure.WORKING_TIME, 60);
    return new TargetLonger("mail", List.of(BY), target, List.of(target), late).id();
  }
}
