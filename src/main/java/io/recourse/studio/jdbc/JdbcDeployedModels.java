package io.recourse.studio.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.recourse.engine.ModelKind;
import io.recourse.studio.DeployedModels;
import io.recourse.studio.Model;
import io.recourse.studio.ModelSource;
import io.recourse.studio.ModelVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the engine's tables of definitions in one statement each, counts included. */
@Repository
class JdbcDeployedModels implements DeployedModels {

  private static final String DEFINITIONS =
      """
      with definition as (
        select 'BPMN' as kind, key_, name_, version_, deployment_id_, resource_name_, id_
        from act_re_procdef
        union all
        select 'DMN', key_, name_, version_, deployment_id_, resource_name_, id_
        from act_re_decision_def
        union all
        select 'FORM', key_, key_, version_, deployment_id_, resource_name_, id_
        from act_re_camformdef)
      """;
  private static final String TEXT =
      DEFINITIONS
          + """
          select d.kind, d.key_, coalesce(d.name_, d.key_) as name, d.version_,
                 convert_from(b.bytes_, 'UTF8') as content
          from definition d
          join act_ge_bytearray b
            on b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_
          where d.kind = :kind and d.key_ = :key
          """;

  private final JdbcClient jdbc;

  JdbcDeployedModels(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Row(ModelKind kind, String key, String name, ModelVersion version) {}

  @Override
  public List<Model> all() {
    return jdbc
        .sql(
            DEFINITIONS
                + """
                select d.kind, d.key_, coalesce(d.name_, d.key_) as name, d.version_,
                       p.deploy_time_,
                       (select count(*) from act_ru_execution e
                        where e.proc_def_id_ = d.id_ and e.parent_id_ is null) as running
                from definition d join act_re_deployment p on p.id_ = d.deployment_id_
                order by d.kind, d.key_, d.version_ desc
                """)
        .query((row, i) -> row(row))
        .list()
        .stream()
        .collect(groupingBy(it -> it.kind() + it.key(), LinkedHashMap::new, toList()))
        .values()
        .stream()
        .map(JdbcDeployedModels::model)
        .toList();
  }

  @Override
  public Optional<ModelSource> newest(ModelKind kind, String key) {
    return jdbc.sql(TEXT + "order by d.version_ desc limit 1")
        .param("kind", kind.name())
        .param("key", key)
        .query((row, i) -> source(row))
        .optional();
  }

  @Override
  public Optional<Integer> newestVersion(ModelKind kind, String key) {
    return jdbc.sql(
            DEFINITIONS
                + "select max(version_) from definition where kind = :kind and key_ = :key"
                + " having count(*) > 0")
        .param("kind", kind.name())
        .param("key", key)
        .query(Integer.class)
        .optional();
  }

  @Override
  public String stamp() {
    return jdbc.sql(
            "select md5(coalesce(string_agg(id_, ' ' order by id_), '')) from act_re_deployment")
        .query(String.class)
        .single();
  }

  @Override
  public Optional<ModelSource> version(ModelKind kind, String key, int version) {
    return jdbc.sql(TEXT + "and d.version_ = :version")
        .param("kind", kind.name())
        .param("key", key)
        .param("version", version)
        .query((row, i) -> source(row))
        .optional();
  }

  private static Model model(List<Row> versions) {
    Row newest = versions.get(0);
    return Model.of(
        newest.kind(), newest.key(), newest.name(), versions.stream().map(Row::version).toList());
  }

  private static Row row(ResultSet row) throws SQLException {
    ModelVersion version =
        new ModelVersion(
            row.getInt("version_"),
            row.getTimestamp("deploy_time_").toInstant(),
            row.getLong("running"));
    return new Row(
        ModelKind.valueOf(row.getString("kind")),
        row.getString("key_"),
        row.getString("name"),
        version);
  }

  private static ModelSource source(ResultSet row) throws SQLException {
    return new ModelSource(
        ModelKind.valueOf(row.getString("kind")),
        row.getString("key_"),
        row.getString("name"),
        row.getInt("version_"),
        row.getString("content"));
  }
}
