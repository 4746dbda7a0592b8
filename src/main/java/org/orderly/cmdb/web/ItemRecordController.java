package org.orderly.cmdb.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.kernel.RecordSummary;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Records that name a configuration item, over HTTP (8.2.6). */
@RestController
@Tag(name = "Configuration items")
class ItemRecordController {

  private final ConfigurationManagement configuration;
  private final NamingRecords records;

  ItemRecordController(ConfigurationManagement configuration, NamingRecords records) {
    this.configuration = configuration;
    this.records = records;
  }

  @GetMapping("/api/configuration-items/{number}/records")
  @Operation(summary = "Records that name the item: open ones first, then the newest")
  List<RecordSummary> naming(
      @PathVariable String number, @RequestParam(defaultValue = "20") int size) {
    ItemFilter.check(0, size);
    return records.naming(configuration.item(ItemNumbers.read(number)).number(), size).stream()
        .map(NamingRecords.Row::record)
        .toList();
  }
}
