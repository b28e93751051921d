package io.recourse.studio.jdbc;

import io.recourse.studio.Draft;
import io.recourse.studio.ModelDrafts;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Drafts of models in PostgreSQL. */
@Repository
class JdbcModelDrafts implements ModelDrafts {

  private static final int LONGEST_LIST = 200;
  private static final String COLUMNS =
      """
      select id, kind, model_key, name, %s as content, based_on, state, report, author, source,
             saved_at, deployed_by, deployed_at, deployed_as, version
      from model_draft
      """;
  private static final String WHOLE = COLUMNS.formatted("content");
  private static final String HEAD = COLUMNS.formatted("''");

  private final JdbcClient jdbc;
  private final DraftRow rows;

  JdbcModelDrafts(JdbcClient jdbc, DraftRow rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  @Override
  public Optional<Draft> find(UUID id) {
    return jdbc.sql(WHOLE + "where id = :id").param("id", id).query(rows::read).optional();
  }

  @Override
  public Optional<Draft> lock(UUID id) {
    return jdbc.sql(WHOLE + "where id = :id for update")
        .param("id", id)
        .query(rows::read)
        .optional();
  }

  @Override
  public List<Draft> open() {
    return jdbc.sql(HEAD + "where state = 'DRAFT' order by saved_at desc, id limit :limit")
        .param("limit", LONGEST_LIST)
        .query(rows::read)
        .list();
  }

  @Override
  public void insert(Draft draft) {
    changing(
            draft,
            """
            insert into model_draft (id, kind, model_key, name, content, based_on, state, report,
                                     author, source, saved_at, version)
            values (:id, :kind, :key, :name, :content, :basedOn, :state, :report,
                    :author, :source, :savedAt, :version)
            """)
        .param("kind", draft.kind().name())
        .param("key", draft.key())
        .param("name", draft.name())
        .param("basedOn", draft.basedOn())
        .param("source", draft.source().name())
        .update();
  }

  @Override
  public void update(Draft draft) {
    Optional<Draft.Deployment> end = Optional.ofNullable(draft.deployment());
    changing(
            draft,
            """
            update model_draft set content = :content, state = :state, report = :report,
              author = :author, saved_at = :savedAt, version = :version,
              deployed_by = :by, deployed_at = :at, deployed_as = :as
            where id = :id
            """)
        .param("by", end.map(Draft.Deployment::by).orElse(null))
        .param("at", end.map(Draft.Deployment::at).map(JdbcModelDrafts::time).orElse(null))
        .param("as", end.map(Draft.Deployment::version).orElse(null))
        .update();
  }

  @Override
  public void waitForDeployments() {
    jdbc.sql("select 1 from pg_advisory_xact_lock(hashtext('model deployment'))")
        .query(Integer.class)
        .single();
  }

  private StatementSpec changing(Draft draft, String sql) {
    return jdbc.sql(sql)
        .param("id", draft.id())
        .param("content", draft.content())
        .param("state", draft.state().name())
        .param("report", rows.report(draft.findings()))
        .param("author", draft.author())
        .param("savedAt", time(draft.savedAt()))
        .param("version", draft.version());
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
