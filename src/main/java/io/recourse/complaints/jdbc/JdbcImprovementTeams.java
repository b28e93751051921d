package io.recourse.complaints.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.recourse.complaints.ImprovementAction;
import io.recourse.complaints.ImprovementTeam;
import io.recourse.complaints.ImprovementTeams;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps them in {@code improvement_member} and {@code improvement_action}. */
@Repository
class JdbcImprovementTeams implements ImprovementTeams {

  private final JdbcClient jdbc;

  JdbcImprovementTeams(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Member(long improvement, String person) {}

  @Override
  public Map<Long, ImprovementTeam> of(Collection<Long> improvements) {
    Long[] ids = improvements.toArray(Long[]::new);
    Map<Long, List<ImprovementAction>> actions =
        jdbc
            .sql("select * from improvement_action where improvement = any(?) order by id")
            .param(ids)
            .query(JdbcImprovementTeams::read)
            .list()
            .stream()
            .collect(groupingBy(ImprovementAction::improvement));
    Map<Long, ImprovementTeam> teams = new HashMap<>();
    jdbc
        .sql("select * from improvement_member where improvement = any(?) order by person")
        .param(ids)
        .query((row, i) -> new Member(row.getLong("improvement"), row.getString("person")))
        .list()
        .stream()
        .collect(groupingBy(Member::improvement, mapping(Member::person, toList())))
        .forEach(
            (id, people) ->
                teams.put(id, new ImprovementTeam(people, actions.getOrDefault(id, List.of()))));
    return teams;
  }

  @Override
  public void form(long improvement, List<String> members) {
    jdbc.sql("delete from improvement_member where improvement = ?").param(improvement).update();
    jdbc.sql("insert into improvement_member (improvement, person) select ?, unnest(?::text[])")
        .params(improvement, members.toArray(String[]::new))
        .update();
  }

  @Override
  public long add(ImprovementAction agreed) {
    return jdbc.sql(
            """
            insert into improvement_action (improvement, what, owner, due_on)
            values (?, ?, ?, ?) returning id
            """)
        .params(agreed.improvement(), agreed.what(), agreed.owner(), agreed.dueOn())
        .query(Long.class)
        .single();
  }

  @Override
  public Optional<ImprovementAction> action(long id) {
    return jdbc.sql("select * from improvement_action where id = ?")
        .param(id)
        .query(JdbcImprovementTeams::read)
        .optional();
  }

  @Override
  public void report(ImprovementAction reported) {
    Instant done = reported.doneAt();
    jdbc.sql("update improvement_action set progress = ?, done_by = ?, done_at = ? where id = ?")
        .params(
            reported.progress(),
            reported.doneBy(),
            done == null ? null : Timestamp.from(done),
            reported.id())
        .update();
  }

  @Override
  public List<ImprovementAction> late(LocalDate today) {
    return jdbc.sql(
            """
            select a.* from improvement_action a join improvement i on i.id = a.improvement
            where a.done_at is null and a.due_on < ? and i.state = 'OPEN' order by a.due_on, a.id
            """)
        .param(today)
        .query(JdbcImprovementTeams::read)
        .list();
  }

  private static ImprovementAction read(ResultSet row, int i) throws SQLException {
    Timestamp done = row.getTimestamp("done_at");
    return new ImprovementAction(
        row.getLong("id"),
        row.getLong("improvement"),
        row.getString("what"),
        row.getString("owner"),
        row.getObject("due_on", LocalDate.class),
        row.getString("progress"),
        row.getString("done_by"),
        done == null ? null : done.toInstant());
  }
}
