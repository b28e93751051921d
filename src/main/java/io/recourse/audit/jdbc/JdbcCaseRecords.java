package io.recourse.audit.jdbc;

import io.recourse.audit.CaseRecord;
import io.recourse.audit.CaseRecords;
import io.recourse.audit.ChainedEvent;
import io.recourse.audit.FollowedModels;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the trail and what other features publish about a case. */
@Repository
class JdbcCaseRecords implements CaseRecords {

  private static final String RECEIPTS =
      """
      select item, decision, version, inputs, matched_rules as "matchedRules", outcome, ground,
        actor_kind as "actorKind", actor_id as "actor", at
      from published.decision_receipt where case_number = ? order by at, id
      """;

  private static final String MESSAGES =
      """
      select direction, channel, author_kind as "authorKind", author_id as "author", template,
        language, delivery_state as "deliveryState", attempts, at, sent_at as "sentAt", failure
      from published.case_message where case_number = ? order by at
      """;

  private static final String MONEY =
      """
      select r.id::text as id, r.amount, r.currency, r.method, r.ground, r.state, r.attempts,
        r.provider_ref as "providerRef", r.requested_by as "requestedBy",
        r.approved_by as "approvedBy", r.approved_at as "approvedAt", r.created_at as "createdAt",
        r.settled_at as "settledAt",
        r.ledger, r.to_kind as "to"
      from published.refund r where r.case_number = ? order by r.created_at
      """;

  private static final String CREDIT =
      """
      select kind, amount, currency, at, actor from published.credit_entry where case_number = ? order by id
      """;

  private static final String FOLLOWED =
      """
      select distinct data::jsonb ->> 'process' as process, (data::jsonb ->> 'version')::int as version
      from audit_event where chain = ? and type like 'Process%' order by 1, 2
      """;

  private final JdbcClient jdbc;
  private final FollowedModels deployed;

  JdbcCaseRecords(JdbcClient jdbc, FollowedModels deployed) {
    this.jdbc = jdbc;
    this.deployed = deployed;
  }

  @Override
  public Optional<CaseRecord> find(String number) {
    List<ChainedEvent> events =
        jdbc.sql("select * from audit_event where chain = ? order by seq")
            .param(number)
            .query((row, i) -> EventRows.event(row))
            .list();
    if (events.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new CaseRecord(
            number,
            events,
            rows(RECEIPTS, number),
            rows(MESSAGES, number),
            rows(MONEY, number),
            rows(CREDIT, number),
            models(number)));
  }

  @Override
  public boolean says(String number, String type, String fact, String value) {
    return jdbc.sql(
            """
            select data::jsonb ->> ? from audit_event where chain = ? and type = ?
            order by seq desc limit 1
            """)
        .params(fact, number, type)
        .query(String.class)
        .optional()
        .filter(value::equals)
        .isPresent();
  }

  private List<CaseRecord.Model> models(String number) {
    return jdbc
        .sql(FOLLOWED)
        .param(number)
        .query((row, i) -> deployed.find(row.getString("process"), row.getInt("version")))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private List<Map<String, Object>> rows(String sql, String number) {
    return jdbc.sql(sql).param(number).query().listOfRows().stream()
        .map(JdbcCaseRecords::plain)
        .toList();
  }

  private static Map<String, Object> plain(Map<String, Object> row) {
    Map<String, Object> plain = new LinkedHashMap<>();
    row.forEach((name, value) -> plain.put(name, plain(value)));
    return plain;
  }

  private static Object plain(Object value) {
    try {
      if (value instanceof Array array) {
        return Arrays.asList((Object[]) array.getArray());
      }
      return value instanceof Timestamp time ? time.toInstant() : value;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
