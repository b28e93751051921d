package io.recourse.engine.flush;

import io.recourse.common.WaitingWrites.Write;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.apache.ibatis.executor.BatchResult;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.TypeHandler;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.HasDbRevision;
import org.camunda.bpm.engine.impl.db.HistoricEntity;

/** One insert, update or delete of the mapper with the values it had when it was asked for. */
final class BoundWrite implements Write {

  private final MappedStatement statement;
  private final Object parameter;
  private final String sql;
  private final List<Value> values;

  private BoundWrite(MappedStatement statement, Object parameter, String sql, List<Value> values) {
    this.statement = statement;
    this.parameter = parameter;
    this.sql = sql;
    this.values = values;
  }

  static BoundWrite of(MappedStatement statement, Object parameter) {
    BoundSql bound = statement.getBoundSql(parameter);
    Configuration mapper = statement.getConfiguration();
    Function<String, Object> facts = facts(bound, parameter, mapper);
    List<Value> values = new ArrayList<>();
    for (ParameterMapping mapping : bound.getParameterMappings()) {
      values.add(Value.of(mapping, facts.apply(mapping.getProperty()), mapper));
    }
    return new BoundWrite(statement, parameter, bound.getSql().strip(), List.copyOf(values));
  }

  /** A value is one that the statement computed, the parameter itself, or a property of it. */
  private static Function<String, Object> facts(
      BoundSql bound, Object parameter, Configuration mapper) {
    Function<String, Object> given = given(parameter, mapper);
    return name ->
        bound.hasAdditionalParameter(name) ? bound.getAdditionalParameter(name) : given.apply(name);
  }

  private static Function<String, Object> given(Object parameter, Configuration mapper) {
    if (parameter == null || mapper.getTypeHandlerRegistry().hasTypeHandler(parameter.getClass())) {
      return name -> parameter;
    }
    return mapper.newMetaObject(parameter)::getValue;
  }

  @Override
  public String sql() {
    return sql;
  }

  @Override
  public int bind(PreparedStatement joined, int from) throws SQLException {
    int at = from;
    for (Value value : values) {
      value.bind(joined, ++at);
    }
    return at;
  }

  /** As the engine judges it: a row with a revision must have been there. */
  @Override
  public void touched(int rows) {
    boolean mustTouch =
        parameter instanceof HasDbRevision
            && !(parameter instanceof HistoricEntity)
            && statement.getSqlCommandType() != SqlCommandType.INSERT;
    if (mustTouch && rows == 0) {
      throw new OptimisticLockingException(
          "Another transaction was faster: " + id() + " touched no row");
    }
  }

  @Override
  public RuntimeException meaning(SQLException failure) {
    return FailedWrite.isLostRace(this, failure)
        ? new OptimisticLockingException("Another transaction was faster: " + id(), failure)
        : null;
  }

  /** Of one row, and not of however many fit. */
  boolean isOfEntity() {
    return parameter instanceof DbEntity;
  }

  boolean isOn(String table) {
    return sql.toLowerCase(Locale.ROOT)
        .matches("(?s).*\\b" + table.toLowerCase(Locale.ROOT) + "\\b.*");
  }

  boolean names(String key) {
    return values.stream().anyMatch(value -> Objects.toString(value.value(), "").equals(key));
  }

  BatchResult result(int... counts) {
    BatchResult result = new BatchResult(statement, sql, parameter);
    result.setUpdateCounts(counts);
    return result;
  }

  String id() {
    return statement.getId();
  }

  private record Value(TypeHandler<Object> handler, Object value, JdbcType type) {

    @SuppressWarnings("unchecked")
    static Value of(ParameterMapping mapping, Object value, Configuration mapper) {
      JdbcType type = mapping.getJdbcType();
      return new Value(
          (TypeHandler<Object>) mapping.getTypeHandler(),
          value,
          value == null && type == null ? mapper.getJdbcTypeForNull() : type);
    }

    void bind(PreparedStatement joined, int at) throws SQLException {
      handler.setParameter(joined, at, value, type);
    }
  }
}
