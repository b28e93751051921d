package io.recourse.operate.jdbc;

/**
 * Waits that ended, as the trail tells them: a wait that went on by another version counts for the
 * one it ended by. Late is what was over after its task was due, which the task that ended on that
 * case at that moment says.
 */
final class EndedWaits {

  /** Of two waits as long as each other to a twentieth, half a bucket is the error. */
  private static final double GROWTH = 1.05;

  private static final String ENDED =
      """
      ended as (
        select e.chain, e.seq, e.at, e.data::jsonb as data
        from published.turned_trail e
        where e.type in ('StepFinished', 'StepCancelled') and\
      """;

  private static final String COUNTED =
      """
      ), waited as (
        select e.data ->> 'process' as process, (e.data ->> 'version')::int as version,
          e.data ->> 'element' as element, (e.at at time zone 'UTC')::date as day,
          greatest(0, extract(epoch from e.at - began.at)) as took,
          coalesce(task.ended_at > task.due_at
            or task.ended_as = 'CANCELLED' and task.ended_at = task.due_at, false) as late
        from ended e
        cross join lateral (
          select min(s.at) as at from published.trail s
          where s.chain = e.chain and s.seq < e.seq and s.type = 'StepStarted'
            and s.data::jsonb ->> 'step' = e.data ->> 'step') began
        left join lateral (
          select w.due_at, w.ended_at, w.ended_as from published.work_done w
          where e.data ->> 'kind' = 'userTask' and w.case_number = e.chain
            and w.task_key = e.data ->> 'element'
            and w.ended_at between e.at - interval '10 seconds' and e.at + interval '10 seconds'
          order by abs(extract(epoch from w.ended_at - e.at)) limit 1) task on true
        where began.at is not null
          and e.data ->> 'kind' in ('userTask', 'receiveTask', 'callActivity', 'eventBasedGateway',
            'intermediateTimer', 'intermediateMessageCatch', 'intermediateSignalCatch',
            'intermediateConditional')
      ), counted as (
        select process, version, element, day, floor(ln(took + 1) / ln(1.05))::int as bucket,
          count(*)::int as ended, (count(*) filter (where late))::int as breached,
          round(max(took))::bigint as longest
        from waited group by 1, 2, 3, 4, 5
      )
      """;

  private EndedWaits() {}

  /** The middle of a bucket, in seconds. */
  static long seconds(int bucket) {
    return Math.round(Math.pow(GROWTH, bucket + 0.5) - 1);
  }

  /**
   * Named {@code counted}.
   *
   * @param where which events of the trail, as {@code e}
   */
  static String counted(String where) {
    return ENDED + " " + where + COUNTED;
  }
}
