package io.recourse.visits;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.cases.CaseType;
import io.recourse.testing.RecourseTest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The effects of visits, which are kept, are those that cases, answers, tries and orders tell. */
@RecourseTest
class VisitsAsTheyStandTest {

  private static final Instant FIRST = Instant.parse("2097-01-01T00:00:00Z");
  private static final List<String> STRATEGIES = List.of("CONFIRM", "CARE", "LISTEN");
  private static final List<String> CHANNELS = List.of("PHONE", "MAIL", "UNASKED");
  private static final List<String> TYPES = List.of("FOLLOW_UP", "COMPLAINT", "INQUIRY");
  private static final List<Duration> EDGES =
      List.of(Duration.ofMillis(-1), Duration.ZERO, Duration.ofMillis(1), Duration.ofDays(20));

  @Autowired VisitEffects effects;
  @Autowired AddUpVisits visits;
  @Autowired JdbcClient jdbc;

  private final List<String> customers = new ArrayList<>();
  private final List<String> cases = new ArrayList<>();
  private final List<String> orders = new ArrayList<>();
  private int made;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  @Transactional // what is told of years to come is gone again afterwards
  @DisplayName(
      "FUP-08 SLA-01 before and after each round effects are as told: tries, answers, gifts,"
          + " findings, orders that come, move and go, customers that are merged, cases that are"
          + " converted")
  void as_told(long seed) {
    Random chance = new Random(seed);
    for (int one = 0; one < 20; one++) {
      customers.add("TOLD-" + seed + "-" + one);
      on(
          "insert into customer (id, name, email, shop_id) values (?, 'Told', ?, 'told')",
          customers.get(one),
          seed + "." + one + "@told.example");
    }
    orders.add(ordered(chance));
    for (int round = 0; round < 4; round++) {
      for (int act = 0; act < 80; act++) {
        act(chance);
      }
      sameAsTold();
      addUp();
      sameAsTold();
      assertThat(jdbc.sql("select count(*) from visit_change").query(Long.class).single()).isZero();
    }
  }

  private void addUp() {
    List<Long> last = visits.after(null);
    while (!last.isEmpty()) {
      assertThat(visits.addUp(last.get(0))).isTrue();
      last = visits.after(last.get(0));
    }
  }

  private void act(Random chance) {
    if (cases.isEmpty() || chance.nextInt(5) == 0) {
      cases.add(visited(chance));
      return;
    }
    String number = any(cases, chance);
    switch (chance.nextInt(14)) {
      case 0, 1 -> attempt(number, chance);
      case 2, 3 -> answer(number, chance);
      case 4 -> on("update survey_answer set nps = 3 where case_number = ?", number);
      case 5 -> gift(number, chance);
      case 6 -> found(number, chance);
      case 7 -> on("update service_case set type = ? where number = ?", any(TYPES, chance), number);
      case 8 ->
          on(
              "update service_case set type = ? where number ="
                  + " (select about_case from visit where case_number = ?)",
              any(TYPES, chance),
              number);
      case 9 ->
          on(
              "update service_case set customer_id = ? where number = ?",
              any(customers, chance),
              number);
      case 10 -> orders.add(ordered(chance));
      case 11 ->
          on(
              "update shop_order set customer_id = ?, placed_at = ? where number = ?",
              any(customers, chance),
              placed(chance),
              any(orders, chance));
      case 12 -> on("delete from shop_order where number = ?", any(orders, chance));
      default -> remove(number, chance);
    }
  }

  private String visited(Random chance) {
    String about = chance.nextBoolean() ? begun(chance) : null;
    String number = begun(chance);
    on(
        """
        insert into visit (case_number, taken_up_at, occasion, about_case, strategy, channel)
        values (?, now(), ?, ?, ?, ?)
        """,
        number,
        about == null ? "ASKED" : "SOLVED",
        about,
        any(STRATEGIES, chance),
        any(CHANNELS, chance));
    return number;
  }

  private String begun(Random chance) {
    String number = customers.get(0) + "-" + made++;
    on(
        """
        insert into service_case (number, type, channel, filed_by_kind, filed_by, customer_id, language,
          status, phase, team, priority, opened_at, updated_at)
        values (?, 'FOLLOW_UP', 'API', 'CUSTOMER', 'told', ?, 'en', 'OPEN', 'INTAKE', 'visits', 1, ?, now())
        """,
        number,
        any(customers, chance),
        Timestamp.from(FIRST.plus(Duration.ofDays(30L * chance.nextInt(3)))));
    return number;
  }

  private void attempt(String number, Random chance) {
    boolean reached = chance.nextBoolean();
    on(
        """
        insert into visit_try (case_number, position, at, made_by, outcome, satisfied, score)
        select case_number, 1 + (select count(*) from visit_try t where t.case_number = v.case_number),
          now(), 'told', ?, ?, ? from visit v where case_number = ?
        """,
        reached ? "REACHED" : "NO_ANSWER",
        reached ? chance.nextBoolean() : null,
        reached ? 1 + chance.nextInt(5) : null,
        number);
  }

