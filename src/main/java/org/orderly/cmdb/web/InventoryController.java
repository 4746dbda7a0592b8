package org.orderly.cmdb.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.orderly.cmdb.ImportSettings;
import org.orderly.cmdb.InventoryManagement;
import org.orderly.cmdb.InventoryOutcome;
import org.orderly.cmdb.InventoryProtocol;
import org.orderly.kernel.RuleViolation;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/**
 * Where inventory agents report (8.2.6): FusionInventory's and others of the OCS family in XML,
 * GLPI's in JSON, each answered as it expects (ADR 0067). Answers are never packed: every agent
 * understands that.
 */
@RestController
@Tag(name = "Inventories", description = "Where inventory agents report, each in its own protocol")
class InventoryController {

  static final String PATH = "/api/inventory";

  /** By which GLPI's agent says that it speaks JSON, even where it begins in XML. */
  private static final String GLPI = "GLPI-Agent-ID";

  private static final List<String> OTHER_TASKS =
      List.of(
          "collect",
          "deploy",
          "esx",
          "netdiscovery",
          "netinventory",
          "remoteinventory",
          "wakeonlan");
  private static final MediaType JSON = MediaType.APPLICATION_JSON;
  private static final MediaType XML = MediaType.parseMediaType("application/xml;charset=UTF-8");

  private final InventoryManagement inventories;
  private final ImportSettings settings;
  private final ObjectMapper json;

  InventoryController(InventoryManagement inventories, ImportSettings settings, ObjectMapper json) {
    this.inventories = inventories;
    this.settings = settings;
    this.json = json;
  }

  @PostMapping(PATH)
  @Operation(summary = "Takes what an agent sends: XML or JSON, packed or not")
  ResponseEntity<byte[]> take(HttpServletRequest request) throws IOException {
    boolean glpi = request.getHeader(GLPI) != null;
    InventoryOutcome outcome =
        inventories.take(
            request.getInputStream(), glpi ? InventoryProtocol.JSON : InventoryProtocol.XML);
    if (outcome instanceof InventoryOutcome.Refused refused) {
      RuleViolation refusal = refused.refusal();
      return answer(
          refusal.rule().status(),
          refused.protocol(),
          Map.of("status", "error", "message", message(refusal), "expiration", hours()),
          "<ERROR>" + HtmlUtils.htmlEscape(message(refusal), "UTF-8") + "</ERROR>");
    }
    boolean inJson =
        outcome.protocol() == InventoryProtocol.JSON
            || glpi && outcome instanceof InventoryOutcome.Welcome;
    return answer(
        200,
        inJson ? InventoryProtocol.JSON : InventoryProtocol.XML,
        accepted(outcome),
        "<RESPONSE>SEND</RESPONSE><PROLOG_FREQ>" + hours() + "</PROLOG_FREQ>");
  }

  private Map<String, Object> accepted(InventoryOutcome outcome) {
    Map<String, Object> accepted = new LinkedHashMap<>();
    accepted.put("status", "ok");
    accepted.put("expiration", hours());
    if (outcome instanceof InventoryOutcome.Welcome) {
      accepted.put("tasks", Map.of("inventory", Map.of("server", "glpi", "version", "10.0.0")));
      accepted.put("disabled", OTHER_TASKS);
    } else if (outcome instanceof InventoryOutcome.Taken taken) {
      accepted.put("item", taken.item().value());
    }
    return accepted;
  }

  private int hours() {
    return settings.inventoryHours();
  }

  private static String message(RuleViolation refusal) {
    return refusal.rule().code()
        + ": "
        + Objects.requireNonNullElse(refusal.getMessage(), refusal.rule().title());
  }

  private ResponseEntity<byte[]> answer(
      int status, InventoryProtocol protocol, Map<String, Object> asJson, String asXml)
      throws IOException {
    byte[] body =
        protocol == InventoryProtocol.JSON
            ? json.writeValueAsBytes(asJson)
            : ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<REPLY>" + asXml + "</REPLY>\n")
                .getBytes(StandardCharsets.UTF_8);
    return ResponseEntity.status(status)
        .contentType(protocol == InventoryProtocol.JSON ? JSON : XML)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(body);
  }
}
