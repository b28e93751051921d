package io.recourse.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.cases.CaseFixtures;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.testing.RecourseTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RecourseTest
class WorkOrderTest {

  private static final Instant NOW = Instant.parse("2030-06-15T12:00:00Z");
  private static final Worker LEAD = new Worker("lead", Set.of("lead"));

  @Autowired ListWork list;
  @Autowired Orders orders;
  @Autowired TransactionTemplate transactions;
  @Autowired ApplicationEventPublisher events;
  @Autowired JdbcClient jdbc;

  private final String key = "Task_" + UUID.randomUUID();

  @BeforeEach
  void fill() {
    for (int i = 0; i < 23; i++) {
      insert(50 + i % 3 * 10, i % 5 == 4 ? null : NOW.plusSeconds((i % 4 - 1) * 36_000L));
    }
  }

  @Test
  @DisplayName("TRI-03 priority first, then the earlier term, tasks without a term last")
  void working_order() {
    List<WorkItem> all = list.list(query(null, null, 200)).items();

    assertThat(all)
        .hasSize(23)
        .isSortedAccordingTo(
            Comparator.comparing(WorkItem::priority, Comparator.reverseOrder())
                .thenComparing(
                    WorkItem::dueAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
                .thenComparing(WorkItem::taskId));
  }

  @Test
  void pages_neither_repeat_nor_lose_a_task_while_work_comes_in() {
    List<String> seen = new ArrayList<>();
    List<String> before = ids(list.list(query(null, null, 200)));
    String cursor = null;
    do {
      WorkPage page = list.list(query(null, cursor, 4));
      seen.addAll(ids(page));
      cursor = page.next();
      insert(99, NOW);
    } while (cursor != null);

    assertThat(seen).containsExactlyElementsOf(before);
  }

  @Test
  void what_is_ahead_is_paged_in_the_same_order() {
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      WorkPage page = list.list(query("ahead", cursor, 4));
      seen.addAll(ids(page));
      cursor = page.next();
    } while (cursor != null);
    List<String> ahead =
        list.list(query(null, null, 200)).items().stream()
            .filter(item -> !item.isOverdue(NOW))
            .map(WorkItem::taskId)
            .toList();
    assertThat(seen).hasSizeGreaterThan(8).containsExactlyElementsOf(ahead);
  }

  @Test
  void filters_by_term() {
    assertThat(list.list(query("overdue", null, 200)).items())
        .isNotEmpty()
        .allMatch(item -> item.dueAt().isBefore(NOW));
    assertThat(list.list(query("today", null, 200)).items())
        .allMatch(item -> item.dueAt().isBefore(Instant.parse("2030-06-16T00:00:00Z")));
    assertThat(list.list(query("ahead", null, 200)).items())
        .isNotEmpty()
        .noneMatch(item -> item.isOverdue(NOW));
  }

  @Test
  void a_foreign_cursor_or_limit_or_word_is_refused() {
    assertThatThrownBy(() -> query(null, "bm9uc2Vuc2U", 4)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> query(null, "%%%", 4)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> query(null, null, 201)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> query("soon", null, 4)).isInstanceOf(Problem.class);
  }

  @Test
  @DisplayName("PLT-02 what a list counts or shows reads a few thousand rows, not all that is open")
  void bounded_counts() {
    transactions.executeWithoutResult(
        transaction -> {
          transaction.setRollbackOnly();
          fill(40_000);
          assertThat(rowsOfCounts())
              .allSatisfy((counted, rows) -> assertThat(rows).as(counted).isLessThan(9000));
          assertThat(list.count(counted(LEAD, null, null)))
              .extracting(WorkCounts::all, WorkCounts::overdue)
              .containsExactly(1000L, 1000L);
          assertThat(list.number(counted(LEAD, "today", "Task_Few"))).isEqualTo(3);
        });
  }

  @Test
  @DisplayName("PLT-02 a page reads no work of others that stands before its own")
  void othersAhead() {
    transactions.executeWithoutResult(
        transaction -> {
          transaction.setRollbackOnly();
          fill(40_000);
          String free = insert(1, NOW, null, "agent", null);
          String held = insert(1, NOW, null, "returns", "eve");
          WorkQuery own = pages(new Worker("eve", Set.of("agent")), "all", null, 30);
          assertThat(ids(list.list(own))).containsExactlyInAnyOrder(free, held);
          assertThat(rowsRead(() -> list.list(own))).isLessThan(2000);
          assertThat(rowsRead(() -> list.list(pages(LEAD, "all", null, 30)))).isLessThan(2000);
        });
  }

