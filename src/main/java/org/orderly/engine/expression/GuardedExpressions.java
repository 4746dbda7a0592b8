package org.orderly.engine.expression;

import java.lang.reflect.Method;
import java.util.Set;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * Evaluates the expressions of models, decision tables, filters and queries. They see delegates,
 * variables, and four functions; a delegate's name cannot be covered by a variable (ADR 0002).
 */
final class GuardedExpressions extends JuelExpressionManager {

  private static final Set<String> FUNCTIONS =
      Set.of("currentUser", "currentUserGroups", "now", "dateTime");

  private final ListableBeanFactory beans;

  GuardedExpressions(ListableBeanFactory beans) {
    this.beans = beans;
  }

  @Override
  public void addFunction(String name, Method function) {
    if (FUNCTIONS.contains(name)) {
      super.addFunction(name, function);
    }
  }

  @Override
  public Expression createExpression(String text) {
    return new GuardedExpression(createValueExpression(text), text);
  }

  @Override
  protected ELResolver createElResolver() {
    CompositeELResolver resolvers = new CompositeELResolver();
    resolvers.add(new DelegateResolver(beans));
    resolvers.add(new VariableScopeElResolver());
    resolvers.add(new VariableContextElResolver());
    resolvers.add(new BusinessKeyResolver());
    resolvers.add(new InstantResolver());
    resolvers.add(new ArrayELResolver(true));
    resolvers.add(new ListELResolver(true));
    resolvers.add(new MapELResolver(true));
    resolvers.add(new RefusingResolver());
    return resolvers;
  }

  /** An expression that, where there is no scope, is one of a query and must be on its list. */
  private final class GuardedExpression extends JuelExpression {

    GuardedExpression(ValueExpression expression, String text) {
      super(expression, GuardedExpressions.this, text);
    }

    @Override
    public Object getValue(
        @Nullable VariableScope scope, @Nullable BaseDelegateExecution execution) {
      if (scope == null) {
        QueryExpressions.check(expressionText);
      }
      return super.getValue(scope, execution);
    }
  }
}
