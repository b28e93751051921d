package io.recourse.migration.jdbc;

import io.recourse.migration.Migration;
import io.recourse.migration.Migrations;
import io.recourse.migration.MovingCase;
import io.recourse.studio.Standing;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Migrations in PostgreSQL. */
@Repository
class JdbcMigrations implements Migrations {

  private static final String WHOLE = "select * from migration ";
  private static final String AT_WORK =
      """
      where state in ('RUNNING', 'PAUSED') and (process = :process
        or called @> jsonb_build_array(jsonb_build_object('process', :process::text)))
      order by begun_at limit 1
      """;
  private static final int LONGEST_LIST = 100;

  private final JdbcClient jdbc;
  private final MigrationRow rows;
  private final MovingCases cases;

  JdbcMigrations(JdbcClient jdbc, MigrationRow rows, MovingCases cases) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.cases = cases;
  }

  @Override
  public Optional<Migration> find(UUID id) {
    return one(WHOLE + "where id = ?", id);
  }

  @Override
  public Optional<Migration> lock(UUID id) {
    return one(WHOLE + "where id = ? for update", id);
  }

  @Override
  public Migration share(UUID id) {
    return one(WHOLE + "where id = ? for share", id).orElseGet(() -> get(id));
  }

  @Override
  public Optional<Migration> atWork(String process) {
    return jdbc.sql(WHOLE + AT_WORK).param("process", process).query(rows::read).optional();
  }

  private Optional<Migration> one(String sql, Object value) {
    return jdbc.sql(sql).param(value).query(rows::read).optional();
  }

  @Override
  public List<Migration> of(String process) {
    return jdbc.sql(WHOLE + "where process = ? order by begun_at desc, id limit " + LONGEST_LIST)
        .param(process)
        .query(rows::read)
        .list();
  }

  @Override
  public List<Migration> submitted() {
    return jdbc.sql(WHOLE + "where state = 'SUBMITTED' order by begun_at, id limit " + LONGEST_LIST)
        .query(rows::read)
        .list();
  }

  @Override
  public void insert(Migration migration) {
    changing(
            """
            insert into migration (id, process, from_version, to_version, mapping, called, anew, state,
              trying,              authors, begun_at, submitted_by, reason, approved_by, answer, ended_at, version)
            values (:id, :process, :from, :to, :mapping::jsonb, :called::jsonb, :anew, :state,
              :trying,              :authors, :begunAt, :submittedBy, :reason, :approvedBy, :answer, :endedAt, :version)
            """,
            migration)
        .param("process", migration.route().process())
        .param("from", migration.route().from())
        .param("to", migration.route().to())
        .param("anew", migration.journey().anew())
        .param("begunAt", MigrationRow.utc(migration.begunAt()))
        .update();
  }

  @Override
  public void update(Migration migration) {
    changing(
            """
            update migration set mapping = :mapping::jsonb, called = :called::jsonb,
              state = :state, trying = :trying,
              authors = :authors, submitted_by = :submittedBy, reason = :reason,
              approved_by = :approvedBy, answer = :answer, ended_at = :endedAt, version = :version
            where id = :id
            """,
            migration)
        .update();
  }

  private StatementSpec changing(String sql, Migration migration) {
    return jdbc.sql(sql).params(rows.columns(migration));
  }

  @Override
  public void list(UUID id, Collection<Standing> standing) {
    cases.list(id, standing);
  }

  @Override
  public Progress progress(UUID id) {
    return cases.progress(id);
  }

  @Override
  public List<MovingCase> cases(UUID id, MovingCase.State state, String after, int limit) {
    return cases.page(id, state, after, limit);
  }

  @Override
  public List<MovingCase> untried(UUID id, int limit) {
    return cases.untried(id, limit);
  }

  @Override
  public Optional<MovingCase> lockCase(UUID id, String instance) {
    return cases.lock(id, instance);
  }

  @Override
  public List<MovingCase> lockCases(UUID id, Collection<String> numbers) {
    return cases.lockAll(id, numbers);
  }

  @Override
  public void put(UUID id, MovingCase one) {
    cases.put(id, one);
  }

  @Override
  public void forgetTrial(UUID id) {
    cases.forgetTrial(id);
  }

  @Override
  public void note(UUID id, Act act) {
    jdbc.sql("insert into migration_act (migration, at, by, what, words) values (?, ?, ?, ?, ?)")
        .params(id, MigrationRow.utc(act.at()), act.by(), act.what(), act.words())
        .update();
  }

  @Override
  public List<Act> log(UUID id) {
    return jdbc.sql(
            "select at, by, what, words from migration_act where migration = ? order by seq")
        .param(id)
        .query(MigrationRow::act)
        .list();
  }
}
