package io.recourse.cases.jdbc;

import io.recourse.cases.CaseLoads;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads in {@code case_load}; triggers note in {@code case_load_change} what cases do. */
@Repository
class JdbcCaseLoads implements CaseLoads {

  private final JdbcClient jdbc;

  JdbcCaseLoads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('case_load'))::text")
        .query(String.class)
        .optional();
  }

  @Override
  public void addUp() {
    jdbc.sql(
            """
            with noted as (delete from case_load_change returning owner, status, cases)
            insert into case_load as kept (owner, status, cases)
            select owner, status, sum(cases) from noted
            group by owner, status having sum(cases) <> 0
            on conflict (owner, status) do update set cases = kept.cases + excluded.cases
            """)
        .update();
    jdbc.sql("delete from case_load where cases = 0").update();
  }
}
