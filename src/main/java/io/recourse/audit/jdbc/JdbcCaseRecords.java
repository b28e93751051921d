package io.recourse.audit.jdbc;

import io.recourse.audit.CaseRecord;
import io.recourse.audit.CaseRecords;
import io.recourse.audit.ChainedEvent;
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

/** Reads the tables of every feature, and changes none. */
@Repository
class JdbcCaseRecords implements CaseRecords {

  private static final String RECEIPTS =
      """
      select item, decision, version, inputs, matched_rules as "matchedRules", outcome, ground,
        actor_kind as "actorKind", actor_id as "actor", at
      from decision_receipt where case_number = ? order by at, id
      """;

  private static final String MESSAGES =
      """
      select direction, channel, author_kind as "authorKind", author_id as "author", template,
        language, delivery_state as "deliveryState", attempts, at, sent_at as "sentAt"
      from case_message where case_number = ? order by at
      """;

  private static final String MONEY =
      """
      select r.id::text as id, r.amount, r.currency, r.method, r.ground, r.state, r.attempts,
        r.provider_ref as "providerRef", r.requested_by as "requestedBy",
        r.approved_by as "approvedBy", r.approved_at as "approvedAt", r.created_at as "createdAt",
        r.settled_at as "settledAt",
        (select string_agg(l.kind, ',' order by l.id) from ledger_entry l where l.refund_id = r.id)
          as "ledger"
      from refund r where r.case_number = ? order by r.created_at
      """;

  private static final String MODELS =
      """
      select p.key_, p.version_, p.deployment_id_, d.deploy_time_,
        encode(sha256(b.bytes_), 'hex') as sha256
      from (select distinct data::jsonb ->> 'process' as process,
              (data::jsonb ->> 'version')::int as version
            from audit_event where chain = ? and type like 'Process%') used
      join act_re_procdef p on p.key_ = used.process and p.version_ = used.version
      join act_re_deployment d on d.id_ = p.deployment_id_
      join act_ge_bytearray b on b.deployment_id_ = d.id_ and b.name_ = p.resource_name_
      order by p.key_, p.version_
      """;

  private static final String XML =
      """
      select convert_from(b.bytes_, 'UTF8') from act_re_procdef p
      join act_ge_bytearray b on b.deployment_id_ = p.deployment_id_ and b.name_ = p.resource_name_
      where p.key_ = ? and p.version_ = ? limit 1
      """;

  private final JdbcClient jdbc;

  JdbcCaseRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
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
            models(number)));
  }

  @Override
  public Optional<String> xml(String process, int version) {
    return jdbc.sql(XML).params(process, version).query(String.class).optional();
  }

  private List<CaseRecord.Model> models(String number) {
    return jdbc.sql(MODELS)
        .param(number)
        .query(
            (row, i) ->
                new CaseRecord.Model(
                    row.getString("key_"),
                    row.getInt("version_"),
                    row.getString("deployment_id_"),
                    row.getTimestamp("deploy_time_").toInstant(),
                    row.getString("sha256")))
        .list();
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
