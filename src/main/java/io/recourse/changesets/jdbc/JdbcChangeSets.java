package io.recourse.changesets.jdbc;

import io.recourse.changesets.ChangeSet;
import io.recourse.changesets.ChangeSets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes in PostgreSQL. */
@Repository
class JdbcChangeSets implements ChangeSets {

  private static final String SELECT =
      """
      select id, name, reason, state, authors, begun_at, submitted_by, submitted_at, approved_by,
             answered_by, answered_at, answer, deploy_at, ended_by, ended_at, back_of, version
      from change_set
      """;

  private final JdbcClient jdbc;

  JdbcChangeSets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<ChangeSet> all() {
    return jdbc.sql(SELECT + "order by ended_at is not null, begun_at desc, id limit 200")
        .query(ChangeSetRow::read)
        .list();
  }

  @Override
  public Optional<ChangeSet> find(UUID id) {
    return jdbc.sql(SELECT + "where id = :id").param("id", id).query(ChangeSetRow::read).optional();
  }

  @Override
  public Optional<ChangeSet> lock(UUID id) {
    return jdbc.sql(SELECT + "where id = :id for update")
        .param("id", id)
        .query(ChangeSetRow::read)
        .optional();
  }

  @Override
  public Optional<ChangeSet> backOf(UUID id) {
    return jdbc.sql(SELECT + "where back_of = :id and state <> 'DROPPED'")
        .param("id", id)
        .query(ChangeSetRow::read)
        .optional();
  }

  @Override
  public void insert(ChangeSet change) {
    jdbc.sql(
            """
            insert into change_set (id, name, reason, state, authors, begun_at, back_of, version)
            values (:id, :name, :reason, :state, :authors, :begunAt, :backOf, :version)
            """)
        .param("id", change.id())
        .param("name", change.name())
        .param("reason", change.reason())
        .param("state", change.state().name())
        .param("authors", change.authors().toArray(String[]::new))
        .param("begunAt", time(change.begunAt()))
        .param("backOf", change.backOf())
        .param("version", change.version())
        .update();
  }

  @Override
  public void update(ChangeSet change) {
    jdbc.sql(
            """
            update change_set set name = :name, reason = :reason, state = :state,
              authors = :authors, submitted_by = :submittedBy, submitted_at = :submittedAt,
              approved_by = :approvedBy, answered_by = :answeredBy, answered_at = :answeredAt,
              answer = :answer, deploy_at = :deployAt, ended_by = :endedBy, ended_at = :endedAt,
              version = :version
            where id = :id
            """)
        .params(ChangeSetRow.columns(change))
        .update();
  }

  static OffsetDateTime time(Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}
