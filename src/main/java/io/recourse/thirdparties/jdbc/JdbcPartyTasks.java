package io.recourse.thirdparties.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.thirdparties.PartyTask;
import io.recourse.thirdparties.PartyTasks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps them in {@code third_party_task}. */
@Repository
class JdbcPartyTasks implements PartyTasks {

  private static final UUID FIRST = new UUID(0, 0);

  private final JdbcClient jdbc;

  JdbcPartyTasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(PartyTask task) {
    jdbc.sql(
            """
            insert into third_party_task (id, case_number, party, email, language, goods, question,
              asked_by, asked_at, due_at, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')
            """)
        .params(
            task.id(),
            task.number().value(),
            task.party(),
            task.email(),
            task.language(),
            task.goods(),
            task.question(),
            task.askedBy(),
            Timestamp.from(task.askedAt()),
            Timestamp.from(task.dueAt()))
        .update();
  }

  @Override
  public Optional<PartyTask> find(UUID id) {
    return jdbc.sql("select * from third_party_task where id = ?")
        .param(id)
        .query(JdbcPartyTasks::read)
        .optional();
  }

  @Override
  public List<PartyTask> ofCase(CaseNumber number) {
    return jdbc.sql("select * from third_party_task where case_number = ? order by asked_at, id")
        .param(number.value())
        .query(JdbcPartyTasks::read)
        .list();
  }

  @Override
  public List<PartyTask> openOfEndedCases(PartyTask after, int limit) {
    return jdbc.sql(
            """
            select t.* from third_party_task t join published.service_case c on c.number = t.case_number
            where t.state = 'OPEN' and c.phase in ('DONE', 'CALLED_OFF', 'TURNED_DOWN')
              and (t.case_number, t.id) > (?, ?)
            order by t.case_number, t.id limit ?
            """)
        .params(
            after == null ? "" : after.number().value(), after == null ? FIRST : after.id(), limit)
        .query(JdbcPartyTasks::read)
        .list();
  }

  @Override
  public boolean end(UUID id, PartyTask.State as, String answer, Instant at) {
    return jdbc.sql(
                """
                update third_party_task set state = ?, answer = ?, ended_at = ?
                where id = ? and state = 'OPEN'
                """)
            .params(as.name(), answer, Timestamp.from(at), id)
            .update()
        == 1;
  }

  private static PartyTask read(ResultSet row, int at) throws SQLException {
    Timestamp ended = row.getTimestamp("ended_at");
    return new PartyTask(
        row.getObject("id", UUID.class),
        new CaseNumber(row.getString("case_number")),
        row.getString("party"),
        row.getString("email"),
        row.getString("language"),
        row.getString("goods"),
        row.getString("question"),
        row.getString("asked_by"),
        row.getTimestamp("asked_at").toInstant(),
        row.getTimestamp("due_at").toInstant(),
        PartyTask.State.valueOf(row.getString("state")),
        row.getString("answer"),
        ended == null ? null : ended.toInstant());
  }
}
