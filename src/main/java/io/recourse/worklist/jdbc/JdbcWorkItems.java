package io.recourse.worklist.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.worklist.EndedTask;
import io.recourse.worklist.LockedTask;
import io.recourse.worklist.WorkCounts;
import io.recourse.worklist.WorkItem;
import io.recourse.worklist.WorkItems;
import io.recourse.worklist.WorkKind;
import io.recourse.worklist.WorkQuery;
import io.recourse.worklist.WorkQuery.Queue;
import io.recourse.worklist.jdbc.WorkWhere.Typed;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open work in PostgreSQL. */
@Repository
class JdbcWorkItems implements WorkItems {

  static final String COLUMNS =
      """
      select w.task_id, w.case_number, w.task_key, w.name, w.team, w.assignee,
             coalesce(s.display_name, w.assignee) as assignee_name, w.priority, w.due_at,
             w.created_at, w.escalated_at, w.process_instance, w.process_definition, w.default_outcome, w.version
      """;
  private static final String SELECT =
      COLUMNS + "from work_item w left join published.staff s on s.username = w.assignee\n";
  private static final String IN_ORDER =
      " order by -w.priority, coalesce(w.due_at, 'infinity'), w.task_id limit :limit";

  private final JdbcClient jdbc;
  private final WorkLocks locks;

  JdbcWorkItems(JdbcClient jdbc, WorkLocks locks) {
    this.jdbc = jdbc;
    this.locks = locks;
  }

  @Override
  public Optional<WorkItem> find(String taskId) {
    return jdbc.sql(SELECT + "where w.task_id = :id")
        .param("id", taskId)
        .query(WorkRow::read)
        .optional();
  }

  @Override
  public Optional<WorkItem> lock(String taskId) {
    return locks.lock(taskId, "").map(LockedTask::item);
  }

  @Override
  public Optional<LockedTask> lockFor(String taskId, String username) {
    return locks.lock(taskId, username);
  }

  @Override
  public WorkItem take(LockedTask task) {
    return locks.take(task);
  }

  @Override
  public WorkItem hold(String taskId, String username) {
    return jdbc.sql(
            """
            with held as (
              update work_item set assignee = :holder, version = version + 1
              where task_id = :id returning *)
            """
                + COLUMNS
                + "from held w left join published.staff s on s.username = w.assignee")
        .param("id", taskId)
        .param("holder", username)
        .query(WorkRow::read)
        .single();
  }

