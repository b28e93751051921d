package io.recourse.complaints.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.complaints.Improvement;
import io.recourse.complaints.Improvement.Closed;
import io.recourse.complaints.Improvement.Outcome;
import io.recourse.complaints.ImprovementEffect;
import io.recourse.complaints.ImprovementEffect.State;
import io.recourse.complaints.ImprovementEffects;
import io.recourse.pilot.SpreadText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps them in {@code improvement_effect}. */
@Repository
class JdbcImprovementEffects implements ImprovementEffects {

  private static final int PAGE = 20;

  private final JdbcClient jdbc;
  private final SpreadText text;

  JdbcImprovementEffects(JdbcClient jdbc, SpreadText text) {
    this.jdbc = jdbc;
    this.text = text;
  }

  @Override
  public Map<Long, ImprovementEffect> of(Collection<Long> improvements) {
    return jdbc
        .sql(
            """
            select e.*, e.state = 'REOPENED' and e.finished_at = i.closed_at as left_closed
            from improvement_effect e join improvement i on i.id = e.improvement
            where e.improvement = any(?)
            """)
        .param(improvements.toArray(Long[]::new))
        .query(this::read)
        .list()
        .stream()
        .collect(Collectors.toMap(ImprovementEffect::improvement, Function.identity()));
  }

  @Override
  public List<Long> due(Instant now, Instant since, Long last) {
    return jdbc.sql(
            """
            select i.id from improvement i
            left join improvement_effect e on e.improvement = i.id and e.finished_at = i.closed_at
            where i.state = 'DONE' and i.id > :last and case
              when e.improvement is null then i.closed_at >= :since
              else e.state = 'WATCHED' and e.due_at <= :now end
            order by i.id limit :page
            """)
        .param("now", Timestamp.from(now))
        .param("since", Timestamp.from(since))
        .param("last", last == null ? 0 : last)
        .param("page", PAGE)
        .query(Long.class)
        .list();
  }

  @Override
  public void keep(ImprovementEffect effect) {
    jdbc.sql("delete from improvement_effect where improvement = ?")
        .param(effect.improvement())
        .update();
    jdbc.sql(
            """
            insert into improvement_effect (improvement, finished_at, finished_by, words, type,
              category, before, first, later, due_at, until_at, state, faded)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?, ?, ?)
            """)
        .params(
            effect.improvement(),
            Timestamp.from(effect.done().at()),
            effect.done().by(),
            effect.done().words(),
            effect.type(),
            effect.category(),
            text.write(effect.before()),
            text.write(effect.first()),
            text.write(effect.later()),
            Timestamp.from(effect.dueAt()),
            Timestamp.from(effect.untilAt()),
            effect.state().name(),
            effect.faded().toArray(String[]::new))
        .update();
  }

  @Override
  public List<Improvement> faded() {
    return jdbc.sql(
            """
            select i.* from improvement i join improvement_effect e on e.improvement = i.id
            where i.state = 'OPEN' and e.state = 'REOPENED' order by i.due_at, i.id
            """)
        .query((row, at) -> JdbcImprovements.read(row))
        .list();
  }

  @Override
  public Optional<Subject> subject(CaseNumber complaint) {
    return jdbc.sql(
            """
            select s.type, s.category from published.case_link l
            join published.case_subject s on s.number = l.parent
            where l.child = ? order by s.opened_at desc, s.number limit 1
            """)
        .param(complaint.value())
        .query((row, at) -> new Subject(row.getString("type"), row.getString("category")))
        .optional();
  }

  private ImprovementEffect read(ResultSet row, int at) throws SQLException {
    return new ImprovementEffect(
        row.getLong("improvement"),
        new Closed(
            Outcome.DONE,
            row.getString("words"),
            row.getString("finished_by"),
            row.getTimestamp("finished_at").toInstant()),
        row.getString("type"),
        row.getString("category"),
        row.getTimestamp("due_at").toInstant(),
        row.getTimestamp("until_at").toInstant(),
        row.getBoolean("left_closed") ? State.FADED : State.valueOf(row.getString("state")),
        text.read(row.getString("before")),
        text.read(row.getString("first")),
        text.read(row.getString("later")),
        List.of((String[]) row.getArray("faded").getArray()));
  }
}
