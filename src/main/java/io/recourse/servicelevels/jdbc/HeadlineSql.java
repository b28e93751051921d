package io.recourse.servicelevels.jdbc;

/** The statements of the days of headline figures. */
final class HeadlineSql {

  /** The cases a stretch of the trail tells of last; one that went on is counted by where it is. */
  private static final String HEARD_OF =
      """
      with heard_of as materialized (
        select h.case_number
        from (
          select distinct case_number from published.case_turn where turn >= :from and turn < :to) h
        cross join lateral (
          select e.turn from published.turned_trail e
          where e.chain = h.case_number order by e.seq desc limit 1) newest
        where newest.turn < :to)
      """;

  /** Those on which something happened since the round. */
  private static final String HEARD_SINCE =
      """
      with heard_of as materialized (
        select distinct case_number from published.case_turn
        where turn >= :mark and turn >= (select turn from headline_mark))
      """;

  /** By index, however many there are: the statistics may know nothing of them. */
  private static final String IS_HEARD_OF =
      "c.number = any (array(select case_number from heard_of))";

  private static final String CAME = " and c.opened_at >= :from and c.opened_at < :until";
  private static final String SERVED =
      "select distinct c.team, c.country from published.service_case c where " + IS_HEARD_OF;

  static final String SPAN =
      HEARD_OF
          + "select min(c.opened_at) as first, max(c.opened_at) as last"
          + " from published.service_case c where "
          + IS_HEARD_OF;

  static final String SERVED_IN = HEARD_OF + SERVED;
  static final String SERVED_SINCE = HEARD_SINCE + SERVED + CAME;

  /** What each case counted goes out of its day, what it counts now comes in. */
  static final String COUNT =
      HeadlineFigures.in(
          HEARD_OF
              + ", "
              + PeakStretches.PEAK
              + ", "
              + ArrivedCases.where(IS_HEARD_OF)
              + """
              , counted as materialized (
                select number as case_number,
                  :first::date
                    + width_bucket(opened_at, (select :mornings::timestamptz[])) - 1 as day,
                  team, type, country, in_peak, [of case]
                from arrived
              ), moved as materialized (
                select [key], bucket, [figures] from counted
                union all
                select [key], bucket, [taken out]
                from headline_case
                where case_number = any (array(select case_number from heard_of))
              ), days as (
                insert into headline_day as kept ([key], [figures])
                select [key], [sums] from moved group by [key] having [any]
                on conflict ([key]) do update set [added]
              ), answers as (
                insert into headline_answer as kept ([key], bucket, answered)
                select [key], bucket, sum(answered) from moved where bucket is not null
                group by [key], bucket having sum(answered) <> 0
                on conflict ([key], bucket) do update set
                  answered = kept.answered + excluded.answered
              )
              insert into headline_case as kept (case_number, [key], bucket, [figures])
              select case_number, [key], bucket, [figures] from counted
              on conflict (case_number) do update set
                day = excluded.day, team = excluded.team, type = excluded.type,
                country = excluded.country, in_peak = excluded.in_peak, bucket = excluded.bucket,
                [set]
              where kept is distinct from excluded
              """);

  /** A length lies between two of those that were counted as {@code percentile_cont} has it. */
  static final String TOLD =
      HeadlineFigures.in(
          HEARD_SINCE
              + ", "
              + PeakStretches.PEAK
              + ", "
              + ArrivedCases.where(IS_HEARD_OF + CAME)
              + """
              , since as materialized (
                select team, type, country, in_peak, [of case] from arrived
              ), before as materialized (
                select team, type, country, in_peak, bucket, [figures]
                from headline_case
                where case_number = any (array(select case_number from heard_of))
                  and day between :first and :last
              ), every as (
                select team, type, country, in_peak, [figures] from headline_day
                where day between :first and :last
                union all
                select team, type, country, in_peak, [figures] from since
                union all
                select team, type, country, in_peak, [taken out] from before
              ), answer as (
                select team, type, country, in_peak, bucket, answered from headline_answer
                where day between :first and :last
                union all
                select team, type, country, in_peak, bucket, answered from since
                union all
                select team, type, country, in_peak, bucket, -answered from before
              ), summed as (
                select case :by when 'TEAM' then team when 'TYPE' then type else country end as key,
                  in_peak, [sums]
                from every
                where (:team::text is null or team = :team) and (:type::text is null or type = :type)
                  and (:country::text is null or country = :country)
                group by cube (1, in_peak) having sum(arrived) > 0
              ), lengths as (
                select case :by when 'TEAM' then team when 'TYPE' then type else country end as key,
                  in_peak, bucket, sum(answered) as answered
                from answer
                where bucket is not null
                  and (:team::text is null or team = :team) and (:type::text is null or type = :type)
                  and (:country::text is null or country = :country)
                group by bucket, cube (1, in_peak) having sum(answered) > 0
              ), ranked as (
                select key, in_peak, power(1.05, bucket + 0.5) - 1 as seconds,
                  sum(answered) over (partition by key, in_peak order by bucket) as upto,
                  sum(answered) over (partition by key, in_peak) - 1 as last
                from lengths
              ), told as (
                select key, in_peak, max(last) as last,
                  min(seconds) filter (where upto > floor(last * 0.5)) as half,
                  min(seconds) filter (where upto > ceil(last * 0.5)) as above_half,
                  min(seconds) filter (where upto > floor(last * 0.9)) as most,
                  min(seconds) filter (where upto > ceil(last * 0.9)) as above_most
                from ranked group by 1, 2
              )
              select s.key, s.in_peak, s.arrived, s.answered,
                round(half + (above_half - half) * (last * 0.5 - floor(last * 0.5)))
                  as median_seconds,
                round(most + (above_most - most) * (last * 0.9 - floor(last * 0.9)))
                  as slow_seconds,
                round(1000.0 * met / nullif(terms, 0)) as in_time,
                round(1000.0 * solved / nullif(lasting, 0)) as solved,
                rated, round(1000.0 * satisfied / nullif(rated, 0)) as satisfied,
                round(1.0 * speed / nullif(speeds, 0), 1) as speed,
                round(1.0 * efficiency / nullif(efficiencies, 0), 1) as efficiency,
                round(1.0 * fairness / nullif(fairnesses, 0), 1) as fairness,
                round(1.0 * attitude / nullif(attitudes, 0), 1) as attitude
              from summed s left join told t
                on t.key is not distinct from s.key and t.in_peak is not distinct from s.in_peak
              order by s.key is null desc, s.arrived desc, s.key
              """);

  private HeadlineSql() {}
}
