package org.orderly.supplier.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.web.EntityTags;
import org.orderly.kernel.web.TypedFields;
import org.orderly.supplier.ContractManagement;
import org.orderly.supplier.ContractView;
import org.orderly.supplier.SupplierManagement;
import org.orderly.supplier.SupplierView;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Suppliers and their contracts over HTTP (8.3.4). */
@RestController
@RequestMapping("/api/suppliers")
@Tag(name = "Suppliers", description = "Who supplies us, and what their contracts promise")
class SupplierController {

  private final SupplierManagement suppliers;
  private final ContractManagement contracts;
  private final TransactionOperations transactions;

  SupplierController(
      SupplierManagement suppliers,
      ContractManagement contracts,
      TransactionOperations transactions) {
    this.suppliers = suppliers;
    this.contracts = contracts;
    this.transactions = transactions;
  }

  @GetMapping
  @Operation(summary = "All suppliers with all versions of their contracts, by name")
  List<SupplierView> all() {
    return suppliers.suppliers();
  }

  @GetMapping("/{key}")
  @Operation(summary = "A supplier with all versions of its contracts")
  ResponseEntity<SupplierView> supplier(@PathVariable String key) {
    return tagged(suppliers.supplier(key));
  }

  @PostMapping
  @Operation(summary = "Records a supplier")
  ResponseEntity<SupplierView> create(@RequestBody SupplierRequests.Supplier request) {
    SupplierView created = suppliers.create(TypedFields.text(request.key()), request.draft());
    return ResponseEntity.created(URI.create("/api/suppliers/" + created.key())).body(created);
  }

  @PutMapping("/{key}")
  @Operation(summary = "Replaces what is known of a supplier")
  ResponseEntity<SupplierView> amend(
      @PathVariable String key,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String tag,
      @RequestBody SupplierRequests.Supplier request) {
    transactions.executeWithoutResult(
        status -> {
          EntityTags.require(tag, suppliers.supplier(key).version());
          suppliers.amend(key, null, request.draft());
        });
    return tagged(suppliers.supplier(key));
  }

  @PostMapping("/{key}/contracts")
  @Operation(summary = "Records the first version of a contract")
  ResponseEntity<ContractView> contract(
      @PathVariable String key, @RequestBody SupplierRequests.Contract request) {
    return created(key, contracts.record(key, TypedFields.text(request.key()), request.draft()));
  }

  @PostMapping("/{key}/contracts/{contract}/versions")
  @Operation(summary = "Records the next version of a contract, which begins where it ends")
  ResponseEntity<ContractView> next(
      @PathVariable String key,
      @PathVariable String contract,
      @RequestBody SupplierRequests.Contract request) {
    return created(key, contracts.next(key, contract, request.draft()));
  }

  @PostMapping("/{key}/contracts/{contract}/end")
  @Operation(summary = "Ends the last version of a contract, today or later")
  ContractView end(
      @PathVariable String key,
      @PathVariable String contract,
      @RequestBody SupplierRequests.End request) {
    return contracts.end(key, contract, request.day(), TypedFields.text(request.reason()));
  }

  private static ResponseEntity<ContractView> created(String supplier, ContractView contract) {
    return ResponseEntity.created(URI.create("/api/suppliers/" + supplier)).body(contract);
  }

  private static ResponseEntity<SupplierView> tagged(SupplierView supplier) {
    return ResponseEntity.ok()
        .eTag(EntityTags.of(supplier.version(), supplier.toString()))
        .body(supplier);
  }
}
