package io.recourse.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.ReportedMonths;
import io.recourse.complaints.ComplaintRates.Dimension;
import io.recourse.testing.RecourseTest;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Complaints, and what they are set against, added up by the month, are those there are. */
@RecourseTest
@Transactional // what was complained about in years to come is gone again afterwards
class ComplaintsByMonthTest {

  private static final LocalDate FIRST = LocalDate.parse("2097-12-01");
  private static final ReportedMonths MONTHS = new ReportedMonths(YearMonth.from(FIRST));
  private static final String[] MOMENTS = {
    "2098-01-01T00:00:00Z", "2097-12-31T23:59:59.999Z", "2098-02-12T12:00:00Z"
  };
  private static final String[] TYPES = {"COMPLAINT", "COMPLAINT", "COMPLAINT", "RETURN"};
  private static final String[] TEAMS = {"returns", "finance", "lead"};
  private static final String[] CHANNELS = {"API", "PORTAL"};
  private static final int ORDERS = 5;
  private static final int LINES = 3;
  private static final int SOON_READ = 3_000;
  private static final int STRETCH = 5_000;

  /** Counted from all cases and orders. */
  private static final String SOURCE =
      """
      with opened as (
        select number, type, channel, team, order_number,
          date_trunc('month', opened_at at time zone 'UTC')::date as month
        from service_case where opened_at >= :first::timestamptz),
      placed as (
        select number as order_number, date_trunc('month', placed_at at time zone 'UTC')::date as month
        from shop_order where placed_at >= :first::timestamptz),
      told as (
        select 'MONTH' as counted_by, month, '' as key, 1 as complaints, 0 as base
        from opened where type = 'COMPLAINT'
        union all
        select 'MONTH', month, '', 0, 1 from placed
        union all
        select 'CHANNEL', month, channel, (type = 'COMPLAINT')::int, 1 from opened
        union all
        select 'TEAM', month, team, 0, 1 from opened
        union all
        select 'TEAM', month, coalesce((select p.team from case_link l
          join service_case p on p.number = l.parent where l.child = opened.number), team), 1, 0
        from opened where type = 'COMPLAINT'
        union all
        select 'ARTICLE', month, sku, count(distinct number), 0
        from opened join order_line using (order_number) where type = 'COMPLAINT' group by month, sku
        union all
        select 'ARTICLE', month, sku, 0, count(distinct order_number)
        from placed join order_line using (order_number) group by month, sku)
      select counted_by, month, key, sum(complaints) as complaints, sum(base) as base
      from told group by 1, 2, 3
      """;

  private static final String MONTHS_AND_NOTES =
      """
      select counted_by, month, key, sum(complaints) as complaints, sum(base) as base
      from complaint_count where month >= :first
      group by 1, 2, 3 having sum(complaints) <> 0 or sum(base) <> 0
      """;

  @Autowired AddUpComplaints complaints;
  @Autowired ComplaintRates rates;
  @Autowired JdbcClient jdbc;

  private final List<String> cases = new ArrayList<>();

  record Counted(String countedBy, LocalDate month, String key, long complaints, long base) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  @DisplayName(
      "CMP-11 before and after each round months have what cases and orders have: of another kind,"
          + " channel, team or order, about another case, told anew, moved, taken away")
  void asTheSource(long seed) {
    Random chance = new Random(seed);
    customer();
    for (int order = 0; order < ORDERS; order++) {
      placed("O" + order, MOMENTS[order % MOMENTS.length]);
    }
    for (int round = 0; round < 4; round++) {
      for (int act = 0; act < 40; act++) {
        act(chance);
        if (chance.nextInt(8) == 0) {
          sameAsTheSource();
        }
      }
      sameAsTheSource();
      addUp();
      sameAsTheSource();
      assertThat(notes()).isZero();
    }
    assertThat(counted(SOURCE)).extracting(Counted::complaints).anyMatch(many -> many > 1);
  }

  /** Each change follows a round, so that no other note tells of it. */
  @ParameterizedTest
  @CsvSource({
    "shop_order, order_added_is_complained_about, 1",
    "shop_order, order_is_complained_about_in_its_month, 2",
    "shop_order, order_removed_is_not_complained_about, 3",
    "order_line, line_added_is_complained_about, 5",
    "order_line, line_is_complained_about_as_it_stands, 6",
    "order_line, line_removed_is_not_complained_about, 7",
    "service_case, case_added_is_counted, 8",
    "service_case, case_changed_is_counted_as_it_stands, 9",
    "service_case, case_changed_is_counted_as_it_stands, 10",
    "service_case, case_changed_is_counted_as_it_stands, 11",
    "service_case, case_changed_is_counted_as_it_stands, 12",
    "service_case, case_changed_is_counted_as_it_stands, 13",
    "case_link, case_linked_counts_for_the_other_team, 14",
    "service_case, case_changed_is_counted_as_it_stands, 15",
    "case_link, case_linked_elsewhere_counts_there, 16",
    "case_link, case_linked_no_more_counts_for_its_own, 17",
    "service_case, case_removed_is_not_counted, 18",
  })
  @DisplayName("CMP-11 each trigger is what tells of its change: without it months are wrong")
  void eachTrigger(String table, String trigger, int step) {
    List<Runnable> steps = steps();
    for (Runnable one : steps.subList(0, step)) {
      one.run();
      sameAsTheSource();
      addUp();
    }
    jdbc.sql("drop trigger %s on %s".formatted(trigger, table)).update();

    steps.get(step).run();

    assertThat(counted(MONTHS_AND_NOTES)).isNotEqualTo(counted(SOURCE));
  }

