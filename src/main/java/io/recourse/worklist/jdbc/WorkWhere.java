package io.recourse.worklist.jdbc;

import io.recourse.common.SearchWords;
import io.recourse.worklist.WorkCursor;
import io.recourse.worklist.WorkQuery;
import io.recourse.worklist.WorkQuery.Due;
import io.recourse.worklist.WorkQuery.Queue;
import io.recourse.worklist.Worker;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The conditions of a work query; only what is asked for, so that PostgreSQL can use its index. */
final class WorkWhere {

  /** Some work belongs to no case and has a number of its own. */
  private static final String KEYED =
      """
      select :asKey union all select 'RC-' || :asKey
      union all select k.case_number from published.cases_keyed(:typed) k\
      """;

  private static final String WITH_WORDS =
      "select s.case_number from published.case_search s where true";

  private static final String IN_ORDER = "coalesce(w.due_at, 'infinity')";

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> params = new HashMap<>();

  /** What a search has typed is taken for. */
  enum Typed {
    NOTHING,
    KEY,
    WORDS
  }

  /**
   * The rows of one page, of whatever queue; terms are said as the indexes in working order have
   * them.
   */
  static WorkWhere page(WorkQuery query, Typed typed, List<String> everyTeam) {
    WorkWhere where = untimed(query, typed);
    where.due(query, IN_ORDER);
    where.named("every", everyTeam);
    where.behind(query.after());
    return where;
  }

  static WorkWhere since(WorkQuery query, Typed typed, Instant moment) {
    WorkWhere where = filters(query, typed);
    where.conditions.add("w.created_at > :since");
    where.params.put("since", moment.atOffset(ZoneOffset.UTC));
    return where;
  }

  static WorkWhere one(WorkQuery query, Typed typed, String taskId) {
    WorkWhere where = filters(query, typed);
    where.sightOf(query.worker());
    where.queue(query);
    where.equal("w.task_id", "task", taskId);
    return where;
  }

  /** The work of the cases whose key was typed, as far as its reader sees it. */
  static WorkWhere keyed(WorkQuery query) {
    WorkWhere where = new WorkWhere();
    where.sightOf(query.worker());
    where.typed(query.words(), Typed.KEY);
    return where;
  }

  /** Without a word of whose work it is; for conditions that say it themselves. */
  static WorkWhere filters(WorkQuery query, Typed typed) {
    WorkWhere where = untimed(query, typed);
    where.due(query, "w.due_at");
    return where;
  }

  private static WorkWhere untimed(WorkQuery query, Typed typed) {
    WorkWhere where = new WorkWhere();
    where.person(query.worker());
    where.equal("w.team", "team", query.team());
    where.equal("w.case_number", "case", query.caseNumber());
    where.equal("w.task_key", "key", query.key());
    where.typed(query.words(), typed);
    return where;
  }

  String sql() {
    return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
  }

  /** The same with further conditions, of which there is one at least. */
  String and(List<String> further) {
    return "where "
        + String.join(" and ", Stream.concat(conditions.stream(), further.stream()).toList());
  }

  Map<String, Object> params() {
    return params;
  }

  private void person(Worker worker) {
    params.put("me", worker.username());
    params.put("teams", teams(worker));
    named("team", teams(worker));
  }

  private void named(String name, List<String> values) {
    for (int at = 0; at < values.size(); at++) {
      params.put(name + at, values.get(at));
    }
  }

  /** Never none, as SQL knows no empty list. */
  static List<String> teams(Worker worker) {
    return worker.roles().isEmpty() ? List.of("") : worker.roles().stream().sorted().toList();
  }

  private void sightOf(Worker worker) {
    person(worker);
    if (!worker.seesAllTeams()) {
      conditions.add("(w.team in (:teams) or w.assignee = :me)");
    }
  }

  /** A lead's team also has what was escalated, whosever it is (TRI-09). */
  private static String ofTeam(Worker worker) {
    return worker.isLead()
        ? "(w.team in (:teams) or w.escalated_at is not null)"
        : "w.team in (:teams)";
  }

  private void queue(WorkQuery query) {
    Queue queue = query.queue();
    if (queue == Queue.MINE) {
      conditions.add("w.assignee = :me");
    } else if (queue == Queue.TEAM) {
      conditions.add(ofTeam(query.worker()));
    }
  }

  private void equal(String column, String name, String value) {
    if (value != null) {
      conditions.add(column + " = :" + name);
      params.put(name, value);
    }
  }

  private void typed(String words, Typed typed) {
    if (typed == Typed.KEY) {
      conditions.add("w.case_number in (" + KEYED + ")");
      params.put("typed", words);
      params.put("asKey", words.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
    }
    if (typed == Typed.WORDS) {
      conditions.add("w.case_number in (" + WITH_WORDS + patterns(words) + ")");
    }
  }

  private String patterns(String words) {
    StringBuilder likes = new StringBuilder();
    for (String pattern : SearchWords.patterns(words)) {
      String name = "word" + params.size();
      params.put(name, pattern);
      likes.append(" and s.words like :").append(name);
    }
    return likes.toString();
  }

  private void due(WorkQuery query, String before) {
    params.put("now", query.now().atOffset(ZoneOffset.UTC));
    if (query.due() != null) {
      conditions.add(
          query.due() == Due.AHEAD ? IN_ORDER + " >= :dueBefore" : before + " < :dueBefore");
      params.put("dueBefore", query.dueBefore().atOffset(ZoneOffset.UTC));
    }
  }

  private void behind(WorkCursor cursor) {
    if (cursor != null) {
      conditions.add(
          """
          (-w.priority, coalesce(w.due_at, 'infinity'), w.task_id)
            > (:afterPriority, coalesce(cast(:afterDue as timestamptz), 'infinity'), :afterTask)
          """);
      params.put("afterPriority", -cursor.priority());
      params.put("afterDue", text(cursor.dueAt()));
      params.put("afterTask", cursor.taskId());
    }
  }

  private static String text(Instant instant) {
    return instant == null ? null : instant.toString();
  }
}
