package io.recourse.story;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A past that nobody could wait for: closed cases told over and over under other numbers, with
 * their lines, the receipts of what was decided and the day on which it was. They have no mails, no
 * money and no walk through a model, and leave again.
 */
final class PastCases implements AutoCloseable {

  private static final String NUMBER = "'RC-9' || lpad((%s)::text, 11, '0')";

  private static final String TWINS =
      """
      create temporary table twin_of_story on commit drop as
      select c.number as original, %s as number
      from service_case c cross join generate_series(1, :times) more
      where c.number in (:numbers)
      """
          .formatted(NUMBER.formatted("row_number() over (order by more, c.number)"));

  private static final String CASES =
      """
      insert into service_case
      select (jsonb_populate_record(null::service_case, to_jsonb(c)
        || jsonb_build_object('number', t.number, 'process_instance', null))).*
      from service_case c join twin_of_story t on t.original = c.number
      """;

  private static final String LINES =
      """
      insert into case_line
      select (jsonb_populate_record(null::case_line,
        to_jsonb(l) || jsonb_build_object('case_number', t.number))).*
      from case_line l join twin_of_story t on t.original = l.case_number
      """;

  private static final String RECEIPTS =
      """
      insert into decision_receipt (case_number, item, decision, version, inputs, matched_rules, outcome, ground, actor_kind, actor_id, at)
      select t.number, item, decision, version, inputs, matched_rules, outcome, ground, actor_kind, actor_id, at
      from decision_receipt r join twin_of_story t on t.original = r.case_number
      """;

  private static final String TRAIL =
      """
      insert into audit_event (chain, seq, at, actor_kind, actor_id, type, summary, data, prev_hash, hash)
      select t.number, seq, at, actor_kind, actor_id, type, summary, data, prev_hash, hash
      from audit_event e join twin_of_story t on t.original = e.chain where type = 'LineApproved'
      """;

  private static final String[] GONE = {
    "delete from audit_event where chain like 'RC-90000000%'",
    "delete from decision_receipt where case_number like 'RC-90000000%'",
    "delete from case_line where case_number like 'RC-90000000%'",
    "delete from service_case where number like 'RC-90000000%'"
  };

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  PastCases(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** Tells each of the closed cases so many times more; returns how many cases that made. */
  int retell(Collection<String> numbers, int times) {
    return unguarded(
        () -> {
          var unused = jdbc.sql(TWINS).param("times", times).param("numbers", numbers).update();
          int made = jdbc.sql(CASES).update();
          jdbc.sql(LINES).update();
          jdbc.sql(RECEIPTS).update();
          jdbc.sql(TRAIL).update();
          return made;
        });
  }

  @Override
  public void close() {
    var unused =
        unguarded(
            () -> {
              int gone = 0;
              for (String table : GONE) {
                gone += jdbc.sql(table).update();
              }
              return gone;
            });
  }

  /** The trail is append-only for everybody but a test that tidies up. */
  private int unguarded(java.util.function.IntSupplier act) {
    Integer done =
        transaction.execute(
            begun -> {
              jdbc.sql("set local session_replication_role = replica").update();
              return act.getAsInt();
            });
    return done == null ? 0 : done;
  }
}
