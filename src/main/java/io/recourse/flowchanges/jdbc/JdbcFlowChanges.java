package io.recourse.flowchanges.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.flowchanges.FlowAct;
import io.recourse.flowchanges.FlowChange;
import io.recourse.flowchanges.FlowChanges;
import io.recourse.flowchanges.FlowMove;
import io.recourse.flowchanges.FlowPlace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps them in {@code flow_change}. */
@Repository
class JdbcFlowChanges implements FlowChanges {

  private static final TypeReference<List<FlowPlace>> PLACES = new TypeReference<>() {};
  private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  JdbcFlowChanges(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public void add(FlowChange asked) {
    jdbc.sql(
            """
            insert into flow_change (id, case_number, act, element, name, facts, about, before,
              after, reason, team, asked_by, asked_at)
            values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?, ?, ?)
            """)
        .params(
            asked.id(),
            asked.caseNumber().value(),
            asked.move().act().name(),
            asked.move().element(),
            asked.name(),
            write(asked.move().facts()),
            write(asked.about()),
            write(asked.before()),
            write(asked.after()),
            asked.reason(),
            asked.team(),
            asked.askedBy(),
            Timestamp.from(asked.askedAt()))
        .update();
  }

  @Override
  public FlowChange get(UUID id) {
    return jdbc.sql("select * from flow_change where id = ?")
        .param(id)
        .query(this::read)
        .optional()
        .orElseThrow(() -> Problem.notFound("flow.unknown"));
  }

  @Override
  public List<FlowChange> ofCase(CaseNumber number) {
    return jdbc.sql("select * from flow_change where case_number = ? order by asked_at desc, id")
        .param(number.value())
        .query(this::read)
        .list();
  }

  @Override
  public void end(UUID id, FlowChange.State as, String by, Instant at) {
    jdbc.sql(
            """
            update flow_change set state = ?, answered_by = ?, answered_at = ?
            where id = ? and state = 'WAITING'
            """)
        .params(as.name(), by, Timestamp.from(at), id)
        .update();
  }

  private FlowChange read(ResultSet row, int at) throws SQLException {
    FlowPlace about = read(row.getString("about"), new TypeReference<>() {});
    Timestamp answered = row.getTimestamp("answered_at");
    return new FlowChange(
        row.getObject("id", UUID.class),
        new CaseNumber(row.getString("case_number")),
        new FlowMove(
            FlowAct.valueOf(row.getString("act")),
            about.id(),
            row.getString("element"),
            read(row.getString("facts"), FACTS)),
        about,
        row.getString("name"),
        row.getString("reason"),
        read(row.getString("before"), PLACES),
        read(row.getString("after"), PLACES),
        row.getString("team"),
        row.getString("asked_by"),
        row.getTimestamp("asked_at").toInstant(),
        FlowChange.State.valueOf(row.getString("state")),
        row.getString("answered_by"),
        answered == null ? null : answered.toInstant());
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> T read(String text, TypeReference<T> as) {
    try {
      return json.readValue(text, as);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
