package io.recourse.assignment.jdbc;

import io.recourse.assignment.People;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People as their accounts publish them. */
@Repository
class JdbcPeople implements People {

  private final JdbcClient jdbc;

  JdbcPeople(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Person> active() {
    return jdbc.sql(
            """
            select username, display_name, roles from published.staff
            where active order by display_name, username
            """)
        .query(
            (row, index) ->
                new Person(
                    row.getString("username"),
                    row.getString("display_name"),
                    List.of((String[]) row.getArray("roles").getArray())))
        .list();
  }
}
