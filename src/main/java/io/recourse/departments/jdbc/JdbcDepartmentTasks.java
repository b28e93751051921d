package io.recourse.departments.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.departments.DepartmentTask;
import io.recourse.departments.DepartmentTasks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps them in {@code department_task}. */
@Repository
class JdbcDepartmentTasks implements DepartmentTasks {

  private final JdbcClient jdbc;

  JdbcDepartmentTasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(DepartmentTask task) {
    jdbc.sql(
            """
            insert into department_task (id, case_number, department, task, asked_by, asked_at, due_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            task.id(),
            task.number().value(),
            task.department(),
            task.task(),
            task.askedBy(),
            Timestamp.from(task.askedAt()),
            Timestamp.from(task.dueAt()))
        .update();
  }

  @Override
  public Optional<DepartmentTask> find(UUID id) {
    return jdbc.sql("select * from department_task where id = ?")
        .param(id)
        .query(JdbcDepartmentTasks::read)
        .optional();
  }

  @Override
  public List<DepartmentTask> ofCase(CaseNumber number) {
    return jdbc.sql("select * from department_task where case_number = ? order by asked_at, id")
        .param(number.value())
        .query(JdbcDepartmentTasks::read)
        .list();
  }

  @Override
  public List<DepartmentTask> open(Collection<String> departments, int limit) {
    return jdbc.sql(
            """
            select t.* from department_task t
            join published.service_case c on c.number = t.case_number
            where t.answer is null and t.department = any (?)
              and c.phase not in ('DONE', 'CALLED_OFF', 'TURNED_DOWN')
            order by t.due_at, t.id limit ?
            """)
        .params(departments.toArray(String[]::new), limit)
        .query(JdbcDepartmentTasks::read)
        .list();
  }

  @Override
  public boolean answer(UUID id, String words, String by, Instant at) {
    return jdbc.sql(
                """
                update department_task set answer = ?, answered_by = ?, answered_at = ?
                where id = ? and answer is null
                """)
            .params(words, by, Timestamp.from(at), id)
            .update()
        == 1;
  }

  private static DepartmentTask read(ResultSet row, int at) throws SQLException {
    Timestamp answered = row.getTimestamp("answered_at");
    return new DepartmentTask(
        row.getObject("id", UUID.class),
        new CaseNumber(row.getString("case_number")),
        row.getString("department"),
        row.getString("task"),
        row.getString("asked_by"),
        row.getTimestamp("asked_at").toInstant(),
        row.getTimestamp("due_at").toInstant(),
        row.getString("answer"),
        row.getString("answered_by"),
        answered == null ? null : answered.toInstant());
  }
}
