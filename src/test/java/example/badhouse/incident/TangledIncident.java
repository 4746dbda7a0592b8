package example.badhouse.incident;

import example.badhouse.catalogue.CatalogueEntry;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Reaches into another module's table, and lets anybody set its state. */
@Entity
class TangledIncident {

  @Id private long id;
  @ManyToOne private CatalogueEntry entry;
  private String state;

  public void setState(String state) {
    this.state = state;
  }
}