  @Test
  @DisplayName("CMP-11 every trigger that notes complaints is one of those seen to be needed")
  void allTriggers() throws NoSuchMethodException {
    List<String> walked =
        List.of(
                getClass()
                    .getDeclaredMethod("eachTrigger", String.class, String.class, int.class)
                    .getAnnotation(CsvSource.class)
                    .value())
            .stream()
            .map(line -> line.split(", ")[1])
            .distinct()
            .toList();

    assertThat(
            jdbc.sql(
                    """
                    select t.tgname from pg_trigger t join pg_proc f on f.oid = t.tgfoid
                    where f.prosrc like '%complaint_change%'
                    """)
                .query(String.class)
                .list())
        .containsExactlyInAnyOrderElementsOf(walked);
  }

  @Test
  @DisplayName("CMP-11 of what hangs on a noted case only complaints are counted anew")
  void complaintsAboutIt() {
    steps().subList(0, 14).forEach(Runnable::run);
    opened("ABOUT", "RETURN", null);
    opened("AGAIN", "RETURN", null);
    opened("ANGRY", "COMPLAINT", null);
    linked("AGAIN", "ABOUT");
    linked("ANGRY", "ABOUT");

    assertThat(
            jdbc.sql("select case_number from complaint_cases_changed('ABOUT', null)")
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder("ABOUT", "ANGRY");
  }

  @ParameterizedTest
  @EnumSource(Dimension.class)
  @DisplayName(
      "CMP-11 with more notes than are soon read, as after an import, the report counts all as it"
          + " stands, and tells the same")
  void noteMuch(Dimension by) {
    steps().subList(0, 15).forEach(Runnable::run);
    addUp();
    List<ComplaintRate> told = rates.by(by, MONTHS, 100);
    assertThat(told).isNotEmpty();
    jdbc.sql("update complaint_month set complaints = complaints + 100, base = base + 1000")
        .update();
    noted(SOON_READ);
    assertThat(rates.by(by, MONTHS, 100)).as("soon read").isNotEqualTo(told);

    noted(1);

    assertThat(rates.by(by, MONTHS, 100)).as("as it stands").isEqualTo(told);
  }

  @Test
  @DisplayName("CMP-11 a long list of notes is counted stretch by stretch, the rest by later ones")
  void stretches() {
    addUp();
    noted(STRETCH + 1);

    List<Long> first = complaints.after(null);
    assertThat(complaints.addUp(first.get(0))).isTrue();

    assertThat(notes()).isOne();
    assertThat(complaints.after(first.get(0))).isNotEmpty();
  }

  /** What changes, one after the other; each leaves something for the next. */
  private List<Runnable> steps() {
    return List.of(
        this::customer,
        () -> placedAlone("EMPTY", MOMENTS[0]),
        () ->
            on(
                "update shop_order set placed_at = ?::timestamptz where number = 'EMPTY'",
                MOMENTS[2]),
        () -> on("delete from shop_order where number = 'EMPTY'"),
        () -> placed("ORDER", MOMENTS[0]),
        () -> lineOf("ORDER", 9, "NINE"),
        () -> on("update order_line set sku = 'TEN' where order_number = 'ORDER' and line = 9"),
        () -> on("delete from order_line where order_number = 'ORDER' and line = 9"),
        () -> opened("CHILD", "COMPLAINT", "ORDER"),
        () -> on("update service_case set type = 'RETURN' where number = 'CHILD'"),
        () -> on("update service_case set type = 'COMPLAINT' where number = 'CHILD'"),
        () -> on("update service_case set channel = 'PHONE' where number = 'CHILD'"),
        () -> on("update service_case set order_number = null where number = 'CHILD'"),
        () ->
            on(
                "update service_case set opened_at = ?::timestamptz, order_number = 'ORDER'"
                    + " where number = 'CHILD'",
                MOMENTS[2]),
        () -> {
          opened("PARENT", "RETURN", null);
          opened("OTHER", "RETURN", null);
          on("update service_case set team = 'finance' where number in ('PARENT', 'OTHER')");
          addUp();
          linked("CHILD", "PARENT");
        },
        () -> on("update service_case set team = 'lead' where number = 'PARENT'"),
        () -> on("update case_link set parent = 'OTHER' where child = 'CHILD'"),
        () -> on("delete from case_link where child = 'CHILD'"),
        () -> on("delete from service_case where number = 'CHILD'"));
  }

  private void act(Random chance) {
    String order = "O" + chance.nextInt(ORDERS);
    if (cases.size() < 3 || chance.nextInt(4) == 0) {
      String number = "COMPLAINT-" + cases.size();
      opened(number, one(TYPES, chance), chance.nextInt(5) == 0 ? null : order);
      cases.add(number);
      return;
    }
    String number = cases.get(chance.nextInt(cases.size()));
    String other = cases.get(chance.nextInt(cases.size()));
    int line = 1 + chance.nextInt(LINES);
    switch (chance.nextInt(13)) {
      case 0 -> on("update service_case set type = ? where number = ?", one(TYPES, chance), number);
      case 1, 2 ->
          on("update service_case set team = ? where number = ?", one(TEAMS, chance), number);
      case 3 ->
          on("update service_case set channel = ? where number = ?", one(CHANNELS, chance), number);
      case 4 -> on("update service_case set order_number = ? where number = ?", order, number);
      case 5 ->
          on(
              "update service_case set opened_at = ?::timestamptz where number = ?",
              one(MOMENTS, chance),
              number);
      case 6 ->
          on(
              "update shop_order set placed_at = ?::timestamptz where number = ?",
              one(MOMENTS, chance),
              order);
      case 7 -> on("delete from order_line where order_number = ? and line = ?", order, line);
      case 8 ->
          on(
              "update order_line set sku = ? where order_number = ? and line <= ?",
              "S" + chance.nextInt(4),
              order,
              line);
      case 9 -> lineOf(order, line, "S" + chance.nextInt(4));
      case 10 -> on("delete from case_link where child = ?", number);
      case 11 -> linked(number, other);
      default -> taken(number);
    }
  }

  private void taken(String number) {
    on("delete from case_link where ? in (child, parent)", number);
    on("delete from service_case where number = ?", number);
    cases.remove(number);
    cases.add(0, "COMPLAINT-" + cases.size() + "-" + number);
    opened(cases.get(0), "COMPLAINT", null);
  }

  private void sameAsTheSource() {
    assertThat(counted(MONTHS_AND_NOTES)).isEqualTo(counted(SOURCE));
  }

  private List<Counted> counted(String statement) {
    return jdbc.sql(statement + " order by 1, 2, 3")
        .param("first", FIRST)
        .query(Counted.class)
        .list();
  }

  private void addUp() {
    List<Long> last = complaints.after(null);
    while (!last.isEmpty()) {
      assertThat(complaints.addUp(last.get(0))).isTrue();
      last = complaints.after(last.get(0));
    }
  }

  private long notes() {
    return jdbc.sql("select count(*) from complaint_change").query(Long.class).single();
  }

  private void noted(int many) {
    jdbc.sql(
            "insert into complaint_change (case_number) select 'N' || n from generate_series(1, ?)"
                + " n")
        .param(many)
        .update();
  }

  private void customer() {
    on("insert into customer (id, name, email, shop_id) values ('ANGRY', 'A', 'a@b.example', 'a')");
  }

  private void placedAlone(String number, String at) {
    jdbc.sql(
            """
            insert into shop_order (number, customer_id, placed_at, currency, paid_amount, updated_at)
            values (?, 'ANGRY', ?, 'EUR', 100, now())
            """)
        .params(number, Timestamp.from(Instant.parse(at)))
        .update();
  }

  private void placed(String number, String at) {
    placedAlone(number, at);
    for (int line = 1; line <= LINES; line++) {
      lineOf(number, line, "S" + line % 2);
    }
  }

  private void lineOf(String order, int line, String sku) {
    on(
        """
        insert into order_line (order_number, line, sku, name, quantity, unit_price)
        values (?, ?, ?, 'name', 9, 100)
        on conflict (order_number, line) do update set sku = excluded.sku
        """,
        order,
        line,
        sku);
  }

  private void opened(String number, String type, String order) {
    on(
        """
        insert into service_case (number, type, channel, filed_by_kind, filed_by, order_number, language,
          status, phase, team, priority, opened_at, updated_at)
        values (?, ?, 'API', 'CUSTOMER', 'a', ?, 'en', 'OPEN', 'INTAKE', 'returns', 1, ?::timestamptz, now())
        """,
        number,
        type,
        order,
        MOMENTS[0]);
  }

  private void linked(String child, String parent) {
    jdbc.sql(
            """
            insert into case_link (child, parent, kind, linked_at)
            select :child, :parent, 'COMPLAINT', now() where :child <> :parent
            on conflict (child) do update set parent = excluded.parent
            """)
        .param("child", child)
        .param("parent", parent)
        .update();
  }

  private void on(String statement, Object... values) {
    jdbc.sql(statement).params(values).update();
  }

  private static String one(String[] among, Random chance) {
    return among[chance.nextInt(among.length)];
  }
}
