package org.orderly.servicelevel;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.ServiceLevelTarget;

/** Why what groups and suppliers promise may not carry an agreement (8.3.4). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(
      value = AlignmentFinding.NothingUnderpins.class,
      name = AlignmentFinding.NOTHING),
  @JsonSubTypes.Type(value = AlignmentFinding.TargetMissing.class, name = AlignmentFinding.MISSING),
  @JsonSubTypes.Type(value = AlignmentFinding.TargetLonger.class, name = AlignmentFinding.LONGER),
  @JsonSubTypes.Type(value = AlignmentFinding.HoursFewer.class, name = AlignmentFinding.HOURS),
  @JsonSubTypes.Type(value = AlignmentFinding.DaysFewer.class, name = AlignmentFinding.DAYS)
})
public sealed interface AlignmentFinding {

  String NOTHING = "nothing-underpins";
  String MISSING = "target-missing";
  String LONGER = "target-longer";
  String HOURS = "hours-fewer";
  String DAYS = "days-fewer";

  /** The key of the service concerned. */
  String service();

  /** What kind of finding it is, as a word. */
  String word();

  /** The same for the same finding as long as it says the same; who agrees confirms it by this. */
  String id();

  /**
   * Who underpins.
   *
   * @param party the key of the group or the supplier
   * @param reference the version of the operational level agreement or the contract
   * @param supplier whether it is a supplier, else a group: both may have the same key
   */
  record Underpinning(String party, String reference, boolean supplier) {}

  /**
   * The support group has no operational level agreement for the service.
   *
   * @param group null where the service has no support group
   */
  record NothingUnderpins(String service, @Nullable String group) implements AlignmentFinding {

    @Override
    public String word() {
      return NOTHING;
    }

    @Override
    public String id() {
      return String.join("/", NOTHING, service, String.valueOf(group));
    }
  }

  /** What underpins has no such target. */
  record TargetMissing(String service, Underpinning by, ServiceLevelTarget agreed)
      implements AlignmentFinding {

    @Override
    public String word() {
      return MISSING;
    }

    @Override
    public String id() {
      return String.join("/", MISSING, service, by.reference(), agreed.place());
    }
  }

  /**
   * What underpins may take longer than was agreed; several, where they follow one another.
   *
   * @param underpinned the targets of those who underpin, in their order
   * @param late in so many of a hundred hours of a year a record would be late
   */
  record TargetLonger(
      String service,
      List<Underpinning> by,
      ServiceLevelTarget agreed,
      List<ServiceLevelTarget> underpinned,
      int late)
      implements AlignmentFinding {

    @Override
    public String word() {
      return LONGER;
    }

    @Override
    public String id() {
      return String.join(
          "/",
          LONGER,
          service,
          by.stream().map(Underpinning::reference).collect(Collectors.joining("+")),
          agreed.place(),
          agreed.measure().word(),
          String.valueOf(agreed.amount()),
          String.valueOf(late));
    }
  }

  /**
   * What underpins has working hours that do not cover those agreed.
   *
   * @param agreed hours of a sample year
   * @param covered those of them in which what underpins works too
   */
  record HoursFewer(String service, Underpinning by, long agreed, long covered)
      implements AlignmentFinding {

    @Override
    public String word() {
      return HOURS;
    }

    @Override
    public String id() {
      return String.join(
          "/", HOURS, service, by.reference(), String.valueOf(agreed), String.valueOf(covered));
    }
  }

  /**
   * What underpins does not hold on all days of the agreement.
   *
   * @param agreedTo null where no end was agreed
   */
  record DaysFewer(
      String service,
      Underpinning by,
      LocalDate agreedFrom,
      @Nullable LocalDate agreedTo,
      LocalDate from,
      @Nullable LocalDate to)
      implements AlignmentFinding {

    @Override
    public String word() {
      return DAYS;
    }

    @Override
    public String id() {
      return String.join(
          "/",
          DAYS,
          service,
          by.reference(),
          String.valueOf(agreedFrom),
          String.valueOf(agreedTo),
          String.valueOf(from),
          String.valueOf(to));
    }
  }
}
