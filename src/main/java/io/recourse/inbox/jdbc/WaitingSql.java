package io.recourse.inbox.jdbc;

/** What waits, over {@code unanswered_word} and what chats and calls publish. */
final class WaitingSql {

  /** What a person decided since and mailed has answered it too. */
  static final String DECIDED =
      """
      exists (
        select from published.case_message o where o.case_number = u.case_number
          and o.direction = 'OUT' and o.at > u.last_at and exists (
            select from published.work_done d where d.case_number = o.case_number
              and d.ended_as = 'COMPLETED' and d.assignee is not null
              and d.ended_at between o.at - interval '1 minute' and o.at))\
      """;

  private static final String ANSWER_OWED =
      """
      (select min(w.due_at) from published.work_clock w where w.case_number = %s.case_number
        and w.ended_at is null and w.name in ('workFirstAnswer', 'workNextAnswer'))\
      """;

  /**
   * Words of a chat that lasts wait as that chat; calls from one number wait as one, and again
   * where who took one to call back did not.
   */
  private static final String WAITING =
      """
      with waiting as (
        select 'WORDS' as kind, u.case_number as key, u.case_number, u.channel, u.since, u.last_at,
          u.taker, %s as due_at, null as person, null as language, null as phone, null as said
        from (
          select t.case_number, min(t.since) as since, max(t.last_at) as last_at,
            (array_agg(t.channel order by t.last_at desc))[1] as channel,
            max(t.taken_by) filter (where t.taken_at > :held) as taker
          from unanswered_word t where not (t.in_chat and exists (
            select from published.waiting_chat x where x.case_number = t.case_number))
          group by t.case_number) u
        where not %s
        union all
        select 'CHAT', x.id::text, x.case_number, 'CHAT', x.since, x.since, x.agent,
          least(%s, (select min(k.due_at) from published.case_clock k
            where k.case_number = x.case_number and k.name = 'chatPerson' and k.state = 'RUNNING')),
          x.person, x.language, null, x.said
        from published.waiting_chat x where x.id = any(:chats)
        union all
        select 'CALL', (array_agg(r.id order by r.rang_at desc))[1], null, 'HOTLINE',
          min(r.rang_at), max(r.rang_at), r.taker, min(r.due_at), max(r.person), null, r.phone, null
        from (
          select k.*, case when k.taken_at > :held then k.taken_by end as taker
          from published.ringing_call k where k.called_at is null
            and (k.taken_by is null or k.taken_at > :held or not k.picked_up)) r
        where :calls group by r.caller, r.phone, r.taker),
      seen as (
        select w.*, c.type, c.team, c.owner, c.customer_id,
          coalesce(w.due_at, '9999-12-31 00:00Z') as due
        from waiting w left join published.service_case c on c.number = w.case_number
        where :mine::text is null or c.owner = :mine or w.taker = :mine)
      """
          .formatted(ANSWER_OWED.formatted("u"), DECIDED, ANSWER_OWED.formatted("x"));

  static final String ROWS =
      WAITING
          + """
          select w.kind, w.key, w.case_number, w.type, w.team, w.owner, w.taker, w.channel, w.since,
            w.last_at, w.due_at, w.phone, p.name, s.closed_at is not null as closed,
            coalesce(w.language, c.language, p.language) as language,
            coalesce(w.said, (select m.body from published.case_message m
              where m.case_number = w.case_number and m.direction = 'IN'
              order by m.seq desc limit 1), c.body) as said
          from seen w
          left join published.service_case c on c.number = w.case_number
          left join published.case_standing s on s.number = w.case_number
          left join published.customer p on p.id = coalesce(w.person, w.customer_id)
          where (:channel::text is null or w.channel = :channel)
            and (:key::text is null or (w.due, w.since, w.key) > (:due, :since, :key))
          order by w.due, w.since, w.key limit :limit
          """;

  static final String COUNTS =
      WAITING
          + """
          select w.channel, count(*) as waiting from seen w
          group by w.channel order by count(*) desc, w.channel
          """;

  private WaitingSql() {}
}
