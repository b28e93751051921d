package io.recourse.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.common.Problem;
import io.recourse.testing.RecourseTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RecourseTest
class WorkOrderTest {

  private static final Instant NOW = Instant.parse("2030-06-15T12:00:00Z");
  private static final Worker LEAD = new Worker("lead", Set.of("lead"));

  @Autowired ListWork list;
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

  private WorkQuery query(String due, String cursor, int limit) {
    return WorkQuery.of(LEAD, new WorkFilter("all", null, null, due, key, cursor), NOW, limit);
  }

  private static List<String> ids(WorkPage page) {
    return page.items().stream().map(WorkItem::taskId).toList();
  }

  private void insert(int priority, Instant due) {
    jdbc.sql(
            """
            insert into work_item (task_id, task_key, name, team, priority, due_at, created_at,
              process_instance, process_definition)
            values (?, ?, 'Do', 'returns', ?, ?::timestamptz, now(), 'p', 'd')
            """)
        .params(UUID.randomUUID().toString(), key, priority, due == null ? null : due.toString())
        .update();
  }
}
