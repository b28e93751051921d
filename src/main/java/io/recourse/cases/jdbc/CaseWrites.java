package io.recourse.cases.jdbc;

import io.recourse.cases.CaseOrigin;
import io.recourse.cases.CaseState;
import io.recourse.cases.NextStep;
import io.recourse.cases.ProcessRef;
import io.recourse.cases.ServiceCase;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes rows of {@code service_case}; status and phase are stored as derived. */
@Component
class CaseWrites {

  private static final String INSERT =
      """
      insert into service_case (number, channel, filed_by_kind, filed_by, customer_id, order_number,
        language, country, subject, body, opened_at, type, status, phase, owner, team, priority,
        policy_version, statute_pack, return_method, process_instance, process_key, process_version,
        ground, next_actor, next_step, next_due_at, default_outcome, updated_at, closed_at, ended_as,
        reopened_count, contact_count, satisfaction, category)
      values (:number, :channel, :filedByKind, :filedBy, :customer, :order,
        :language, :country, :subject, :body, :openedAt, :type, :status, :phase, :owner, :team,
        :priority, :policyVersion, :statutePack, :returnMethod, :instance, :processKey,
        :processVersion, :ground, :nextActor, :nextStep, :dueAt, :defaultOutcome, :now, :closedAt, :endedAs,
        :reopened, :contacts, :satisfaction, :category)
      """;
  private static final String UPDATE =
      """
      update service_case set type = :type, status = :status, phase = :phase, owner = :owner,
        team = :team, priority = :priority, category = :category, policy_version = :policyVersion,
        statute_pack = :statutePack, return_method = :returnMethod, process_instance = :instance,
        process_key = :processKey, process_version = :processVersion, ground = :ground,
        next_actor = :nextActor, next_step = :nextStep, next_due_at = :dueAt,
        default_outcome = :defaultOutcome, updated_at = :now, closed_at = :closedAt, ended_as = :endedAs,
        reopened_count = :reopened, contact_count = :contacts, satisfaction = :satisfaction,
        order_number = coalesce(order_number, :order), country = coalesce(country, :country),
        customer_id = coalesce(customer_id, :customer), version = version + 1
      where number = :number and version = :version
      """;

  private final JdbcClient jdbc;

  CaseWrites(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(ServiceCase opened, Instant now) {
    Map<String, Object> values = values(opened, now);
    values.putAll(fixed(opened.origin()));
    jdbc.sql(INSERT).params(values).update();
  }

  int update(ServiceCase changed, Instant now) {
    Map<String, Object> values = values(changed, now);
    values.put("version", changed.version());
    values.putAll(learned(changed.origin()));
    return jdbc.sql(UPDATE).params(values).update();
  }

  private static Map<String, Object> fixed(CaseOrigin origin) {
    Map<String, Object> values = learned(origin);
    values.put("channel", origin.channel().name());
    values.put("filedByKind", origin.filedBy().kind().name());
    values.put("filedBy", origin.filedBy().id());
    values.put("language", origin.language());
    values.put("subject", origin.subject());
    values.put("body", origin.body());
    values.put("openedAt", timestamp(origin.openedAt()));
    return values;
  }

  /** Unknown to some cases at first. */
  private static Map<String, Object> learned(CaseOrigin origin) {
    Map<String, Object> values = new HashMap<>();
    values.put("customer", origin.customerId());
    values.put("order", origin.orderNumber());
    values.put("country", origin.country());
    return values;
  }

  private static Map<String, Object> values(ServiceCase of, Instant now) {
    CaseState state = of.state();
    Map<String, Object> values = new HashMap<>();
    values.put("number", of.number().value());
    values.put("type", state.type().name());
    values.put("status", of.deriveStatus().name());
    values.put("phase", of.phase().name());
    values.put("owner", of.owner());
    values.put("team", of.team());
    values.put("priority", of.priority());
    values.put("category", state.handling().category());
    values.put("policyVersion", state.handling().policy().version());
    values.put("statutePack", state.handling().policy().statutePack());
    values.put("returnMethod", state.handling().returnMethod());
    values.put("ground", state.ending().ground());
    values.put("now", timestamp(now));
    values.put("closedAt", timestamp(state.ending().at()));
    values.put("endedAs", state.ending().as() == null ? null : state.ending().as().name());
    values.put("reopened", state.contacts().reopened());
    values.put("contacts", state.contacts().count());
    values.put("satisfaction", state.contacts().satisfaction());
    putNext(values, state.next());
    putProcess(values, state.process());
    return values;
  }

  private static void putNext(Map<String, Object> values, NextStep next) {
    values.put("nextActor", next.actor() == null ? null : next.actor().name());
    values.put("nextStep", next.step());
    values.put("dueAt", timestamp(next.dueAt()));
    values.put("defaultOutcome", next.defaultOutcome());
  }

  private static void putProcess(Map<String, Object> values, ProcessRef process) {
    values.put("instance", process == null ? null : process.instance());
    values.put("processKey", process == null ? null : process.key());
    values.put("processVersion", process == null ? null : process.version());
  }

  static Timestamp timestamp(Instant at) {
    return at == null ? null : Timestamp.from(at);
  }
}
