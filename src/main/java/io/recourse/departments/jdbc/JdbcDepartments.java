package io.recourse.departments.jdbc;

import io.recourse.departments.Department;
import io.recourse.departments.Departments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps them in {@code department} and {@code department_member}. */
@Repository
class JdbcDepartments implements Departments {

  private final JdbcClient jdbc;

  JdbcDepartments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Department> all() {
    return jdbc.sql(
            """
            select d.code, d.name, d.hours, coalesce(array_agg(m.person order by m.person)
              filter (where m.person is not null), '{}') as members
            from department d left join department_member m on m.department = d.code
            group by d.code order by d.name, d.code
            """)
        .query(JdbcDepartments::read)
        .list();
  }

  @Override
  public boolean add(Department department) {
    boolean fresh =
        jdbc.sql(
                    """
                    insert into department (code, name, hours) values (?, ?, ?)
                    on conflict (code) do nothing
                    """)
                .params(department.code(), department.name().strip(), department.hours())
                .update()
            > 0;
    if (fresh) {
      keep(department);
    }
    return fresh;
  }

  @Override
  public void keep(Department department) {
    jdbc.sql(
            """
            insert into department (code, name, hours) values (?, ?, ?)
            on conflict (code) do update set name = excluded.name, hours = excluded.hours
            """)
        .params(department.code(), department.name().strip(), department.hours())
        .update();
    jdbc.sql("delete from department_member where department = ?")
        .param(department.code())
        .update();
    jdbc.sql(
            """
            insert into department_member (department, person)
            select ?, person from unnest(?) as who (person)
            """)
        .params(department.code(), department.members().toArray(String[]::new))
        .update();
  }

  private static Department read(ResultSet row, int at) throws SQLException {
    String[] members = (String[]) row.getArray("members").getArray();
    return new Department(
        row.getString("code"), row.getString("name"), row.getInt("hours"), Set.of(members));
  }
}
