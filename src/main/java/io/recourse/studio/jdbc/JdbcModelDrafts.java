package io.recourse.studio.jdbc;

import io.recourse.studio.Draft;
import io.recourse.studio.ModelDrafts;
import java.time.Instant;
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
             saved_at, deployed_by, deployed_at, deployed_as, version, authors, submitted_by,
             submitted_at, reason, approved_by, answered_by, answered_at, answer, deploy_at,
             change_id, (select c.name from published.change_set_name c where c.id = change_id) as change_name
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
    return jdbc.sql(
            HEAD
                + "where state in ('DRAFT', 'SUBMITTED', 'APPROVED')"
                + " order by saved_at desc, id limit :limit")
        .param("limit", LONGEST_LIST)
        .query(rows::read)
        .list();
  }

  @Override
  public List<Draft> of(UUID change) {
    return jdbc.sql(WHOLE + "where change_id = :change order by model_key, id")
        .param("change", change)
        .query(rows::read)
        .list();
  }

  @Override
  public String stampOf(UUID change) {
    return jdbc.sql(
            "select md5(coalesce(string_agg(id || ' ' || version, ' ' order by id), ''))"
                + " from model_draft where change_id = :change")
        .param("change", change)
        .query(String.class)
        .single();
  }

  @Override
  public List<Draft> lockedOf(UUID change) {
    return jdbc.sql(WHOLE + "where change_id = :change order by model_key, id for update")
        .param("change", change)
        .query(rows::read)
        .list();
  }

  @Override
  public List<UUID> due(Instant now, UUID after) {
    return jdbc.sql(
            """
            select id from model_draft
            where state = 'APPROVED' and deploy_at <= :now
              and (cast(:after as uuid) is null or id > :after)
            order by id limit 50
            """)
        .param("now", DraftRow.time(now))
        .param("after", after)
        .query(UUID.class)
        .list();
  }

  @Override
  public List<Draft> deployedAlone(Instant since) {
    return jdbc.sql(
            HEAD
                + "where state = 'DEPLOYED' and approved_by is null and deployed_at > :since"
                + " order by deployed_at desc, id limit :limit")
        .param("since", DraftRow.time(since))
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
                                     author, authors, source, saved_at, version)
            values (:id, :kind, :key, :name, :content, :basedOn, :state, :report,
                    :author, :authors, :source, :savedAt, :version)
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
              author = :author, authors = :authors, saved_at = :savedAt, version = :version,
              deployed_by = :by, deployed_at = :at, deployed_as = :as,
              submitted_by = :submittedBy, submitted_at = :submittedAt, reason = :reason,
              approved_by = :approvedBy, answered_by = :answeredBy, answered_at = :answeredAt,
              answer = :answer, deploy_at = :deployAt, change_id = :change
            where id = :id
            """)
        .params(rows.agreement(draft.agreement()))
        .param("change", draft.change() == null ? null : draft.change().id())
        .param("by", end.map(Draft.Deployment::by).orElse(null))
        .param("at", end.map(Draft.Deployment::at).map(DraftRow::time).orElse(null))
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
        .param("authors", draft.authors().toArray(String[]::new))
        .param("savedAt", DraftRow.time(draft.savedAt()))
        .param("version", draft.version());
  }
}
