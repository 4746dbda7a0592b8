package example.badhouse.incident.web;

import example.badhouse.catalogue.CatalogueEntry;
import jakarta.persistence.EntityManager;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads records and tasks past their modules. */
class CuriousController {

  void look(EntityManager entities, JdbcClient jdbc, TaskService tasks) {
    entities.find(CatalogueEntry.class, 1L);
  }
}
