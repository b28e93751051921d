package io.recourse.engine.guard;

import java.util.Set;
import org.camunda.bpm.engine.exception.NotAllowedException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.CreateFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Closes CVE-2026-109432, which the last community engine has for good: expressions in the {@code
 * or()} branches of a task query are evaluated although expressions in queries are off. No query
 * here carries any expression, and filters, which store queries, are not offered.
 */
class QueryExpressionGuard extends CommandInterceptor {

  private static final Set<Class<?>> FILTERS =
      Set.of(AbstractExecuteFilterCmd.class, CreateFilterCmd.class, SaveFilterCmd.class);

  @Override
  public <T> T execute(Command<T> command) {
    if (FILTERS.stream().anyMatch(filter -> filter.isInstance(command))) {
      throw new NotAllowedException("Filters are not offered");
    }
    if (command instanceof TaskQueryImpl tasks) {
      tasks.getQueries().forEach(QueryExpressionGuard::refuseExpressions);
    }
    if (command instanceof AbstractQuery<?, ?> query) {
      refuseExpressions(query);
    }
    return next.execute(command);
  }

  private static void refuseExpressions(AbstractQuery<?, ?> query) {
    if (!query.getExpressions().isEmpty()) {
      throw new NotAllowedException("Expressions in queries are not offered");
    }
  }
}
