package io.recourse.policy.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.CurrentActor;
import io.recourse.policy.Decisions;
import io.recourse.policy.Judgement;
import io.recourse.policy.Receipt;
import io.recourse.policy.ReceiptBook;
import io.recourse.policy.Receipts;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Receipts in {@code decision_receipt}; rows are added and never changed. */
@Repository
class JdbcReceipts implements Receipts, ReceiptBook {

  private static final TypeReference<Map<String, Object>> COLUMNS = new TypeReference<>() {};

  private static final String INSERT =
      """
      insert into decision_receipt (case_number, item, decision, version, inputs,
        matched_rules, outcome, ground, actor_kind, actor_id, at)
      values (:number, :item, :decision, :version, :inputs, :rules, :outcome, :ground,
        :kind, :actor, :at)
      """;

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate rows;
  private final ObjectMapper json;
  private final CurrentActor actor;
  private final Clock clock;

  JdbcReceipts(
      JdbcClient jdbc,
      NamedParameterJdbcTemplate rows,
      ObjectMapper json,
      CurrentActor actor,
      Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.json = json;
    this.actor = actor;
    this.clock = clock;
  }

  @Override
  public void keep(CaseNumber number, List<Decisions.Taken> taken) {
    rows.batchUpdate(
        INSERT, taken.stream().map(it -> row(number, it)).toArray(SqlParameterSource[]::new));
  }

  private SqlParameterSource row(CaseNumber number, Decisions.Taken taken) {
    Actor who = actor.actor();
    Judgement judgement = taken.judgement();
    return new MapSqlParameterSource("number", number.value())
        .addValue("item", taken.item())
        .addValue("decision", judgement.decision())
        .addValue("version", judgement.version())
        .addValue("inputs", write(judgement.inputs()))
        .addValue("rules", judgement.matchedRules().toArray(String[]::new))
        .addValue("outcome", write(judgement.outcome()))
        .addValue("ground", judgement.ground())
        .addValue("kind", who.kind().name())
        .addValue("actor", who.id())
        .addValue("at", OffsetDateTime.now(clock));
  }

  @Override
  public List<Receipt> of(CaseNumber number) {
    return jdbc.sql("select * from decision_receipt where case_number = ? order by id")
        .param(number.value())
        .query((row, index) -> receipt(row))
        .list();
  }

  private Receipt receipt(ResultSet row) throws SQLException {
    return new Receipt(
        row.getLong("id"),
        row.getObject("item", Integer.class),
        row.getString("decision"),
        row.getString("version"),
        read(row.getString("inputs")),
        List.of((String[]) row.getArray("matched_rules").getArray()),
        read(row.getString("outcome")),
        row.getString("ground"),
        new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor_id")),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }

  private String write(Map<String, Object> columns) {
    try {
      return json.writeValueAsString(columns);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Object> read(String columns) {
    try {
      return json.readValue(columns, COLUMNS);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