  @Override
  public List<String> late(Instant now, String after, int limit) {
    return jdbc.sql(
            """
            select task_id from work_item
            where due_at < :now and escalated_at is null and task_id > :after
            order by task_id limit :limit
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("after", after == null ? "" : after)
        .param("limit", limit)
        .query(String.class)
        .list();
  }

  @Override
  public void escalate(String taskId, int priority, Instant at) {
    jdbc.sql(
            """
            with undoable as (
              update work_undo u set version = u.version + 1 from work_item w
              where u.task_id = :id and u.act <> 'PRIORITY'
                and w.task_id = u.task_id and w.version = u.version)
            update work_item set escalated_at = :at, priority = :priority, version = version + 1
            where task_id = :id
            """)
        .param("priority", priority)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("id", taskId)
        .update();
  }

  @Override
  public void moveTo(String taskId, String team) {
    jdbc.sql(
            """
            update work_item set home_team = nullif(coalesce(home_team, team), :team), team = :team,
              version = version + 1 where task_id = :id
            """)
        .param("team", team)
        .param("id", taskId)
        .update();
  }

  @Override
  public List<String> openOf(CaseNumber number) {
    return jdbc.sql("select task_id from work_item where case_number = :number order by task_id")
        .param("number", number.value())
        .query(String.class)
        .list();
  }

  @Override
  public void giveTo(String taskId, String team) {
    jdbc.sql(
            """
            update work_item set home_team = null, team = :team, version = version + 1
            where task_id = :id
            """)
        .param("team", team)
        .param("id", taskId)
        .update();
  }

  @Override
  public Optional<EndedTask> ended(String taskId) {
    return jdbc.sql(
            """
            select d.task_id, d.case_number, d.task_key, d.team, d.assignee, d.ended_at,
                   case d.ended_as when 'COMPLETED' then coalesce(s.display_name, d.assignee) end as by
            from work_done d left join published.staff s on s.username = d.assignee
            where d.task_id = :id
            """)
        .param("id", taskId)
        .query(WorkRow::ended)
        .optional();
  }

  @Override
  public List<WorkItem> list(WorkQuery query) {
    List<String> every = everyTeam(query);
    WorkWhere where = WorkWhere.page(query, typed(query), every);
    String parts =
        QueueParts.inOrder(query.queue(), query.worker(), every.size()).stream()
            .map(
                part -> "(select w.* from work_item w " + where.and(List.of(part)) + IN_ORDER + ")")
            .collect(Collectors.joining(" union all "));
    return page("select * from (" + parts + ") w" + IN_ORDER, where.params(), query.limit() + 1);
  }

  /** The teams whose work is walked; none where few tasks are found by their case. */
  private List<String> everyTeam(WorkQuery query) {
    boolean byCase = query.words() != null || query.caseNumber() != null;
    if (byCase || !QueueParts.isAll(query.queue(), query.worker())) {
      return List.of();
    }
    return query.team() == null
        ? kinds().stream().map(WorkKind::team).distinct().toList()
        : List.of(query.team());
  }

  @Override
  public List<WorkItem> free(String team, int limit) {
    return page(
        "select * from work_item w where w.team = :team and w.assignee is null" + IN_ORDER,
        Map.of("team", team),
        limit);
  }

  /** Who holds them is read of those that are shown alone. */
  private List<WorkItem> page(String chosen, Map<String, ?> params, int limit) {
    return jdbc.sql(
            COLUMNS
                + "from ("
                + chosen
                + ") w left join published.staff s on s.username = w.assignee"
                + IN_ORDER)
        .params(params)
        .param("limit", limit)
        .query(WorkRow::read)
        .list();
  }

  @Override
  public WorkCounts count(WorkQuery query) {
    WorkWhere filters = WorkWhere.filters(query, typed(query));
    return jdbc.sql(
            "select %s as mine, %s as team, %s as all, %s as overdue"
                .formatted(
                    CountUpTo.of(query, Queue.MINE, filters),
                    CountUpTo.of(query, Queue.TEAM, filters),
                    CountUpTo.of(query, Queue.ALL, filters),
                    CountUpTo.of(query, Queue.ALL, filters, "w.due_at < :now")))
        .params(filters.params())
        .query(WorkCounts.class)
        .single();
  }

  @Override
  public long number(WorkQuery query) {
    return number(query, WorkWhere.filters(query, typed(query)));
  }

  private long number(WorkQuery query, WorkWhere filters) {
    return jdbc.sql("select " + CountUpTo.of(query, query.queue(), filters))
        .params(filters.params())
        .query(Long.class)
        .single();
  }

  @Override
  public boolean has(WorkQuery query, String taskId) {
    WorkWhere where = WorkWhere.one(query, typed(query), taskId);
    return jdbc.sql("select exists (select 1 from work_item w " + where.sql() + ")")
        .params(where.params())
        .query(Boolean.class)
        .single();
  }

  @Override
  public List<WorkKind> kinds() {
    return jdbc.sql(
            """
            with recursive kind as (
              (select team, task_key from work_item order by team, task_key limit 1)
              union all
              select later.team, later.task_key from kind cross join lateral (
                select team, task_key from work_item w
                where (w.team, w.task_key) > (kind.team, kind.task_key)
                order by w.team, w.task_key limit 1) later)
            select team, task_key as key from kind
            """)
        .query(WorkKind.class)
        .list();
  }

  @Override
  public long openedSince(WorkQuery query, Instant moment) {
    return number(query, WorkWhere.since(query, typed(query), moment));
  }

  /** A whole key stands for itself; the key of work out of sight hides no words. */
  private Typed typed(WorkQuery query) {
    if (query.words() == null) {
      return Typed.NOTHING;
    }
    WorkWhere where = WorkWhere.keyed(query);
    return jdbc.sql("select exists (select 1 from work_item w " + where.sql() + ")")
            .params(where.params())
            .query(Boolean.class)
            .single()
        ? Typed.KEY
        : Typed.WORDS;
  }

  @Override
  public Optional<String> memberOf(String team, String username) {
    return Optional.ofNullable(membersOf(team).get(username));
  }

  @Override
  public Map<String, String> membersOf(String team) {
    Map<String, String> members = new LinkedHashMap<>();
    jdbc.sql(
            """
            select username, display_name from published.staff
            where active and :team = any(roles) order by display_name, username
            """)
        .param("team", team)
        .query(
            (RowCallbackHandler)
                row -> members.put(row.getString("username"), row.getString("display_name")));
    return members;
  }

  @Override
  public String displayName(String username) {
    return jdbc.sql("select display_name from published.staff where username = :username")
        .param("username", username)
        .query(String.class)
        .optional()
        .orElse(username);
  }
}
