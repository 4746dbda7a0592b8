package org.orderly.launch;

import java.util.List;
import java.util.stream.Collectors;
import org.orderly.change.SampleChanges;
import org.orderly.cmdb.SampleItems;
import org.orderly.identity.SampleOrganisation;
import org.orderly.identity.SamplePerson;
import org.orderly.release.SampleReleases;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Fills an empty try mode with a sample organisation, and says who may sign in and where. */
@Component
@Profile("try & !command")
class SampleSignIn implements SmartInitializingSingleton {

  /** The file with names and passwords, in the data folder. */
  static final String FILE = "people.txt";

  private final SampleOrganisation organisation;
  private final SampleServices services;
  private final SampleAgreements agreements;
  private final SampleItems items;
  private final SampleChanges changes;
  private final SampleReleases releases;
  private final TransactionOperations transaction;
  private final DataFolder folder;
  private final Environment environment;
  private boolean fresh;

  SampleSignIn(
      SampleOrganisation organisation,
      SampleServices services,
      SampleAgreements agreements,
      SampleItems items,
      SampleChanges changes,
      SampleReleases releases,
      TransactionOperations transaction,
      DataFolder folder,
      Environment environment) {
    this.organisation = organisation;
    this.services = services;
    this.agreements = agreements;
    this.items = items;
    this.changes = changes;
    this.releases = releases;
    this.transaction = transaction;
    this.folder = folder;
    this.environment = environment;
  }

  /** Before the first request; the file is written before the passwords count. */
  @Override
  public void afterSingletonsInstantiated() {
    transaction.executeWithoutResult(
        status -> {
          List<SamplePerson> people = organisation.create();
          if (!people.isEmpty()) {
            services.create();
            agreements.create();
            items.create();
            fresh = true;
            folder.writeSecret(FILE, file(people));
          }
        });
  }

  /** Changes and releases have processes, which begin once the models are deployed. */
  @EventListener(ApplicationReadyEvent.class)
  void tell() {
    if (fresh) {
      changes.create();
      releases.create();
    }
    System.out.printf(
        "Orderly is ready in try mode: sign in at http://127.0.0.1:%s as ada (administrator), dora"
            + " (service desk), mia (resolver) or rita (requester); passwords in %s%n",
        environment.getProperty("local.server.port"), folder.resolve(FILE));
  }

  static String file(List<SamplePerson> people) {
    return people.stream()
        .map(
            person ->
                String.format(
                    "%-8s %s  %s (%s)%n",
                    person.key(),
                    person.password(),
                    person.name(),
                    String.join(", ", person.groups())))
        .collect(
            Collectors.joining(
                "",
                String.format("# Try mode: sign-in name, password, who it is (groups).%n"),
                ""));
  }
}
