package io.recourse.leadboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.assignment.Candidates;
import io.recourse.cases.AddUpCases;
import io.recourse.leadboard.Loads.Load;
import io.recourse.testing.RecourseTest;
import io.recourse.worklist.AddUpWork;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The board, which reads what was added up, says what counting all that is open says. */
@RecourseTest
class OpenLoadTest {

  private static final Instant NOW = Instant.parse("2097-03-01T10:20:30Z");
  private static final Duration[] EDGES = {
    Duration.ofMillis(-1), Duration.ZERO, Duration.ofMillis(1), Duration.ofMinutes(39)
  };
  private static final int[] HOURS = {-30, -1, 0, 1, 3, 4, 5, 12, 23, 24, 25, 300};
  private static final String[] TEAMS = {"summed-a", "summed-b", "summed-c"};
  private static final String[] STATUSES = {"OPEN", "WAITING_CUSTOMER", "WAITING_PARTNER"};

  @Autowired Loads loads;
  @Autowired Candidates candidates;
  @Autowired AddUpWork work;
  @Autowired AddUpCases cases;
  @Autowired JdbcClient jdbc;

  private final List<String> tasks = new ArrayList<>();
  private final List<String> numbers = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  @Transactional // what others left open stands beside it; this is gone again afterwards
  @DisplayName(
      "SLA-08 before and after each round the board says what is open: tasks that come, are taken,"
          + " given back, lent, put off and end, cases that are given, wait, end and begin again")
  void as_what_is_open(long seed) {
    Random chance = new Random(seed);
    for (int round = 0; round < 4; round++) {
      for (int act = 0; act < 60; act++) {
        onTask(seed, chance);
        onCase(seed, chance);
      }
      sameAsWhatIsOpen();
      work.addUp();
      cases.addUp();
      sameAsWhatIsOpen();
      assertThat(number("select count(*) from work_hour_change")).isZero();
      assertThat(number("select count(*) from case_load_change")).isZero();
      assertThat(number("select count(*) from work_hour where tasks = 0 or due_hour is null"))
          .isZero();
    }
  }

  private void onTask(long seed, Random chance) {
    if (tasks.isEmpty() || chance.nextInt(3) == 0) {
      tasks.add(opened("summed-" + seed + "-" + tasks.size(), chance));
      return;
    }
    String task = tasks.get(chance.nextInt(tasks.size()));
    switch (chance.nextInt(7)) {
      case 0 -> on("update work_item set assignee = 'summed-ann' where task_id = ?", task);
      case 1 -> on("update work_item set assignee = null where task_id = ?", task);
      case 2 ->
          on("update work_item set team = ? where task_id = ?", TEAMS[chance.nextInt(3)], task);
      case 3 -> on("update work_item set due_at = ? where task_id = ?", moment(chance), task);
      case 4 ->
          on(
              "update work_item set escalated_at = now(), priority = 90, version = version + 1"
                  + " where task_id = ?",
              task);
      case 5 -> on("update work_item set due_at = null where task_id = ?", task);
      default -> on("delete from work_item where task_id = ?", task);
    }
  }

  private String opened(String task, Random chance) {
    on(
        """
        insert into work_item (task_id, task_key, name, team, assignee, priority, due_at, created_at,
          process_instance, process_definition)
        values (?, 'Task_Summed', 'Summed', ?, ?, 50, ?, now(), 'none', 'none')
        """,
        task,
        TEAMS[chance.nextInt(3)],
        chance.nextBoolean() ? "summed-bob" : null,
        moment(chance));
    return task;
  }

  private void onCase(long seed, Random chance) {
    if (numbers.isEmpty() || chance.nextInt(4) == 0) {
      numbers.add(begun("SUMMED-" + seed + "-" + numbers.size(), chance));
      return;
    }
    String number = numbers.get(chance.nextInt(numbers.size()));
    switch (chance.nextInt(6)) {
      case 0 -> on("update service_case set owner = ? where number = ?", owner(chance), number);
      case 1, 2 ->
          on(
              "update service_case set status = ?, closed_at = null where number = ?",
              STATUSES[chance.nextInt(3)],
              number);
      case 3 ->
          on(
              "update service_case set status = 'CLOSED', closed_at = now() where number = ?",
              number);
      case 4 -> on("update service_case set updated_at = now() where number = ?", number);
      default -> on("delete from service_case where number = ?", number);
    }
  }

  private String begun(String number, Random chance) {
    on(
        """
        insert into service_case (number, type, channel, filed_by_kind, filed_by, language, status, phase,
          owner, team, priority, opened_at, updated_at)
        values (?, 'INQUIRY', 'API', 'CUSTOMER', 'summed', 'en', ?, 'INTAKE', ?, 'agent', 1, now(), now())
        """,
        number,
        STATUSES[chance.nextInt(3)],
        owner(chance));
    return number;
  }

  private void sameAsWhatIsOpen() {
    for (Duration edge : EDGES) {
      Instant now = NOW.plus(edge);
      assertThat(loads.byTeam(now)).isEqualTo(counted("team", now)).isNotEmpty();
      assertThat(loads.byPerson(now)).isEqualTo(counted("assignee", now));
    }
    assertThat(loads.waiting())
        .isEqualTo(
            number(
                "select count(*) from service_case where closed_at is null"
                    + " and status in ('WAITING_CUSTOMER', 'WAITING_PARTNER')"));
    assertThat(candidates.loads()).isEqualTo(owned());
  }

  private List<Load> counted(String by, Instant now) {
    return jdbc.sql(
            """
            select %1$s as lies_with, count(*) as open, count(*) filter (where assignee is null) as free,
              count(*) filter (where due_at < :now) as late,
              count(*) filter (where due_at >= :now and due_at < :now::timestamptz + interval '4 hours') as soon,
              count(*) filter (where due_at >= :now and due_at < :now::timestamptz + interval '1 day') as today
            from work_item where %1$s is not null group by 1 order by late desc, open desc, 1
            """
                .formatted(by))
        .param("now", Timestamp.from(now))
        .query(
            (row, at) ->
                new Load(
                    row.getString("lies_with"),
                    row.getInt("open"),
                    row.getInt("free"),
                    row.getInt("late"),
                    row.getInt("soon"),
                    row.getInt("today")))
        .list();
  }

  private Map<String, Integer> owned() {
    Map<String, Integer> owned = new HashMap<>();
    jdbc.sql(
            """
            select owner, count(*) as open from service_case
            where owner is not null and closed_at is null group by owner
            """)
        .query((RowCallbackHandler) row -> owned.put(row.getString("owner"), row.getInt("open")));
    return owned;
  }

  private int number(String question) {
    return jdbc.sql(question).query(Integer.class).single();
  }

  private void on(String statement, Object... values) {
    jdbc.sql(statement).params(values).update();
  }

  private static String owner(Random chance) {
    return chance.nextInt(3) == 0 ? null : "summed-" + chance.nextInt(3);
  }

  private static Timestamp moment(Random chance) {
    Instant hour = NOW.plus(Duration.ofHours(HOURS[chance.nextInt(HOURS.length)]));
    return Timestamp.from(hour.plus(EDGES[chance.nextInt(EDGES.length)]));
  }
}
