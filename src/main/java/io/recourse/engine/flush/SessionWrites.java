package io.recourse.engine.flush;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.ibatis.cache.CacheKey;
import org.apache.ibatis.executor.BatchExecutor;
import org.apache.ibatis.executor.BatchResult;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.executor.keygen.NoKeyGenerator;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.StatementType;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;

/**
 * Collects the writes of one session until it is flushed, read from or committed, and answers as
 * the mapper's batching executor would.
 */
@Intercepts({
  @Signature(
      type = Executor.class,
      method = "update",
      args = {MappedStatement.class, Object.class}),
  @Signature(
      type = Executor.class,
      method = "flushStatements",
      args = {}),
  @Signature(
      type = Executor.class,
      method = "query",
      args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class}),
  @Signature(
      type = Executor.class,
      method = "query",
      args = {
        MappedStatement.class,
        Object.class,
        RowBounds.class,
        ResultHandler.class,
        CacheKey.class,
        BoundSql.class
      }),
  @Signature(
      type = Executor.class,
      method = "queryCursor",
      args = {MappedStatement.class, Object.class, RowBounds.class}),
  @Signature(
      type = Executor.class,
      method = "commit",
      args = {boolean.class}),
  @Signature(
      type = Executor.class,
      method = "rollback",
      args = {boolean.class}),
  @Signature(
      type = Executor.class,
      method = "close",
      args = {boolean.class})
})
final class SessionWrites implements Interceptor {

  private final List<BoundWrite> waiting = new ArrayList<>();
  private final List<BatchResult> sent = new ArrayList<>();

  @Override
  public Object intercept(Invocation call) throws Throwable {
    Executor session = (Executor) call.getTarget();
    return switch (call.getMethod().getName()) {
      case "update" -> write(session, call);
      case "flushStatements" -> flush(session);
      case "rollback", "close" -> {
        waiting.clear();
        sent.clear();
        yield call.proceed();
      }
      default -> {
        send(session);
        sent.clear();
        yield call.proceed();
      }
    };
  }

  private Object write(Executor session, Invocation call) throws Throwable {
    MappedStatement statement = (MappedStatement) call.getArgs()[0];
    if (!canJoin(statement)) {
      send(session);
      Object count = call.proceed();
      sent.addAll(session.flushStatements());
      return count;
    }
    session.clearLocalCache();
    waiting.add(BoundWrite.of(statement, call.getArgs()[1]));
    return BatchExecutor.BATCH_UPDATE_RETURN_VALUE;
  }

  private static boolean canJoin(MappedStatement statement) {
    return statement.getStatementType() == StatementType.PREPARED
        && statement.getKeyGenerator() instanceof NoKeyGenerator;
  }

  private List<BatchResult> flush(Executor session) throws SQLException {
    if (sent.isEmpty() && LeftWaiting.on(session.getTransaction().getConnection(), waiting)) {
      List<BatchResult> presumed = waiting.stream().map(it -> it.result(1)).toList();
      waiting.clear();
      return presumed;
    }
    send(session);
    List<BatchResult> results = List.copyOf(sent);
    sent.clear();
    return results;
  }

  private void send(Executor session) throws SQLException {
    if (!waiting.isEmpty()) {
      List<BoundWrite> writes = List.copyOf(waiting);
      waiting.clear();
      sent.addAll(RoundTrip.send(session.getTransaction().getConnection(), writes));
    }
  }
}
