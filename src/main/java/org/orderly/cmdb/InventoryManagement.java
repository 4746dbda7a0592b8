package org.orderly.cmdb;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.orderly.kernel.Attempts;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what inventory agents find: machines become configuration items, what they are made of and
 * what is installed on them their components (ADR 0067). Who may send is decided at the door.
 *
 * @clause 8.2.6
 */
@Service
public class InventoryManagement {

  private static final Set<String> ANNOUNCEMENTS = Set.of("prolog", "contact");
  private static final String INVENTORY = "inventory";
  private static final int LONGEST_REFERENCE = 64;

  private final ItemReconciliation reconciliation;
  private final ConfigurationManagement configuration;
  private final CmdbHead head;
  private final TransactionTemplate transaction;
  private final Attempts attempts;

  InventoryManagement(
      ItemReconciliation reconciliation,
      ConfigurationManagement configuration,
      CmdbHead head,
      TransactionTemplate transaction,
      Attempts attempts) {
    this.reconciliation = reconciliation;
    this.configuration = configuration;
    this.head = head;
    this.transaction = transaction;
    this.attempts = attempts;
  }

  /**
   * Takes what an agent has sent, all of it or nothing.
   *
   * @param usual the protocol to refuse in where it cannot be told how the agent speaks
   */
  public InventoryOutcome take(InputStream body, InventoryProtocol usual) throws IOException {
    InventoryProtocol protocol = usual;
    try {
      InventoryBody opened = InventoryBody.open(body);
      protocol = opened.protocol();
      return answer(InventoryReader.read(opened));
    } catch (RuleViolation refusal) {
      return new InventoryOutcome.Refused(protocol, refusal);
    }
  }

  private InventoryOutcome answer(InventoryDocument document) {
    if (ANNOUNCEMENTS.contains(document.query())) {
      return new InventoryOutcome.Welcome(document.protocol());
    }
    if (!document.query().equals(INVENTORY)) {
      throw new RuleViolation(
          ImportRule.INVENTORY_REFUSED,
          "Announcements and inventories are taken, not «"
              + Refusals.shown(document.query())
              + "».");
    }
    Inventory inventory = InventoryTranslation.of(document);
    return attempts.of(
        () ->
            Objects.requireNonNull(
                transaction.execute(status -> keep(inventory, document.protocol()))));
  }

  private InventoryOutcome keep(Inventory inventory, InventoryProtocol protocol) {
    head.lock();
    ReconciledItems reconciled =
        reconciliation
            .reconcile(
                List.of(Candidate.of(inventory)),
                INVENTORY,
                reconciliation.ranks(),
                Map.of(),
                false)
            .items();
    ConfigurationPlan plan = reconciled.plan();
    List<StepOutcome> steps = plan.steps().isEmpty() ? List.of() : applied(plan, inventory);
    ImportLine line = reconciled.lines(steps).get(0);
    String number = line.item();
    if (number == null) {
      throw new RuleViolation(
          ImportRule.MACHINE_AMBIGUOUS,
          Objects.requireNonNullElse(line.reason(), "It is not known which item this is."));
    }
    RecordNumber item = new RecordNumber(number);
    configuration.seen(List.of(item));
    return new InventoryOutcome.Taken(
        protocol, item, line.outcome() == ImportLine.Outcome.UNCHANGED);
  }

  private List<StepOutcome> applied(ConfigurationPlan plan, Inventory inventory) {
    String agent = inventory.agent();
    Origin origin =
        new Origin(
            OriginKind.INVENTORY,
            agent.length() > LONGEST_REFERENCE ? agent.substring(0, LONGEST_REFERENCE) : agent,
            INVENTORY,
            "Inventory of " + agent);
    try {
      return configuration.apply(plan, origin).steps();
    } catch (RuleViolation refusal) {
      String fields =
          refusal.fields().entrySet().stream()
              .map(
                  field ->
                      field.getKey().replaceFirst("^steps\\[0]\\.", "") + ": " + field.getValue())
              .sorted()
              .collect(Collectors.joining("; "));
      throw new RuleViolation(
          ImportRule.INVENTORY_REFUSED, fields.isEmpty() ? refusal.getMessage() + "" : fields);
    }
  }
}