  private void answer(String number, Random chance) {
    on(
        """
        insert into survey_answer (case_number, position, at, csat, nps, attitude)
        select case_number, 1 + (select count(*) from survey_answer t where t.case_number = v.case_number),
          now(), ?, ?, ? from visit v where case_number = ?
        """,
        1 + chance.nextInt(5),
        chance.nextInt(11),
        chance.nextBoolean() ? 1 + chance.nextInt(5) : null,
        number);
  }

  private void gift(String number, Random chance) {
    on(
        """
        insert into visit_gift (case_number, kind, at)
        select case_number, ?, now() from visit where case_number = ?
        on conflict (case_number) do update set kind = excluded.kind
        """,
        any(List.of("NONE", "POINTS"), chance),
        number);
  }

  private void found(String number, Random chance) {
    String finding = chance.nextBoolean() ? "found" : null;
    on(
        """
        update visit set strategy = ?, channel = ?, matter = ?, finding = ?, put_right = ?
        where case_number = ?
        """,
        any(STRATEGIES, chance),
        any(CHANNELS, chance),
        chance.nextBoolean() ? number : null,
        finding,
        chance.nextBoolean() ? finding : null,
        number);
  }

  private String ordered(Random chance) {
    String number = "O-" + customers.get(0) + "-" + made++;
    on(
        """
        insert into shop_order (number, customer_id, placed_at, currency, paid_amount, updated_at)
        values (?, ?, ?, 'EUR', 100, now())
        """,
        number,
        any(customers, chance),
        placed(chance));
    return number;
  }

  private void remove(String number, Random chance) {
    on("delete from visit_gift where case_number = ?", number);
    if (chance.nextBoolean()) {
      on("delete from visit_try where case_number = ?", number);
      on("delete from survey_answer where case_number = ?", number);
    }
    on(
        """
        delete from visit v where case_number = ?
          and not exists (select from visit_try t where t.case_number = v.case_number)
          and not exists (select from survey_answer t where t.case_number = v.case_number)
        """,
        number);
  }

  private void sameAsTold() {
    assertThat(effects.since(FIRST)).isEqualTo(told()).isNotEmpty();
    assertThat(effects.manner(FIRST)).isEqualTo(manner());
  }

  private List<StrategyEffect> told() {
    return jdbc.sql(
            """
            with told as (
              select v.strategy, v.matter, v.finding, v.put_right,
                coalesce(a.csat >= 4, s.satisfied) as satisfied, coalesce(a.csat, s.score) as csat,
                g.kind <> 'NONE' as gifted, a.ces, a.nps, a.speed, a.fairness, a.attitude,
                exists (
                  select from published.buyer_order o where o.person = c.customer_id
                    and o.placed_at > c.opened_at and o.placed_at <= c.opened_at + interval '90 days'
                ) as bought
              from visit v join service_case c on c.number = v.case_number
              left join visit_gift g on g.case_number = v.case_number
              left join lateral (
                select * from survey_answer where case_number = v.case_number
                order by position desc limit 1) a on true
              left join lateral (
                select satisfied, score from visit_try
                where case_number = v.case_number and outcome = 'REACHED'
                order by position desc limit 1) s on true
              where c.opened_at >= ? and v.channel <> 'UNASKED')
            select strategy, count(*) as visits, count(satisfied) as heard,
              count(*) filter (where satisfied) as satisfied, round(avg(csat), 1) as csat,
              round(avg(ces), 1) as ces,
              round(100.0 * (count(*) filter (where nps >= 9) - count(*) filter (where nps <= 6))
                / nullif(count(nps), 0))::int as nps,
              round(avg(speed), 1) as speed, round(avg(fairness), 1) as fairness,
              round(avg(attitude), 1) as attitude, count(matter) as matters,
              count(finding) as findings, count(put_right) as put_right,
              count(*) filter (where bought) as bought_again, count(*) filter (where gifted) as gifts
            from told group by strategy order by strategy
            """)
        .param(Timestamp.from(FIRST))
        .query(StrategyEffect.class)
        .list();
  }

  private List<MannerMeasured> manner() {
    return jdbc.sql(
            """
            select coalesce(about.type, c.type) as of, v.occasion, count(*) as answers,
              round(avg(a.attitude), 1) as mean, min(a.attitude) as lowest
            from visit v
            join service_case c on c.number = v.case_number
            cross join lateral (
              select attitude from survey_answer
              where case_number = v.case_number and attitude is not null
              order by position desc limit 1) a
            left join service_case about on about.number = v.about_case
            where c.opened_at >= ? group by 1, 2 order by 1, 2
            """)
        .param(Timestamp.from(FIRST))
        .query(
            (row, at) ->
                new MannerMeasured(
                    CaseType.valueOf(row.getString("of")),
                    VisitOccasion.valueOf(row.getString("occasion")),
                    row.getInt("answers"),
                    row.getBigDecimal("mean"),
                    row.getInt("lowest")))
        .list();
  }

  private void on(String statement, Object... values) {
    jdbc.sql(statement).params(values).update();
  }

  /** Before, at and after the begin of a visit, and its ninetieth day. */
  private static Timestamp placed(Random chance) {
    Instant opened = FIRST.plus(Duration.ofDays(30L * chance.nextInt(6)));
    return Timestamp.from(opened.plus(any(EDGES, chance)));
  }

  private static <T> T any(List<T> of, Random chance) {
    return of.get(chance.nextInt(of.size()));
  }
}