  @Test
  @DisplayName("TRI-03 the work of several teams and what is held beside them is in one order")
  void parts() {
    for (String team : List.of("agent", "warehouse", "finance")) {
      String free = of(team, null);
      String ofAnother = of(team, "bob");
      String own = of(team, "ann");
      assertThat(List.of(free, ofAnother, own)).doesNotHaveDuplicates();
    }
    jdbc.sql("update work_item set escalated_at = now() where task_key = ? and assignee = 'bob'")
        .param(key)
        .update();
    String free = "team in ('returns', 'agent')";
    Set<String> two = Set.of("returns", "agent");
    assertPages(new Worker("ann", two), "all", free + " or assignee = 'ann'");
    assertPages(new Worker("ann", two), "team", free);
    assertPages(new Worker("ann", two), "mine", "assignee = 'ann'");
    assertPages(new Worker("ann", Set.of("nobody")), "all", "assignee = 'ann'");
    assertPages(LEAD, "all", "true");
    assertPages(LEAD, "team", "team = 'lead' or escalated_at is not null");
    assertPages(
        new Worker("leo", Set.of("lead", "agent")),
        "team",
        "team = 'agent' or escalated_at is not null");
  }

  private void assertPages(Worker worker, String queue, String which) {
    List<String> expected =
        jdbc.sql(
                "select task_id from work_item where task_key = ? and (%s)".formatted(which)
                    + " order by priority desc, due_at nulls last, task_id")
            .param(key)
            .query(String.class)
            .list();
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      WorkPage page = list.list(pages(worker, queue, cursor, 3));
      seen.addAll(ids(page));
      cursor = page.next();
    } while (cursor != null);
    assertThat(expected).isNotEmpty();
    assertThat(seen).as("%s of %s", queue, worker).containsExactlyElementsOf(expected);
  }

  private WorkQuery pages(Worker worker, String queue, String cursor, int limit) {
    return WorkQuery.of(
        worker, new WorkFilter(queue, null, null, null, null, key, cursor), NOW, limit);
  }

  private String of(String team, String holder) {
    return insert(40 + team.length() % 3 * 10, NOW, null, team, holder);
  }

  private Map<String, Long> rowsOfCounts() {
    Map<String, Long> rows = new TreeMap<>();
    for (Worker worker : List.of(new Worker("ann", Set.of("returns")), LEAD)) {
      String who = worker.username() + " ";
      WorkQuery all = counted(worker, null, null);
      rows.put(who + "tabs", rowsRead(() -> list.count(all)));
      rows.put(who + "news", rowsRead(() -> list.news(all, NOW)));
      for (String due : List.of("overdue", "today", "week", "ahead")) {
        rows.put(who + due, rowsRead(() -> list.number(counted(worker, due, key))));
        rows.put(who + due + " page", rowsRead(() -> list.list(counted(worker, due, null))));
      }
      rows.put(who + "few", rowsRead(() -> list.number(counted(worker, "today", "Task_Few"))));
    }
    return rows;
  }

  private WorkQuery counted(Worker worker, String due, String kind) {
    return WorkQuery.of(worker, new WorkFilter("all", null, null, null, due, kind, null), NOW, 30);
  }

  /** Four of five are not due yet; three of another kind are due now. */
  private void fill(int tasks) {
    jdbc.sql(
            """
            insert into work_item (task_id, task_key, name, team, priority, due_at, created_at,
              process_instance, process_definition)
            select gen_random_uuid(), case when g <= 3 then 'Task_Few' else :key end, 'Do', 'returns',
              50 + g % 3, :now::timestamptz + interval '30 days'
                * (case when g <= 3 then 0 when g % 5 = 4 then -1 else 1 end),
              :now::timestamptz - interval '1 day', 'p', 'd' from generate_series(1, :tasks) g
            """)
        .param("key", key)
        .param("now", NOW.toString())
        .param("tasks", tasks)
        .update();
    jdbc.sql("analyze work_item").update();
  }

  /** Rows and entries of indexes that PostgreSQL went through, in this transaction. */
  private long rowsRead(Runnable read) {
    long before = rowsRead();
    read.run();
    return rowsRead() - before;
  }

  private long rowsRead() {
    return jdbc.sql(
            """
            select sum(pg_stat_get_xact_tuples_returned(r.oid)) from pg_class r
            where r.oid = 'work_item'::regclass
              or r.oid in (select indexrelid from pg_index where indrelid = 'work_item'::regclass)
            """)
        .query(Long.class)
        .single();
  }

  @Test
  @DisplayName("INT-11 work is found by any key or word of its case, by whoever may see it")
  void found() {
    String code = UUID.randomUUID().toString().substring(0, 12);
    String number = caseOf("Zoë Quendel", code);
    String task = insert(50, NOW, number);
    List<String> keys =
        List.of(
            number,
            number.substring(3),
            orderOf(number),
            orderOf(number) + "@example.test",
            "sku-" + code,
            "sn-" + code,
            "jd" + code,
            "jd" + code.substring(0, 4) + " " + code.substring(4),
            "quendel " + code.substring(2) + " zoë",
            "dimmed " + code);
    for (String typed : keys) {
      for (String typedSo : List.of(typed, " " + typed.toUpperCase(Locale.ROOT) + " ")) {
        assertThat(ids(list.list(search(LEAD, typedSo)))).as(typedSo).containsExactly(task);
        assertThat(list.number(search(LEAD, typedSo))).as(typedSo).isEqualTo(1);
      }
    }
    assertThat(list.number(search(LEAD, "jd" + code + "9"))).isZero();
    assertThat(list.number(search(LEAD, "%"))).isZero();
    assertThat(list.number(search(new Worker("ann", Set.of("warehouse")), number))).isZero();
  }

  @Test
  @DisplayName("INT-11 the key of work out of sight hides no words, and a search has an end")
  void hidden() {
    String code = UUID.randomUUID().toString().substring(0, 12);
    String foreign = caseOf("Ann", code);
    String own = caseOf("Asked about " + foreign, "of " + code);
    String task = insert(50, NOW, own);
    assertThat(ids(list.list(search(LEAD, foreign)))).containsExactly(task);
    assertThatThrownBy(() -> search(LEAD, "x".repeat(101))).isInstanceOf(Problem.class);
  }

  private WorkQuery search(Worker worker, String words) {
    return WorkQuery.of(worker, new WorkFilter("all", null, null, words, null, key, null), NOW, 10);
  }

  /** A case with one line and one label, each with a key of its own. */
  private String caseOf(String name, String code) {
    Order order = CaseFixtures.order(orders, NOW);
    CaseNumber number = TestWork.someCase();
    transactions.executeWithoutResult(
        unused -> {
          insert(number.value(), order, name, code);
          events.publishEvent(
              DomainEvent.of(number, "CaseOpened", "test", Map.of("channel", "API")));
        });
    return number.value();
  }

  private void insert(String number, Order order, String name, String code) {
    jdbc.sql(
            """
            with buyer as (
              update customer set name = :name || ' ' || :code where email = :mail returning id),
            opened as (
              insert into service_case (number, type, channel, filed_by_kind, filed_by, language,
                status, phase, team, priority, opened_at, updated_at, customer_id, order_number)
              select :number, 'RETURN', 'API', 'STAFF', 'agent', 'en', 'OPEN', 'DECISION', 'returns',
                50, now(), now(), id, :order from buyer returning number),
            line as (
              insert into case_line (case_number, item, order_line, sku, name, quantity, reason,
                decision, goods, money, serial)
              select number, 1, 1, 'SKU-' || :code, 'Dimmed lamp', 1, 'DEFECTIVE', 'APPROVED',
                'NOT_DUE', 'NONE', 'SN-' || :code from opened)
            insert into parcel (id, case_number, direction, booking_key, method, carrier,
              tracking_number, status, status_at, send_by, extension_days, booked_at)
            select gen_random_uuid(), number, 'RETURN', :code, 'LABEL', 'DHL', 'JD' || :code,
              'VOIDED', now(), now(), 0, now() from opened
            """)
        .param("code", code)
        .param("name", name)
        .param("number", number)
        .param("order", order.number())
        .param("mail", order.customer().email())
        .update();
  }

  private String orderOf(String number) {
    return jdbc.sql("select order_number from service_case where number = ?")
        .param(number)
        .query(String.class)
        .single();
  }

  private WorkQuery query(String due, String cursor, int limit) {
    return WorkQuery.of(
        LEAD, new WorkFilter("all", null, null, null, due, key, cursor), NOW, limit);
  }

  private static List<String> ids(WorkPage page) {
    return page.items().stream().map(WorkItem::taskId).toList();
  }

  private void insert(int priority, Instant due) {
    String unused = insert(priority, due, null);
  }

  private String insert(int priority, Instant due, String number) {
    return insert(priority, due, number, "returns", null);
  }

  private String insert(int priority, Instant due, String number, String team, String holder) {
    String id = UUID.randomUUID().toString();
    jdbc.sql(
            """
            insert into work_item (task_id, case_number, task_key, name, team, assignee, priority,
              due_at, created_at, process_instance, process_definition)
            values (?, ?, ?, 'Do', ?, ?, ?, ?::timestamptz, now(), 'p', 'd')
            """)
        .params(id, number, key, team, holder, priority, due == null ? null : due.toString())
        .update();
    return id;
  }
}
