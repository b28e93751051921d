package io.recourse.studio.jdbc;

import io.recourse.studio.Comment;
import io.recourse.studio.Comments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Comments on drafts in PostgreSQL. */
@Repository
class JdbcComments implements Comments {

  private static final String SELECT =
      """
      select id, draft, element, words, author, said_at, answers, resolved_by, resolved_at
      from model_comment
      """;

  private final JdbcClient jdbc;

  JdbcComments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Comment> of(UUID draft) {
    return jdbc.sql(SELECT + "where draft = :draft order by said_at, id")
        .param("draft", draft)
        .query(JdbcComments::read)
        .list();
  }

  @Override
  public Optional<Comment> lock(UUID id) {
    return jdbc.sql(SELECT + "where id = :id for update")
        .param("id", id)
        .query(JdbcComments::read)
        .optional();
  }

  @Override
  public void insert(Comment comment) {
    jdbc.sql(
            """
            insert into model_comment (id, draft, element, words, author, said_at, answers)
            values (:id, :draft, :element, :words, :author, :at, :answers)
            """)
        .param("id", comment.id())
        .param("draft", comment.draft())
        .param("element", comment.element())
        .param("words", comment.words())
        .param("author", comment.author())
        .param("at", DraftRow.time(comment.saidAt()))
        .param("answers", comment.answers())
        .update();
  }

  @Override
  public void resolve(Comment comment) {
    jdbc.sql("update model_comment set resolved_by = :by, resolved_at = :at where id = :id")
        .param("by", comment.resolvedBy())
        .param("at", DraftRow.time(comment.resolvedAt()))
        .param("id", comment.id())
        .update();
  }

  private static Comment read(ResultSet row, int at) throws SQLException {
    return new Comment(
        row.getObject("id", UUID.class),
        row.getObject("draft", UUID.class),
        row.getString("element"),
        row.getString("words"),
        row.getString("author"),
        time(row, "said_at"),
        row.getObject("answers", UUID.class),
        row.getString("resolved_by"),
        time(row, "resolved_at"));
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
