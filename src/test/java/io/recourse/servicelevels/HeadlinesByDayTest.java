package io.recourse.servicelevels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.recourse.calendars.HouseCalendars;
import io.recourse.common.Stretch;
import io.recourse.servicelevels.HeadlineQuestion.By;
import io.recourse.testing.RecourseTest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Cases counted by the day say what the cases say. */
@RecourseTest
class HeadlinesByDayTest {

  private static final LocalDate FIRST = LocalDate.parse("2098-03-01");
  private static final int DAYS = 40;
  private static final int ACTS = 120;
  private static final Duration[] EDGES = {
    Duration.ZERO, Duration.ofMillis(-1), Duration.ofMillis(1), Duration.ofMinutes(753)
  };
  private static final String PEAK =
      """
      zone: Atlantic/Reykjavik
      week: {MONDAY: ["09:00-17:00"], TUESDAY: [], WEDNESDAY: [], THURSDAY: [], FRIDAY: [],
        SATURDAY: [], SUNDAY: []}
      peak: {MONDAY: ["09:00-17:00"], THURSDAY: ["00:00-13:00"]}
      """;

  @Autowired HeadlineDays days;
  @Autowired Headlines cases;
  @Autowired CountHeadlines count;
  @Autowired ReportHeadlines report;
  @Autowired HoursOfHouse house;
  @Autowired HouseCalendars calendars;
  @Autowired JdbcClient jdbc;

  private final List<String> numbers = new ArrayList<>();
  private long turn;
  private int seq;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  @Transactional // what came in years to come is gone again afterwards
  @DisplayName(
      "SLA-04 before and after each round figures are told as cases stand: that came late, change"
          + " team, type or country, are answered, rated, withdrawn or closed, at the edges of days")
  void as_the_cases(long seed) {
    Random chance = new Random(seed);
    begin();
    for (int round = 0; round < 4; round++) {
      for (int act = 0; act < ACTS; act++) {
        act(chance);
      }
      sameAsTheCases(chance);
      assertThat(count.count(new Stretch(turn, turn + 1))).isTrue();
      turn++;
      sameAsTheCases(chance);
    }
  }

  @Test
  @Transactional
  @DisplayName("SLA-04 a stretch that another node counted is not counted again")
  void once() {
    Random chance = new Random(6);
    begin();
    for (int act = 0; act < ACTS; act++) {
      act(chance);
    }
    assertThat(count.count(new Stretch(turn, turn + 1))).isTrue();
    assertThat(count.count(new Stretch(turn, turn + 1))).isFalse();
    sameAsTheCases(chance);
  }

  @Test
  @Transactional
  @DisplayName("SLA-04 many cases are told by the day, few exactly as they stand")
  void many() {
    begin();
    assertThat(days.suit(asked(By.TEAM, 0, DAYS))).isFalse();
    jdbc.sql(
            """
            insert into service_case (number, type, channel, filed_by_kind, filed_by, language,
              status, phase, team, priority, opened_at, updated_at, category)
            select 'HEAD-' || n, 'RETURN', 'API', 'STAFF', 'test', 'en', 'OPEN', 'x', 'returns', 5,
              ?::timestamptz + n * interval '10 minutes', now(), 'x' from generate_series(1, 2000) n
            """)
        .param(Timestamp.from(house.begin(FIRST)))
        .update();
    jdbc.sql("select number from service_case where number like 'HEAD-%'")
        .query(String.class)
        .list()
        .forEach(this::heard);
    assertThat(count.count(new Stretch(turn, turn + 1))).isTrue();
    assertThat(days.suit(asked(By.TEAM, 0, DAYS))).isTrue();
    assertThat(days.suit(asked(By.TEAM, 0, 1))).isFalse();
    assertThat(report.of(asked(By.TEAM, 0, DAYS)).get(0).whole().arrived()).isEqualTo(2000);
  }

  /** As though all had been counted, by days that begin elsewhere from the twentieth on. */
  private void begin() {
    turn =
        jdbc.sql("select coalesce(max(turn), 0) + 1000 from audit_event")
            .query(Long.class)
            .single();
    jdbc.sql("update headline_mark set turn = ?").param(turn).update();
    calendars.hours("returns", "IS", FIRST.minusDays(3), PEAK);
  }

  private void act(Random chance) {
    String number =
        numbers.isEmpty() || chance.nextInt(4) == 0
            ? came(chance)
            : numbers.get(chance.nextInt(numbers.size()));
    switch (chance.nextInt(9)) {
      case 0 -> set(number, "team", one(chance, "returns", "service"));
      case 1 -> set(number, "type", one(chance, "RETURN", "INQUIRY", "EXCHANGE"));
      case 2 -> set(number, "country", one(chance, "IS", "FO", null));
      case 3 -> set(number, "status", one(chance, "OPEN", "CLOSED", "WITHDRAWN", "REFUSED"));
      case 4 -> rated(number, chance);
      case 5 -> written(number, "OUT", "STAFF", chance.nextInt(4) == 0, chance);
      case 6 -> done(number, written(number, "OUT", "SYSTEM", false, chance), chance);
      case 7 -> written(number, "IN", "STAFF", false, chance);
      default -> term(number, one(chance, "MET", "BREACHED", "CANCELLED", "RUNNING"));
    }
    heard(number);
  }

