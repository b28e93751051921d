package io.recourse.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.audit.VerifyChains;
import io.recourse.common.CaseNumber;
import io.recourse.complaints.AddUpComplaints;
import io.recourse.defects.AddUpReturns;
import io.recourse.leadtimes.CountEndedStages;
import io.recourse.operate.CountEndedWaits;
import io.recourse.platform.EmbeddedDatabase;
import io.recourse.servicelevels.CountHeadlines;
import io.recourse.servicelevels.WalkWorkClocks;
import io.recourse.visits.AddUpVisits;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What lists, searches, files, tasks and reports cost as the shop grows: {@code ./mvnw -Pload
 * verify}, see docs/benchmarks.md.
 */
class GrowthLoad {

  private static final List<Integer> SIZES =
      Arrays.stream(System.getProperty("load.sizes", "10000,100000").split(","))
          .map(Integer::valueOf)
          .filter(size -> size > 0)
          .toList();
  private static final int CHAINS = 100;

  @Test
  @DisplayName("LAW-05 PLT-01 p50 and p99 of eight people's requests as tasks and cases grow")
  void grows() throws Exception {
    Figures figures = new Figures(LoadFolder.FIGURES);
    try (EmbeddedDatabase server = EmbeddedDatabase.start(LoadFolder.DATABASE)) {
      DriverManagerDataSource database = new DriverManagerDataSource(server.url());
      Growth growth = LoadFolder.seeded(server.url(), database);
      for (int size : SIZES) {
        long from = System.nanoTime();
        growth.to(size);
        print("%,d open tasks and closed cases, written in %d s", size, secondsSince(from));
        figures.add(size, measure(server.url(), JdbcClient.create(database)));
      }
    }
    if (!SIZES.isEmpty()) {
      figures.print();
    }
  }

  private static Timings measure(String url, JdbcClient jdbc) throws Exception {
    putOffRounds(jdbc);
    try (Product product = Product.start(url, LoadFolder.DATA, "none")) {
      round(product.bean(WalkWorkClocks.class));
      countEnded(product.bean(CountEndedStages.class), product.bean(CountEndedWaits.class), jdbc);
      countCases(product.bean(CountHeadlines.class), jdbc);
      noteDeviations(jdbc);
      addUpSales(jdbc);
      addUpReturns(product.bean(AddUpReturns.class), jdbc);
      addUpComplaints(product.bean(AddUpComplaints.class), jdbc);
      addUpOpen(jdbc);
      addUpVisits(product.bean(AddUpVisits.class), jdbc);
      Timings timings = new Measurement(product.port(), jdbc).take();
      verify(product.bean(VerifyChains.class), new Sample(jdbc), timings);
      return timings;
    }
  }

  /** Rounds over all cases read what grows by their nature; one is timed by itself. */
  private static void putOffRounds(JdbcClient jdbc) {
    int rounds =
        jdbc.sql(
                """
                update act_ru_job set duedate_ = now() at time zone 'UTC' + interval '1 day'
                where handler_type_ = 'timer-start-event'
                """)
            .update();
    print("%d rounds put off for a day", rounds);
  }

  private static void round(WalkWorkClocks clocks) {
    long from = System.nanoTime();
    int found = clocks.next(clocks.begin(), null).size();
    print(
        "the round of the work clocks finds %d to follow in %.0f ms",
        found, (System.nanoTime() - from) / 1e6);
  }

  /**
   * Copies stand in the turns of what they were copied from, so stages are counted anew, and waits
   * from where the seed was counted to; in life ten minutes are left to count.
   */
  private static void countEnded(CountEndedStages stages, CountEndedWaits waits, JdbcClient jdbc) {
    jdbc.sql("delete from stage_day").update();
    jdbc.sql("update stage_day_mark set turn = 0").update();
    long from = System.nanoTime();
    count(stages::after, stages::count);
    print("ended stages counted by the day in %d s", secondsSince(from));
    from = System.nanoTime();
    count(waits::after, waits::count);
    print("ended waits counted by the day in %d s", secondsSince(from));
  }

  private static void countCases(CountHeadlines headlines, JdbcClient jdbc) {
    jdbc.sql("truncate headline_case, headline_day, headline_answer").update();
    jdbc.sql("update headline_mark set turn = 0").update();
    long from = System.nanoTime();
    count(headlines::after, headlines::count);
    print("headline figures counted by the day in %d s", secondsSince(from));
  }

