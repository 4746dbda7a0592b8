package org.orderly.engine.expression;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.orderly.engine.EngineRule;
import org.orderly.kernel.RuleViolation;

/** The list of expressions that a stored query may carry. */
final class QueryExpressions {

  private static final Pattern ALLOWED =
      Pattern.compile(
          "\\s*[$#]\\{\\s*(currentUser\\(\\)|currentUserGroups\\(\\)|now\\(\\)"
              + "|dateTime\\(\\)(\\.(withTimeAtStartOfDay|toDate)\\(\\)"
              + "|\\.(plus|minus)(Minutes|Hours|Days|Weeks|Months)\\(\\d{1,4}\\))*)\\s*}\\s*");

  private QueryExpressions() {}

  /** Refuses an expression that is not on the list; text without any is let through. */
  static void check(String text) {
    if ((text.contains("${") || text.contains("#{")) && !ALLOWED.matcher(text).matches()) {
      throw new RuleViolation(
          EngineRule.QUERY_EXPRESSION,
          "A query carries an expression that is not on the list; allowed are currentUser(),"
              + " currentUserGroups(), now() and dateTime() with plus…(n), minus…(n),"
              + " withTimeAtStartOfDay() and toDate()");
    }
  }

  /** Checks every expression of a query that is to be stored, at any depth. */
  static void checkAll(TaskQueryImpl query) {
    for (TaskQueryImpl part : parts(query)) {
      part.getExpressions().values().forEach(QueryExpressions::check);
    }
  }

  /** Refuses any expression in a query that somebody sent, at any depth. */
  static void refuseAny(TaskQueryImpl query) {
    for (TaskQueryImpl part : parts(query)) {
      if (!part.getExpressions().isEmpty()) {
        throw new RuleViolation(
            EngineRule.QUERY_EXPRESSION,
            "A query carries an expression; only the queries of stored filters may");
      }
    }
  }

  private static Set<TaskQueryImpl> parts(TaskQueryImpl query) {
    Set<TaskQueryImpl> parts = Collections.newSetFromMap(new IdentityHashMap<>());
    collect(query, parts);
    return parts;
  }

  private static void collect(TaskQueryImpl query, Set<TaskQueryImpl> parts) {
    if (parts.add(query)) {
      query.getQueries().forEach(part -> collect(part, parts));
    }
  }
}
