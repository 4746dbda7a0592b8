package org.orderly.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.cost.CountingDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@OrderlyTest
class CatalogueCacheTest {

  @Autowired CatalogueManagement catalogue;
  @Autowired Organisation organisation;
  @Autowired TransactionOperations transactions;

  @Test
  void aServiceIsReadOnce() {
    String service = organisation.service(Criticality.SILVER, organisation.resolverGroup());
    catalogue.service(service);
    assertThat(CountingDataSource.of(() -> catalogue.service(service)).statements()).isZero();
  }

  @Test
  void aRetiredServiceIsRetiredAtOnce() {
    String service = organisation.service(Criticality.SILVER, organisation.resolverGroup());
    catalogue.service(service);
    transactions.executeWithoutResult(
        status -> {
          catalogue.retire(service);
          assertThat(catalogue.service(service).orElseThrow().retired()).isTrue();
        });
    assertThat(catalogue.service(service).orElseThrow().retired()).isTrue();
  }

  @Test
  void aRetirementThatIsTakenBackIsNotRemembered() {
    String service = organisation.service(Criticality.SILVER, organisation.resolverGroup());
    transactions.executeWithoutResult(
        status -> {
          catalogue.retire(service);
          assertThat(catalogue.service(service).orElseThrow().retired()).isTrue();
          status.setRollbackOnly();
        });
    assertThat(catalogue.service(service).orElseThrow().retired()).isFalse();
  }
}
