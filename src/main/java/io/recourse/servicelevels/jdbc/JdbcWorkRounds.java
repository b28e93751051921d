package io.recourse.servicelevels.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.common.TimeColumn;
import io.recourse.servicelevels.WorkRound;
import io.recourse.servicelevels.WorkRounds;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rounds in {@code work_round}; the cases that one could not follow in {@code work_left}. */
@Repository
class JdbcWorkRounds implements WorkRounds {

  /** Once a day everything that is open, should an event have said less than happened. */
  private static final Duration WHOLE_EVERY = Duration.ofDays(1);

  private static final String OPEN =
      """
      select number from published.case_course where closed_at is null and number > :after
      union
      select case_number from published.work_clock where ended_at is null and case_number > :after
      union
      select case_number from work_left where case_number > :after\
      """;

  private static final String NEWS =
      """
      select case_number as number from published.case_turn
      where turn >= :turn and case_number > :after
      union
      select case_number from published.work_clock
      where state = 'RUNNING' and due_at < :now and case_number > :after
      union
      select case_number from published.work_pause
      where (from_at between :since and :now or to_at between :since and :now)
        and case_number > :after
      union
      select case_number from work_left where case_number > :after\
      """;

  private static final String UNBOUND =
      """
      select c.number from alive join published.case_course c on c.number = alive.number
      where c.closed_at is null
        and not exists (select from service_level s where s.case_number = c.number)\
      """;

  private static final String MOVED =
      """
      select s.case_number as number from alive
      cross join lateral (
        select case_number, seen_message from service_level
        where case_number = alive.number limit 1) s
      join published.case_course c on c.number = s.case_number
      cross join lateral (
        select count(*) as live, count(*) filter (where w.state = 'PAUSED') as resting,
          count(*) filter (where w.state = 'RUNNING') as running,
          count(*) filter (where w.state = 'RUNNING' and w.due_at < :now) as late
        from published.work_clock w
        where w.case_number = s.case_number and w.ended_at is null) w
      cross join lateral (
        select exists (
          select from published.case_clock k
          where k.case_number = s.case_number and k.state = 'RUNNING'
            and k.party in ('CUSTOMER', 'PARTNER'))
        or exists (
          select from published.work_pause p
          where p.case_number = s.case_number and :now >= p.from_at and :now < p.to_at)
          as others) k
      where (
        (c.closed_at is null) <> (w.live > 0) or w.late > 0
        or c.closed_at is null and (k.others and w.running > 0 or not k.others and w.resting > 0)
        or exists (
          select from published.case_message m where m.case_number = s.case_number
            and m.seq > s.seen_message and m.direction in ('IN', 'OUT')
            and not m.to_partner))\
      """;

  private final JdbcClient jdbc;

  JdbcWorkRounds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public WorkRound round(Instant now) {
    return jdbc.sql(
            """
            select coalesce(max(turn), 0) as turn, least(coalesce(max(seen_at), :now), :now::timestamptz) as seen_at,
              coalesce(max(whole_at) not between
                :now::timestamptz - make_interval(secs => :every) and :now::timestamptz, true)
                as whole,
              audit_turn_complete() as complete
            from work_round
            """)
        .param("now", Timestamp.from(now))
        .param("every", WHOLE_EVERY.toSeconds())
        .query(
            (row, index) ->
                new WorkRound(
                    now,
                    row.getLong("turn"),
                    TimeColumn.instant(row, "seen_at"),
                    row.getBoolean("whole"),
                    row.getLong("complete")))
        .single();
  }

  @Override
  public void ended(WorkRound round) {
    jdbc.sql(
            """
            insert into work_round (turn, seen_at, whole_at) values (:turn, :now, :now)
            on conflict (single) do update set turn = :turn, seen_at = :now,
              whole_at = case when :whole then :now else work_round.whole_at end
            """)
        .param("turn", round.complete())
        .param("now", Timestamp.from(round.at()))
        .param("whole", round.isWhole())
        .update();
    jdbc.sql("delete from work_left where tried_at < ?").param(Timestamp.from(round.at())).update();
  }

  @Override
  public List<CaseNumber> unbound(CaseNumber after, int limit) {
    return numbers(page(OPEN, UNBOUND, after, limit));
  }

  @Override
  public List<CaseNumber> moved(Instant now, CaseNumber after, int limit) {
    return numbers(page(OPEN, MOVED, after, limit).param("now", Timestamp.from(now)));
  }

  @Override
  public List<CaseNumber> heardOf(WorkRound round, CaseNumber after, int limit) {
    return numbers(
        page(NEWS, MOVED + " union " + UNBOUND, after, limit)
            .param("turn", round.turn())
            .param("since", Timestamp.from(round.since()))
            .param("now", Timestamp.from(round.at())));
  }

  private JdbcClient.StatementSpec page(String alive, String wanted, CaseNumber after, int limit) {
    return jdbc.sql("with alive as (" + alive + ") " + wanted + " order by number limit :limit")
        .param("after", after == null ? "" : after.value())
        .param("limit", limit);
  }

  @Override
  public void leave(CaseNumber number, Instant now) {
    jdbc.sql(
            """
            insert into work_left (case_number, since, tried_at) values (?, ?, ?)
            on conflict (case_number) do update set tried_at = excluded.tried_at
            """)
        .params(number.value(), Timestamp.from(now), Timestamp.from(now))
        .update();
  }

  @Override
  public List<Left> left(int limit) {
    return jdbc.sql("select case_number, since from work_left order by since, case_number limit ?")
        .param(limit)
        .query(
            (row, index) ->
                new Left(
                    new CaseNumber(row.getString("case_number")), TimeColumn.instant(row, "since")))
        .list();
  }

  private static List<CaseNumber> numbers(JdbcClient.StatementSpec asked) {
    return asked.query((row, index) -> new CaseNumber(row.getString("number"))).list();
  }
}
