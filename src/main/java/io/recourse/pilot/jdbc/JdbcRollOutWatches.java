package io.recourse.pilot.jdbc;

import io.recourse.pilot.RollOutWatch;
import io.recourse.pilot.RollOutWatch.Answer;
import io.recourse.pilot.RollOutWatch.State;
import io.recourse.pilot.RollOutWatches;
import io.recourse.pilot.SpreadText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps them in {@code roll_out_watch}. */
@Repository
class JdbcRollOutWatches implements RollOutWatches {

  private static final int PAGE = 20;
  private static final String FIND = "select * from roll_out_watch where pilot = ?";

  private final JdbcClient jdbc;
  private final SpreadText text;

  JdbcRollOutWatches(JdbcClient jdbc, SpreadText text) {
    this.jdbc = jdbc;
    this.text = text;
  }

  @Override
  public void insert(RollOutWatch watch) {
    jdbc.sql(
            """
            insert into roll_out_watch (pilot, owner, due_at, until_at, figures, state)
            values (?, ?, ?, ?, ?::jsonb, ?)
            """)
        .params(
            watch.pilot(),
            watch.owner(),
            utc(watch.dueAt()),
            utc(watch.untilAt()),
            text.write(watch.then()),
            watch.state().name())
        .update();
  }

  @Override
  public void update(RollOutWatch watch) {
    Optional<Answer> said = Optional.ofNullable(watch.answer());
    jdbc.sql(
            """
            update roll_out_watch set state = :state, due_at = :due, measured_at = :at, later = :later::jsonb,
              faded = :faded, answer_by = :answerBy, answered_by = :by, answered_at = :answeredAt,
              answer = :answer
            where pilot = :pilot
            """)
        .param("pilot", watch.pilot())
        .param("state", watch.state().name())
        .param("due", utc(watch.dueAt()))
        .param("at", utc(watch.measuredAt()))
        .param("later", text.write(watch.later()))
        .param("faded", watch.faded().toArray(String[]::new))
        .param("answerBy", utc(watch.answerBy()))
        .param("by", said.map(Answer::by).orElse(null))
        .param("answeredAt", said.map(it -> utc(it.at())).orElse(null))
        .param("answer", said.map(Answer::words).orElse(null))
        .update();
  }

  @Override
  public Optional<RollOutWatch> find(UUID pilot) {
    return jdbc.sql(FIND).param(pilot).query(this::watch).optional();
  }

  @Override
  public Optional<RollOutWatch> lock(UUID pilot) {
    return jdbc.sql(FIND + " for no key update").param(pilot).query(this::watch).optional();
  }

  @Override
  public List<String> due(Instant now, String last) {
    return jdbc.sql(
            """
            select pilot from roll_out_watch
            where state = 'WATCHED' and due_at <= :now
              and (cast(:last as text) is null or pilot > cast(:last as uuid))
            order by pilot limit :page
            """)
        .param("now", utc(now))
        .param("last", last)
        .param("page", PAGE)
        .query(String.class)
        .list();
  }

  @Override
  public List<RollOutWatch> reopened() {
    return jdbc.sql("select * from roll_out_watch where state = 'REOPENED' order by answer_by")
        .query(this::watch)
        .list();
  }

  private RollOutWatch watch(ResultSet row, int i) throws SQLException {
    return new RollOutWatch(
        row.getObject("pilot", UUID.class),
        row.getString("owner"),
        at(row, "due_at"),
        at(row, "until_at"),
        text.read(row.getString("figures")),
        State.valueOf(row.getString("state")),
        at(row, "measured_at"),
        text.read(row.getString("later")),
        List.of((String[]) row.getArray("faded").getArray()),
        at(row, "answer_by"),
        answer(row));
  }

  private static Answer answer(ResultSet row) throws SQLException {
    String by = row.getString("answered_by");
    return by == null ? null : new Answer(by, at(row, "answered_at"), row.getString("answer"));
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime utc(Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}
