package io.recourse.engine.instance;

import io.recourse.common.WaitingWrites;
import io.recourse.engine.instance.Answers.Answer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;

/**
 * What one session knows of instances: until it writes, or until anybody else asks the database
 * something in the transaction, as that may have waited for a change of another one.
 */
@Intercepts({
  @Signature(
      type = Executor.class,
      method = "query",
      args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class}),
  @Signature(
      type = Executor.class,
      method = "update",
      args = {MappedStatement.class, Object.class}),
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
final class SessionReads implements Interceptor {

  /** A command on more instances than that is left to the engine's own reads. */
  private static final int MOST = 4;

  private final InstanceStatements statements;
  private final NeededParts needed;
  private final List<InstanceRows> known = new ArrayList<>();
  private int read;
  private int asked;

  SessionReads(InstanceStatements statements, NeededParts needed) {
    this.statements = statements;
    this.needed = needed;
  }

  @Override
  public Object intercept(Invocation call) throws Throwable {
    Object[] given = call.getArgs();
    if (!call.getMethod().getName().equals("query")) {
      forget();
      if (call.getMethod().getName().equals("update")) {
        needed.written((MappedStatement) given[0], given[1]);
      }
      return call.proceed();
    }
    Executor session = (Executor) call.getTarget();
    String statement = nameOf((MappedStatement) given[0]);
    Optional<Answer> answer = given[3] == null ? Answers.to(statement) : Optional.empty();
    WaitingWrites connection = connection(session);
    if (connection == null) {
      return call.proceed();
    }
    if (connection.asked() != asked) {
      forget();
    }
    Optional<List<Object>> rows =
        answer.isPresent()
            ? answer(answer.get(), statement, Asked.of(given[1]), session)
            : Optional.empty();
    Object result = rows.isPresent() ? rows.get() : call.proceed();
    asked = connection.asked();
    return result;
  }

  private Optional<List<Object>> answer(Answer answer, String statement, Asked it, Executor session)
      throws SQLException {
    for (InstanceRows instance : known) {
      Optional<List<Object>> rows = answer.from(instance, it);
      if (rows.isPresent()) {
        return rows;
      }
    }
    Optional<Beginning> beginning = Beginning.with(statement);
    if (beginning.isEmpty() || it.locks() || read++ >= MOST) {
      return Optional.empty();
    }
    InstanceRows instance = read(beginning.get(), it, session);
    known.add(instance);
    return answer.from(instance, it);
  }

  private InstanceRows read(Beginning beginning, Asked it, Executor session) throws SQLException {
    String id = beginning.idIn(it);
    Optional<String> step = needed.step(beginning, id);
    List<Part> parts = needed.of(beginning, step);
    MappedStatement together = statements.of(beginning, parts);
    List<Object> rows = session.query(together, id, RowBounds.DEFAULT, null);
    return new InstanceRows(
        parts,
        parts.size() == 1 ? List.of(rows) : rows,
        wanted -> step.ifPresent(at -> needed.learn(at, wanted)));
  }

  private void forget() {
    known.forEach(InstanceRows::forgotten);
    known.clear();
  }

  /** Nothing where the connection cannot tell who asked. */
  private static WaitingWrites connection(Executor session) throws SQLException {
    Connection connection = session.getTransaction().getConnection();
    return connection.isWrapperFor(WaitingWrites.class)
        ? connection.unwrap(WaitingWrites.class)
        : null;
  }

  private static String nameOf(MappedStatement statement) {
    String id = statement.getId();
    return id.substring(id.lastIndexOf('.') + 1);
  }
}
