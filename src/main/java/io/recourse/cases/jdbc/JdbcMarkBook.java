package io.recourse.cases.jdbc;

import io.recourse.cases.MarkBook;
import io.recourse.cases.RatingMarks;
import io.recourse.common.CaseNumber;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Marks in {@code case_marks}. */
@Repository
class JdbcMarkBook implements MarkBook {

  private final JdbcClient jdbc;

  JdbcMarkBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void keep(CaseNumber number, RatingMarks marks) {
    jdbc.sql(
            """
            insert into case_marks (case_number, speed, efficiency, fairness, attitude)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            number.value(), marks.speed(), marks.efficiency(), marks.fairness(), marks.attitude())
        .update();
  }

  @Override
  public Optional<RatingMarks> of(CaseNumber number) {
    return jdbc.sql("select * from case_marks where case_number = ?")
        .param(number.value())
        .query(
            (row, index) ->
                new RatingMarks(
                    row.getObject("speed", Integer.class),
                    row.getObject("efficiency", Integer.class),
                    row.getObject("fairness", Integer.class),
                    row.getObject("attitude", Integer.class)))
        .optional();
  }
}
