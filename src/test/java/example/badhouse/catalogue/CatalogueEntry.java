package example.badhouse.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Is an aggregate that everybody sees. */
@Entity
public class CatalogueEntry {

  @Id private long id;
}
