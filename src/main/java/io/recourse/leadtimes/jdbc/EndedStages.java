package io.recourse.leadtimes.jdbc;

/**
 * Stages that ended, as the trail tells them. One that a timer ended counts like one that a person
 * ended: the customer waited either way.
 */
final class EndedStages {

  private static final String ENDED =
      """
      ended as (
        select e.chain, e.seq, e.at, e.data::jsonb as data
        from published.turned_trail e
        where e.type in ('StepFinished', 'StepCancelled') and\
      """;

  private static final String COUNTED =
      """
      ), took as (
        select stage.name as stage, (e.at at time zone 'UTC')::date as day,
          greatest(0, extract(epoch from e.at - began.at)) as seconds
        from ended e
        join (values
            ('Gateway_AwaitEvidence', 'EVIDENCE'),
            ('Task_DecideReturn', 'DECISION'),
            ('CallActivity_ReturnShipment', 'GOODS_BACK'),
            ('Task_InspectReturn', 'INSPECTION'),
            ('Gateway_AwaitDifference', 'DIFFERENCE'),
            ('CallActivity_Refund', 'REFUND'),
            ('Task_ReviewContest', 'CONTEST')) as stage (element, name)
          on e.data ->> 'element' = stage.element
        cross join lateral (
          select s.at from published.trail s
          where s.chain = e.chain and s.seq < e.seq and s.type = 'StepStarted'
            and s.data::jsonb ->> 'step' = e.data ->> 'step'
          order by s.seq limit 1) began
      ), counted as (
        select stage, day, floor(ln(seconds + 1) / ln(1.05))::int as bucket, count(*)::int as ended
        from took group by 1, 2, 3
      )
      """;

  private EndedStages() {}

  /**
   * Named {@code counted}.
   *
   * @param where which events of the trail, as {@code e}
   */
  static String counted(String where) {
    return ENDED + " " + where + COUNTED;
  }
}
