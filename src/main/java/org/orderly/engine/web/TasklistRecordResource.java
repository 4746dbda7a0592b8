package org.orderly.engine.web;

import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/** Serves the plugin's modules, one small file for each part of the tab. */
@Path("plugin/" + TasklistRecordPlugin.ID)
public class TasklistRecordResource extends AbstractTasklistPluginRootResource {

  private static final List<String> ASSETS =
      Stream.of(
              "plugin.js",
              "plugin.css",
              "affected.js",
              "cards.js",
              "change.js",
              "clocks.js",
              "correction.js",
              "draft.js",
              "elements.js",
              "facts.js",
              "family.js",
              "history.js",
              "journal.js",
              "links.js",
              "look.js",
              "messages.js",
              "names.js",
              "reply.js",
              "server.js",
              "presence.js",
              "tab.js",
              "verification.js",
              "words.js")
          .map("app/"::concat)
          .toList();

  /** Made by the webapp for each request. */
  public TasklistRecordResource() {
    super(TasklistRecordPlugin.ID);
  }

  @Override
  protected List<String> getAllowedAssets() {
    return ASSETS;
  }
}
