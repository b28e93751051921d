package io.recourse.story;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database keeps of cases, read beside the product: nothing may be lost or doubled. */
final class Books {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /**
   * Everything that a move to another version has to leave as it is. Which team helps out, and the
   * clocks of agreed working time, follow rounds of their own, whenever those come.
   */
  private static final String STANDING =
      """
      select concat_ws(' | ', c.number, c.status, c.phase, c.next_step, c.next_due_at, c.policy_version,
        (select string_agg(concat_ws(' ', w.task_key, w.name, w.assignee, w.due_at, w.default_outcome), ',' order by w.task_key)
          from work_item w where w.case_number = c.number),
        (select string_agg(concat_ws(' ', k.name, k.state, k.started_at, k.due_at), ',' order by k.id)
          from case_clock k where k.case_number = c.number and k.name not like 'work%'),
        (select string_agg(concat_ws(' ', m.direction, m.template), ',' order by m.seq)
          from case_message m where m.case_number = c.number),
        (select string_agg(d.key_, ',' order by d.key_) from act_ru_execution e
          join act_re_procdef d on d.id_ = e.proc_def_id_
          where e.business_key_ = c.number and e.id_ = e.proc_inst_id_),
        (select count(*) from refund r where r.case_number = c.number))
      from service_case c where c.number in (:numbers) order by c.number
      """;

  private static final String MONEY =
      """
      select concat_ws(' ', c.status, l.kind, l.amount, l.currency) as line, count(*) as times
      from service_case c join refund r on r.case_number = c.number
        join ledger_entry l on l.refund_id = r.id
      where c.number in (:numbers) group by 1
      """;

  private static final String MAILS =
      """
      select written.letters as line, count(*) as times from (
        select c.number, string_agg(m.template, ' ' order by m.template) as letters
        from service_case c left join case_message m on m.case_number = c.number and m.direction = 'OUT'
        where c.number in (:numbers) group by c.number) written group by 1
      """;

  private static final String VERSIONS =
      """
      select d.version_ as line, count(distinct e.business_key_) as times
      from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
      where e.business_key_ in (:numbers) and d.key_ = 'DecideRequestProcess'
        and e.id_ = e.proc_inst_id_ group by 1
      """;

  private final JdbcClient jdbc;

  Books(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A line for each of the cases: where it stands, its tasks, clocks, letters, walks, refunds. */
  List<String> standing(Collection<String> numbers) {
    return jdbc.sql(STANDING).param("numbers", numbers).query(String.class).list();
  }

  /** How often each kind of entry stands in the ledger for these cases. */
  Map<String, Long> money(Collection<String> numbers) {
    return times(MONEY, numbers);
  }

  /** How many of the cases got which letters. */
  Map<String, Long> letters(Collection<String> numbers) {
    return times(MAILS, numbers);
  }

  /** How many of the cases are decided on by which version. */
  Map<String, Long> versions(Collection<String> numbers) {
    return times(VERSIONS, numbers);
  }

  long unsent(Collection<String> numbers) {
    return count(
        "select count(*) from case_message where delivery_state = 'QUEUED' and case_number in"
            + " (:numbers)",
        numbers);
  }

  /** Clocks that still count, tasks that still wait. */
  long open(Collection<String> numbers) {
    return count(
            "select count(*) from case_clock where state in ('RUNNING', 'PAUSED') and case_number"
                + " in (:numbers)",
            numbers)
        + count("select count(*) from work_item where case_number in (:numbers)", numbers);
  }

  long ended(Collection<String> numbers) {
    return count(
        "select count(*) from service_case where closed_at is not null and number in (:numbers)",
        numbers);
  }

  /** How many of the cases a person decided on by this version, as the trail says. */
  long decided(int version, Collection<String> numbers) {
    return jdbc.sql(
            """
            select count(distinct chain) from audit_event
            where type = 'StepFinished' and chain in (:numbers)
              and data::jsonb ->> 'element' = 'Task_DecideReturn'
              and (data::jsonb ->> 'version')::int = :version
            """)
        .param("version", version)
        .param("numbers", numbers)
        .query(Long.class)
        .single();
  }

  /** Of these cases, those on one side of the newest pilot of a model. */
  List<String> side(String arm, String key, Collection<String> numbers) {
    return jdbc.sql(
            """
            select case_number from pilot_case
            where arm = :arm and case_number in (:numbers)
              and pilot = (select id from pilot where key = :key order by from_at desc limit 1)
            """)
        .param("arm", arm)
        .param("key", key)
        .param("numbers", numbers)
        .query(String.class)
        .list();
  }

  void awaitWaiting(Collection<String> numbers) {
    await(
        "waiting",
        () ->
            count(
                    "select count(*) from work_item where task_key = 'Task_DecideReturn' and"
                        + " case_number in (:numbers)",
                    numbers)
                == numbers.size());
  }

  void awaitEnded(Collection<String> numbers) {
    await("ended", () -> ended(numbers) == numbers.size());
  }

  void awaitSent(Collection<String> numbers) {
    await("sent", () -> unsent(numbers) == 0 && open(numbers) == 0);
  }

  /** What they were written has left, whether or not they go on. */
  void awaitMailed(Collection<String> numbers) {
    await("mailed", () -> unsent(numbers) == 0);
  }

  private static void await(String what, BooleanSupplier done) {
    Awaitility.await(what)
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(200))
        .until(done::getAsBoolean);
  }

  private long count(String sql, Collection<String> numbers) {
    return jdbc.sql(sql).param("numbers", numbers).query(Long.class).single();
  }

  private Map<String, Long> times(String sql, Collection<String> numbers) {
    return jdbc
        .sql(sql)
        .param("numbers", numbers)
        .query((row, i) -> Map.entry(row.getString("line"), row.getLong("times")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