  /** Copies are written without triggers, so nothing was noted when they were decided or late. */
  private static void noteDeviations(JdbcClient jdbc) {
    jdbc.sql("truncate deviation").update();
    long from = System.nanoTime();
    int noted =
        jdbc.sql(
                    """
                    insert into deviation (id, kind, case_number, team, at, seq, rule)
                    select id, kind, case_number, team, at, seq, rule
                    from decided_otherwise_as_it_stands
                    """)
                .update()
            + jdbc.sql(
                    """
                    insert into deviation (id, kind, case_number, team, at, clock)
                    select id, kind, case_number, team, at, clock from late_as_it_stands
                    """)
                .update();
    print("%d deviations noted in %d s", noted, secondsSince(from));
  }

  /** Copies are written without triggers, so months are added up from the orders. */
  private static void addUpSales(JdbcClient jdbc) {
    jdbc.sql("truncate sold_month, sold_change").update();
    int months =
        jdbc.sql(
                """
                insert into sold_month (sku, category, month, pieces)
                select l.sku, coalesce(l.category, ''), month_of_sale(o.placed_at), sum(l.quantity)
                from order_line l join shop_order o on o.number = l.order_number group by 1, 2, 3
                """)
            .update();
    print("%d months of articles added up", months);
  }

  /** Copies note nothing, so all cases are counted anew. */
  private static void addUpReturns(AddUpReturns returns, JdbcClient jdbc) {
    jdbc.sql("truncate returned_line, returned_month, returned_change").update();
    long from = System.nanoTime();
    jdbc.sql("insert into returned_change (case_number) select number from service_case").update();
    count(returns::after, returns::addUp);
    print("months of what came back added up in %d s", secondsSince(from));
  }

  private static void addUpComplaints(AddUpComplaints complaints, JdbcClient jdbc) {
    jdbc.sql("truncate complaint_case, complaint_order, complaint_month, complaint_change")
        .update();
    long from = System.nanoTime();
    jdbc.sql("insert into complaint_change (order_number) select number from shop_order").update();
    jdbc.sql("insert into complaint_change (case_number) select number from service_case").update();
    count(complaints::after, complaints::addUp);
    print("months of complaints added up in %d s", secondsSince(from));
  }

  private static void addUpOpen(JdbcClient jdbc) {
    jdbc.sql("truncate work_hour, work_hour_change, case_load, case_load_change").update();
    int hours =
        jdbc.sql(
                """
                insert into work_hour (team, due_hour, tasks, free)
                select team, hour_of_term(due_at), count(*), count(*) filter (where assignee is null)
                from work_item group by 1, 2
                """)
            .update();
    jdbc.sql(
            """
            insert into case_load (owner, status, cases)
            select coalesce(owner, ''), status, count(*) from service_case
            where closed_at is null group by 1, 2
            """)
        .update();
    print("%d hours of open tasks added up", hours);
  }

  private static void addUpVisits(AddUpVisits visits, JdbcClient jdbc) {
    jdbc.sql("truncate visit_effect, visit_change").update();
    long from = System.nanoTime();
    jdbc.sql("insert into visit_change (case_number) select case_number from visit").update();
    count(visits::after, visits::addUp);
    print("visits looked at anew in %d s", secondsSince(from));
  }

  private static <T> void count(Function<T, List<T>> after, Predicate<T> count) {
    List<T> next = after.apply(null);
    while (!next.isEmpty()) {
      assertThat(count.test(next.get(0))).isTrue();
      next = after.apply(next.get(0));
    }
  }

  /** Told by the hundred events, as chains differ in length. */
  private static void verify(VerifyChains chains, Sample sample, Timings timings) {
    List<Sample.Known> drawn = sample.cases(CHAINS);
    long begun = System.nanoTime();
    long events = 0;
    for (Sample.Known one : drawn) {
      long from = System.nanoTime();
      var verdict = chains.one(new CaseNumber(one.number()));
      assertThat(verdict.broken()).as(one.number()).isEmpty();
      timings.add(
          "18 verification of 100 events", 100 * (System.nanoTime() - from) / verdict.events());
      events += verdict.events();
    }
    print(
        "%d chains of %d events verified, %.1f ms each",
        drawn.size(), events, (System.nanoTime() - begun) / 1e6 / drawn.size());
  }

  private static long secondsSince(long from) {
    return (System.nanoTime() - from) / 1_000_000_000L;
  }

  private static void print(String format, Object... values) {
    System.out.println(format.formatted(values));
  }
}
