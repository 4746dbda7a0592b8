package org.orderly.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * A variable of a process, typed: a copy for a gateway, a decision table or a form. The record
 * stays the truth.
 *
 * @param name as the model spells it
 * @param type what it holds
 */
public record ProcessVariable<T>(String name, Class<T> type) {

  /** A variable that holds a word, a key or an ISO 8601 instant. */
  public static ProcessVariable<String> text(String name) {
    return new ProcessVariable<>(name, String.class);
  }

  /** A variable that holds yes or no. */
  public static ProcessVariable<Boolean> flag(String name) {
    return new ProcessVariable<>(name, Boolean.class);
  }

  /**
   * The value.
   *
   * @throws IllegalStateException where the model got here without one: a defect of the model
   */
  public T get(VariableScope scope) {
    return find(scope)
        .orElseThrow(() -> new IllegalStateException("The variable " + name + " has no value"));
  }

  /** The value, where there is one. */
  public Optional<T> find(VariableScope scope) {
    return Optional.ofNullable(type.cast(scope.getVariable(name)));
  }

  /** Keeps the value until it is set anew. */
  public void set(VariableScope scope, @Nullable T value) {
    scope.setVariable(name, value);
  }

  /** Keeps the value for the part of the process that the scope is, and for nothing beside it. */
  public void setLocal(VariableScope scope, T value) {
    scope.setVariableLocal(name, value);
  }

  /** Sets the value for this transaction only: nothing of it is stored. */
  public void pass(VariableScope scope, @Nullable T value) {
    scope.setVariable(name, Variables.untypedValue(value, true));
  }

  /** Adds the value for this transaction only: nothing of it is stored. */
  public void putTransient(VariableMap variables, @Nullable T value) {
    variables.putValueTyped(name, Variables.untypedValue(value, true));
  }
}
