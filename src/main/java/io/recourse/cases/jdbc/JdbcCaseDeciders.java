package io.recourse.cases.jdbc;

import io.recourse.cases.CaseDeciders;
import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One row a person and case; the latest act counts. */
@Repository
class JdbcCaseDeciders implements CaseDeciders {

  private final JdbcClient jdbc;

  JdbcCaseDeciders(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(CaseNumber number, String person, Instant at) {
    jdbc.sql(
            """
            insert into case_decider (case_number, person, at) values (?, ?, ?)
            on conflict (case_number, person) do update set at = excluded.at
            """)
        .params(number.value(), person, at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
