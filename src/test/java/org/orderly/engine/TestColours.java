package org.orderly.engine;

import java.util.List;
import org.orderly.kernel.Actor;
import org.orderly.kernel.FormOptions;
import org.springframework.stereotype.Component;

/** A list of the tests' own. */
@Component
class TestColours implements FormOptions {

  @Override
  public String list() {
    return "test-colours";
  }

  @Override
  public List<Option> options(Actor actor) {
    return List.of(new Option("red", "Red"), new Option("own-" + actor.key(), "My colour"));
  }
}
