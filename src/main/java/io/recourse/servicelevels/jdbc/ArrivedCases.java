package io.recourse.servicelevels.jdbc;

/** What headline figures say of each case, as it stands; uses {@code peak}. */
final class ArrivedCases {

  /** A first answer is what meets the clock of it: docs/service-levels.md. */
  private static final String ARRIVED =
      """
      arrived as (
        select c.number, c.opened_at, c.team, c.type, coalesce(c.country, '') as country, c.status,
          c.satisfaction, coalesce(c.opened_at <@ p.hours, false) as in_peak,
          extract(epoch from answer.at - c.opened_at) as seconds, term.state,
          k.speed, k.efficiency, k.fairness, k.attitude
        from published.service_case c
        left join published.case_marks k on k.case_number = c.number
        left join peak p on p.team = c.team and p.country = coalesce(c.country, '')
        left join lateral (
          select m.at from published.case_message m
          where m.case_number = c.number and m.direction = 'OUT' and not m.to_partner
            and (m.author_kind = 'STAFF' or exists (
              select from published.work_done d where d.case_number = m.case_number
                and d.ended_as = 'COMPLETED' and d.assignee is not null
                and d.ended_at between m.at - interval '1 minute' and m.at))
          order by m.at limit 1) answer on true
        left join lateral (
          select w.state from published.work_clock w
          where w.case_number = c.number and w.name = 'workFirstAnswer'
            and w.state in ('MET', 'BREACHED') order by w.due_at, w.state limit 1) term on true
        where\
      """;

  private ArrivedCases() {}

  /**
   * Named {@code arrived}.
   *
   * @param where which cases, as {@code c}
   */
  static String where(String where) {
    return ARRIVED + " " + where + ")";
  }
}
