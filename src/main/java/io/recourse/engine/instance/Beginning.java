package io.recourse.engine.instance;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.ibatis.builder.StaticSqlSource;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.session.Configuration;

/** What a command asks for first, and what it will ask for after that. */
enum Beginning {
  TASK("selectTask", "select PROC_INST_ID_ from ACT_RU_TASK where ID_ = ?", Part.values()),
  JOB(
      "selectJob",
      "select PROCESS_INSTANCE_ID_ from ACT_RU_JOB where ID_ = ?",
      Part.EXECUTIONS,
      Part.JOBS,
      Part.VARIABLES),
  EXECUTION(
      "selectExecution",
      "select PROC_INST_ID_ from ACT_RU_EXECUTION where ID_ = ?",
      Part.EXECUTIONS,
      Part.JOBS,
      Part.VARIABLES,
      Part.SUBSCRIPTIONS,
      Part.TASKS),
  SUBSCRIPTION(
      "selectEventSubscriptionsByNameAndExecution",
      EXECUTION.instance,
      EXECUTION.parts.toArray(Part[]::new));

  private final String asked;
  private final String instance;
  private final List<Part> parts;

  Beginning(String asked, String instance, Part... parts) {
    this.asked = asked;
    this.instance = instance;
    this.parts = List.of(parts);
  }

  static Optional<Beginning> with(String statement) {
    return Arrays.stream(values()).filter(it -> it.asked.equals(statement)).findFirst();
  }

  /** The row that leads to the instance. */
  String idIn(Asked it) {
    return this == SUBSCRIPTION ? it.text("executionId") : it.id();
  }

  List<Part> parts() {
    return parts;
  }

  /** Some of its parts as one execution whose value is the id that was asked for. */
  MappedStatement statement(Configuration mapper, List<Part> some) {
    String sql = some.stream().map(it -> it.rowsOf(instance)).collect(Collectors.joining(";\n"));
    List<ParameterMapping> values =
        IntStream.range(0, some.size())
            .mapToObj(i -> new ParameterMapping.Builder(mapper, "id", String.class).build())
            .toList();
    List<ResultMap> maps = some.stream().map(it -> map(it, mapper)).toList();
    return new MappedStatement.Builder(
            mapper,
            "recourse.instanceOf." + name() + some,
            new StaticSqlSource(mapper, sql, values),
            SqlCommandType.SELECT)
        .resultMaps(maps)
        .flushCacheRequired(true)
        .build();
  }

  /** The engine's own, save that columns it does not name are not looked at again for each row. */
  private static ResultMap map(Part part, Configuration mapper) {
    ResultMap known = mapper.getResultMap(part.map());
    ResultMap.Builder named =
        new ResultMap.Builder(
            mapper,
            "recourse." + known.getId(),
            known.getType(),
            known.getResultMappings(),
            known.getAutoMapping() != null && known.getAutoMapping());
    return named.discriminator(known.getDiscriminator()).build();
  }
}