  private void sameAsTheCases(Random chance) {
    for (By by : By.values()) {
      same(asked(by, -2, DAYS + 2));
      int first = chance.nextInt(DAYS);
      same(asked(by, first, first + chance.nextInt(5)));
      same(
          new HeadlineQuestion(
              FIRST,
              FIRST.plusDays(chance.nextInt(DAYS)),
              by,
              one(chance, "returns", null),
              one(chance, "RETURN", null),
              one(chance, "IS", null)));
    }
  }

  private void same(HeadlineQuestion question) {
    Instant from = house.begin(question.from());
    Instant until = house.begin(question.to().plusDays(1));
    List<HeadlineRow> expected =
        cases.of(
            question,
            from,
            until,
            house.peaks(cases.served(from, until), question.from(), question.to()));
    List<HeadlineRow> told =
        days.of(
            question,
            from,
            until,
            house.peaks(days.servedSince(from, until), question.from(), question.to()));
    assertThat(told).extracting(HeadlineRow::key).containsExactlyElementsOf(keys(expected));
    for (int at = 0; at < told.size(); at++) {
      same(told.get(at).whole(), expected.get(at).whole());
      same(told.get(at).peak(), expected.get(at).peak());
      same(told.get(at).rest(), expected.get(at).rest());
    }
  }

  private static List<String> keys(List<HeadlineRow> rows) {
    return rows.stream().map(HeadlineRow::key).toList();
  }

  private static void same(Headline told, Headline expected) {
    assertThat(told)
        .usingRecursiveComparison()
        .ignoringFields("medianSeconds", "slowSeconds")
        .isEqualTo(expected);
    sameLength(told.medianSeconds(), expected.medianSeconds());
    sameLength(told.slowSeconds(), expected.slowSeconds());
  }

  private static void sameLength(Long told, Long expected) {
    if (expected == null) {
      assertThat(told).isNull();
    } else {
      assertThat((double) told).isCloseTo(expected, offset(1 + 0.05 * expected));
    }
  }

  private static HeadlineQuestion asked(By by, int first, int last) {
    return new HeadlineQuestion(FIRST.plusDays(first), FIRST.plusDays(last), by, null, null, null);
  }

  private static String one(Random chance, String... of) {
    return of[chance.nextInt(of.length)];
  }

  private String came(Random chance) {
    String number = "HEAD-" + UUID.randomUUID();
    Timestamp at =
        Timestamp.from(
            house
                .begin(FIRST.plusDays(chance.nextInt(DAYS)))
                .plus(EDGES[chance.nextInt(EDGES.length)]));
    jdbc.sql(
            """
            insert into service_case (number, type, channel, filed_by_kind, filed_by, language,
              country, status, phase, team, priority, opened_at, updated_at, category)
            values (?, 'RETURN', 'API', 'STAFF', 'test', 'en', ?, 'OPEN', 'x', 'returns', 5, ?, ?, 'x')
            """)
        .params(number, one(chance, "IS", "FO", null), at, at)
        .update();
    numbers.add(number);
    return number;
  }

  private void set(String number, String column, String value) {
    jdbc.sql("update service_case set " + column + " = ? where number = ?")
        .params(value, number)
        .update();
  }

  private void rated(String number, Random chance) {
    jdbc.sql("update service_case set satisfaction = ? where number = ?")
        .params(1 + chance.nextInt(5), number)
        .update();
    jdbc.sql(
            """
            insert into case_marks (case_number, speed, efficiency, fairness, attitude)
            values (?, ?, ?, ?, null) on conflict do nothing
            """)
        .params(
            number, 1 + chance.nextInt(5), chance.nextBoolean() ? 3 : null, 1 + chance.nextInt(5))
        .update();
  }

  private Instant written(
      String number, String direction, String by, boolean toPartner, Random chance) {
    Instant at =
        jdbc.sql("select opened_at from service_case where number = ?")
            .param(number)
            .query(Timestamp.class)
            .single()
            .toInstant()
            .plusSeconds((long) Math.exp(chance.nextDouble() * 13));
    jdbc.sql(
            """
            insert into case_message (id, case_number, direction, channel, author_kind, author_id,
              language, body, delivery_state, at, to_partner)
            values (?, ?, ?, 'PORTAL', ?, 'ann', 'en', 'Words', 'SENT', ?, ?)
            """)
        .params(UUID.randomUUID(), number, direction, by, Timestamp.from(at), toPartner)
        .update();
    return at;
  }

  private void done(String number, Instant at, Random chance) {
    jdbc.sql(
            """
            insert into work_done (task_id, case_number, task_key, team, assignee, ended_as, ended_at)
            values (?, ?, 'x', 'returns', 'ann', 'COMPLETED', ?)
            """)
        .params(
            UUID.randomUUID().toString(),
            number,
            Timestamp.from(at.minusSeconds(chance.nextInt(120))))
        .update();
  }

  private void term(String number, String state) {
    jdbc.sql("delete from case_clock where case_number = ?").param(number).update();
    jdbc.sql(
            """
            insert into case_clock (case_number, name, party, started_at, due_at, state,
              default_outcome, kind, target_seconds)
            values (?, 'workFirstAnswer', 'STAFF', now(), now(), ?, 'escalated', 'WORK', 60)
            """)
        .params(number, state)
        .update();
  }

  private void heard(String number) {
    jdbc.sql(
            """
            insert into audit_event (chain, seq, at, actor_kind, actor_id, type, summary, data,
              prev_hash, hash, turn) values (?, ?, now(), 'SYSTEM', 'test', 'x', '', '{}', '', '', ?)
            """)
        .params(number, seq++, turn)
        .update();
  }
}
