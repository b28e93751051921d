package io.recourse.agreedtexts.jdbc;

import io.recourse.agreedtexts.Answers;
import io.recourse.agreedtexts.TextDraft;
import io.recourse.agreedtexts.TextDrafts;
import io.recourse.agreedtexts.TextName;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Drafts of texts in {@code agreed_text}, where they stay as the versions they become. */
@Repository
class JdbcTextDrafts implements TextDrafts {

  private static final int LONGEST_LIST = 200;

  private final JdbcClient jdbc;
  private final TextRow rows;
  private final JdbcAgreedVersions versions;

  JdbcTextDrafts(JdbcClient jdbc, TextRow rows, JdbcAgreedVersions versions) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.versions = versions;
  }

  @Override
  public Optional<TextDraft> find(UUID id) {
    return jdbc.sql("select * from agreed_text where id = ?")
        .param(id)
        .query(rows::draft)
        .optional();
  }

  @Override
  public Optional<TextDraft> lock(UUID id) {
    return jdbc.sql("select * from agreed_text where id = ? for update")
        .param(id)
        .query(rows::draft)
        .optional();
  }

  @Override
  public List<TextDraft> open() {
    return jdbc.sql(
            """
            select * from agreed_text where state in ('DRAFT', 'SUBMITTED')
            order by saved_at desc, id limit ?
            """)
        .param(LONGEST_LIST)
        .query(rows::draft)
        .list();
  }

  @Override
  public void insert(TextDraft draft) {
    written(
            draft,
            """
            insert into agreed_text (id, kind, text_key, based_on, holds_from, changes, state,
                                     authors, saved_by, saved_at, version)
            values (:id, :kind, :key, :basedOn, :from, :changes, :state,
                    :authors, :savedBy, :savedAt, :version)
            """)
        .param("kind", draft.name().kind())
        .param("key", draft.name().key())
        .update();
  }

  @Override
  public void update(TextDraft draft) {
    Answers said = draft.answers();
    written(
            draft,
            """
            update agreed_text set based_on = :basedOn, holds_from = :from, changes = :changes,
              state = :state, authors = :authors, saved_by = :savedBy, saved_at = :savedAt,
              submitted_by = :submittedBy, submitted_at = :submittedAt, reason = :reason,
              answered_by = :answeredBy, answered_at = :answeredAt, answer = :answer,
              approved_by = :approvedBy, number = :number, version = :version
            where id = :id
            """)
        .param("submittedBy", said.submittedBy())
        .param("submittedAt", time(said.submittedAt()))
        .param("reason", said.reason())
        .param("answeredBy", said.answeredBy())
        .param("answeredAt", time(said.answeredAt()))
        .param("answer", said.answer())
        .param("approvedBy", said.approvedBy())
        .param("number", draft.number())
        .update();
    if (draft.state() == TextDraft.State.AGREED) {
      versions.agreedOn();
    }
  }

  @Override
  public int newest(TextName name) {
    return jdbc.sql(
            "select coalesce(max(number), 0) from agreed_text where kind = ? and text_key = ?")
        .params(name.kind(), name.key())
        .query(Integer.class)
        .single();
  }

  @Override
  public void waitFor(TextName name) {
    jdbc.sql("select 1 from pg_advisory_xact_lock(hashtext('agreed text ' || ?))")
        .param(name.toString())
        .query(Integer.class)
        .single();
  }

  private StatementSpec written(TextDraft draft, String sql) {
    return jdbc.sql(sql)
        .param("id", draft.id())
        .param("basedOn", draft.basedOn())
        .param("from", draft.from())
        .param("changes", rows.json(draft.changes()))
        .param("state", draft.state().name())
        .param("authors", draft.authors().toArray(String[]::new))
        .param("savedBy", draft.savedBy())
        .param("savedAt", time(draft.savedAt()))
        .param("version", draft.version());
  }

  private static Timestamp time(Instant at) {
    return at == null ? null : Timestamp.from(at);
  }
}
