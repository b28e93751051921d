package io.recourse.intake.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.intake.NextNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Case numbers from a sequence: unique over all nodes, gaps allowed. */
@Repository
class JdbcNextNumber implements NextNumber {

  private final JdbcClient jdbc;

  JdbcNextNumber(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public CaseNumber next() {
    long next = jdbc.sql("select nextval('case_number_seq')").query(Long.class).single();
    return new CaseNumber("RC-" + next);
  }
}
