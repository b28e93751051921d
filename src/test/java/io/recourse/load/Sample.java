package io.recourse.load;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Cases and tasks drawn evenly from all that were written: what is looked at while measuring, by
 * the keys that people know them by.
 */
final class Sample {

  /** What a case is searched by; null where it has no such key. */
  record Known(
      String number, String name, String mail, String sku, String serial, String tracking) {}

  private static final String KNOWN =
      """
      select c.number, p.name, p.email as mail,
        (select l.sku from case_line l where l.case_number = c.number order by item limit 1) as sku,
        (select l.serial from case_line l where l.case_number = c.number and l.serial is not null
          limit 1) as serial,
        (select a.tracking_number from parcel a where a.case_number = c.number limit 1) as tracking
      from service_case c left join customer p on p.id = c.customer_id where c.number in (:drawn)
      """;

  private static final int CASES = 7;
  private static final int DRAWN = 400;

  private final JdbcClient jdbc;

  Sample(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Known> cases(int wanted) {
    return jdbc.sql(KNOWN).param("drawn", drawn(wanted)).query(Known.class).list();
  }

  /** Of cases drawn evenly those with the longest trails. */
  List<String> longest(int wanted) {
    return jdbc.sql(
            """
            select c.number from service_case c join audit_head h on h.chain = c.number
            where c.number in (:drawn) order by h.seq desc, c.number limit :wanted
            """)
        .param("drawn", drawn(DRAWN))
        .param("wanted", wanted)
        .query(String.class)
        .list();
  }

  /** Open tasks of agents of one kind, each to be completed once. */
  List<String> tasks(String key, int wanted) {
    List<String> found =
        jdbc.sql(
                """
                select task_id from work_item
                where task_key = :key and team = 'agent' and coalesce(assignee, 'agent') = 'agent'
                order by md5(task_id) limit :wanted
                """)
            .param("key", key)
            .param("wanted", wanted)
            .query(String.class)
            .list();
    return found;
  }

  /** Numbers of cases spread over the copies; those that no copy has are simply not found. */
  private List<String> drawn(int wanted) {
    int copies =
        2
            * Multiplier.PART
            * (1 + jdbc.sql("select max(number) from load.part").query(Integer.class).single());
    return IntStream.range(0, wanted * 2)
        .mapToLong(
            at -> new Copy((int) ((long) at * copies / (wanted * 2)), false).numberOf(at % CASES))
        .mapToObj(number -> "RC-" + number)
        .toList();
  }
}
