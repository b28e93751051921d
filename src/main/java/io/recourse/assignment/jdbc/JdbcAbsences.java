package io.recourse.assignment.jdbc;

import io.recourse.assignment.Absence;
import io.recourse.assignment.Absences;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Absences in {@code staff_absence}. */
@Repository
class JdbcAbsences implements Absences {

  private final JdbcClient jdbc;

  JdbcAbsences(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Absence> from(LocalDate day) {
    return jdbc.sql(
            """
            select person, first_day, last_day, deputy from staff_absence
            where last_day >= ? order by first_day, person
            """)
        .param(day)
        .query(
            (row, index) ->
                new Absence(
                    row.getString("person"),
                    row.getObject("first_day", LocalDate.class),
                    row.getObject("last_day", LocalDate.class),
                    row.getString("deputy")))
        .list();
  }

  @Override
  public void keep(Absence absence) {
    jdbc.sql(
            """
            insert into staff_absence (person, first_day, last_day, deputy) values (?, ?, ?, ?)
            on conflict (person, first_day) do update
              set last_day = excluded.last_day, deputy = excluded.deputy
            """)
        .params(absence.person(), absence.firstDay(), absence.lastDay(), absence.deputy())
        .update();
  }

  @Override
  public boolean drop(String person, LocalDate firstDay) {
    return jdbc.sql("delete from staff_absence where person = ? and first_day = ?")
            .params(person, firstDay)
            .update()
        > 0;
  }
}
