package io.recourse.assignment.jdbc;

import io.recourse.assignment.SkillLoans;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loans in {@code skill_loan}. */
@Repository
class JdbcSkillLoans implements SkillLoans {

  private final JdbcClient jdbc;

  JdbcSkillLoans(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Loan> from(LocalDate day) {
    return jdbc.sql("select * from skill_loan where until >= ? order by until, category, person")
        .param(day)
        .query(Loan.class)
        .list();
  }

  @Override
  public void keep(Loan loan) {
    jdbc.sql(
            """
            insert into skill_loan (person, category, until) values (?, ?, ?)
            on conflict (person, category) do update set until = excluded.until
            """)
        .params(loan.person(), loan.category(), loan.until())
        .update();
  }

  @Override
  public boolean drop(String person, String category) {
    return jdbc.sql("delete from skill_loan where person = ? and category = ?")
            .params(person, category)
            .update()
        > 0;
  }

  @Override
  public boolean isSold(String category) {
    return jdbc.sql("select exists (select from published.order_line where category = ?)")
        .param(category)
        .query(Boolean.class)
        .single();
  }
}
