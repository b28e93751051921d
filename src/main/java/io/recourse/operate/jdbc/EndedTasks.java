package io.recourse.operate.jdbc;

/**
 * Parts of the time of tasks that ended, as the trail and the tasklist tell them. What was given to
 * somebody as it began waited for nobody; who gives a task back leaves it in work.
 */
final class EndedTasks {

  private static final String ENDED =
      """
      ended as (
        select e.chain, e.seq, e.at, e.data::jsonb as data
        from published.turned_trail e
        where e.type in ('StepFinished', 'StepCancelled')
          and e.data like '%"kind":"userTask"%' and\
      """;

  private static final String COUNTED =
      """
      ), task as (
        select w.team, (e.at at time zone 'UTC')::date as day, began.at as began, e.at as ended,
          coalesce(taken.at, case when w.assignee is not null then began.at end) as taken,
          case when before.team <> w.team then before.ended_at end as handed
        from ended e
        cross join lateral (
          select min(s.at) as at from published.trail s
          where s.chain = e.chain and s.seq < e.seq and s.type = 'StepStarted'
            and s.data::jsonb ->> 'step' = e.data ->> 'step') began
        cross join lateral (
          select w.task_id, w.team, w.assignee from published.work_done w
          where w.case_number = e.chain and w.task_key = e.data ->> 'element'
            and w.ended_at between e.at - interval '10 seconds' and e.at + interval '10 seconds'
          order by abs(extract(epoch from w.ended_at - e.at)) limit 1) w
        cross join lateral (
          select min(t.at) as at from published.trail t
          where t.chain = e.chain and t.seq < e.seq and t.type in ('TaskClaimed', 'TaskAssigned')
            and t.data::jsonb ->> 'task' = w.task_id) taken
        left join lateral (
          select b.team, b.ended_at from published.work_done b
          where b.case_number = e.chain and b.task_id <> w.task_id
            and b.ended_at <= began.at + interval '10 seconds'
          order by b.ended_at desc limit 1) before on true
        where began.at is not null
      ), part as (
        select team, 'WAITING' as part, day,
          extract(epoch from coalesce(taken, ended) - began) as took from task
        union all
        select team, 'WORKING', day, extract(epoch from ended - taken) from task
        where taken is not null
        union all
        select team, 'HANDING_OVER', day, extract(epoch from began - handed) from task
        where handed is not null
      ), counted as (
        select team, part, day, floor(ln(greatest(0, took) + 1) / ln(1.05))::int as bucket,
          count(*)::int as ended
        from part group by 1, 2, 3, 4
      )
      """;

  private EndedTasks() {}

  /**
   * Named {@code counted}.
   *
   * @param where which events of the trail, as {@code e}
   */
  static String counted(String where) {
    return ENDED + " " + where + COUNTED;
  }
}
