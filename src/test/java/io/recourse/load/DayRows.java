package io.recourse.load;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the shop holds that a day's requests are about, drawn evenly. */
final class DayRows {

  private static final int DRAWN = 200;
  private static final String TASK_TO_FINISH = "Task_WeighSuggestion";

  private final JdbcClient jdbc;
  private final Set<String> finished = new HashSet<>();
  private final List<Sent> parcels;
  private final List<Paid> refunds;
  private final List<String> cases;

  /** A parcel on its way. */
  record Sent(String carrier, String tracking) {}

  /** A refund that the provider was asked for. */
  record Paid(String key, long amount, String currency) {}

  DayRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.parcels =
        jdbc.sql(
                """
                select carrier, tracking_number as tracking from parcel
                where status in ('BOOKED', 'IN_TRANSIT') and carrier = 'simulated'
                order by md5(tracking_number) limit :wanted
                """)
            .param("wanted", DRAWN)
            .query(Sent.class)
            .list();
    this.refunds =
        jdbc.sql(
                """
                select idempotency_key as key, amount, lower(currency) as currency from refund
                where state = 'SETTLED' order by md5(idempotency_key) limit :wanted
                """)
            .param("wanted", DRAWN)
            .query(Paid.class)
            .list();
    this.cases = texts("select number from service_case order by md5(number) limit :wanted");
  }

  private List<String> texts(String sql) {
    return jdbc.sql(sql).param("wanted", DRAWN).query(String.class).list();
  }

  List<Sent> parcels() {
    return parcels;
  }

  List<Paid> refunds() {
    return refunds;
  }

  List<String> cases() {
    return cases;
  }

  /** Without those of the kind that is finished during the day: a task that is done is gone. */
  List<String> thatStay(List<String> listed) {
    List<String> stay =
        jdbc.sql("select task_id from work_item where task_id in (:listed) and task_key <> :key")
            .param("listed", listed)
            .param("key", TASK_TO_FINISH)
            .query(String.class)
            .list();
    if (stay.isEmpty()) {
      throw new IllegalStateException("Nothing else waits on the first page of this person.");
    }
    return stay;
  }

  /** Each is given out once. */
  List<String> tasks(int wanted) {
    List<String> next =
        new Sample(jdbc)
            .tasks(TASK_TO_FINISH, finished.size() + wanted).stream()
                .filter(task -> !finished.contains(task))
                .limit(wanted)
                .toList();
    if (next.size() < wanted) {
      throw new IllegalStateException("The shop has too few tasks; let it grow further.");
    }
    finished.addAll(next);
    return next;
  }
}
