package org.orderly.engine.expression;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.orderly.engine.EngineRule;
import org.orderly.kernel.RuleViolation;

/** Gives no script engine, whatever the class path holds. */
final class NoScripts implements ScriptEngineResolver {

  @Override
  public void addScriptEngineFactory(ScriptEngineFactory factory) {
    throw refused(factory.getLanguageName());
  }

  @Override
  public ScriptEngineManager getScriptEngineManager() {
    throw refused("any language");
  }

  @Override
  public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
    throw refused(language);
  }

  private static RuleViolation refused(String language) {
    return new RuleViolation(
        EngineRule.SCRIPT, "A script in " + language + " is to run; models call delegates instead");
  }
}
