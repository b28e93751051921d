package io.recourse.backtest.jdbc;

import io.recourse.backtest.BackTest;
import io.recourse.backtest.model.Medians;
import io.recourse.backtest.model.PastCase;
import io.recourse.backtest.model.WalkFindings;
import io.recourse.backtest.model.Walked;
import io.recourse.backtest.model.Walks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Back-tests of processes in PostgreSQL, beside those of tables. */
@Repository
class JdbcWalks implements Walks {

  /** Closed cases among which those of the process are looked for, the last closed first. */
  private static final int LOOKED_AT = 50_000;

  private final JdbcClient sql;
  private final JdbcBackTests tests;
  private final PastCaseRows cases;
  private final WalkedRows rows;
  private final WalkSums sums;
  private final UsualText text;

  JdbcWalks(
      JdbcClient sql,
      JdbcBackTests tests,
      PastCaseRows cases,
      WalkedRows rows,
      WalkSums sums,
      UsualText text) {
    this.sql = sql;
    this.text = text;
    this.tests = tests;
    this.cases = cases;
    this.rows = rows;
    this.sums = sums;
  }

  @Override
  public BackTest begin(BackTest wanted, Base base) {
    tests.insert(wanted, wanted.cases());
    sql.sql("insert into back_test_walk (test, base, content) values (?, ?, ?)")
        .params(wanted.id(), base.version(), base.content())
        .update();
    return wanted;
  }

  @Override
  public int choose(BackTest wanted) {
    return sql.sql(
            """
            insert into back_test_case (test, place, case_number)
            select :test, row_number() over (order by closed_at desc, number), number
            from (
              select number, closed_at from (
                select number, closed_at from published.case_standing
                where closed_at is not null
                order by closed_at desc, number limit :most) closed
              where exists (select from instance_fact f
                  where f.case_number = closed.number and f.process = :process)
                or exists (select from published.trail t
                  where t.chain = closed.number and t.type = 'ProcessStarted'
                    and t.data like '%"process":"' || :process || '"%')
              order by closed_at desc, number limit :cases) last
            """)
        .param("test", wanted.id())
        .param("most", LOOKED_AT)
        .param("process", wanted.decision())
        .param("cases", wanted.cases())
        .update();
  }

  @Override
  public void keep(UUID test, Medians usual) {
    sql.sql("update back_test_walk set usual = ?::jsonb where test = ?")
        .params(text.write(usual), test)
        .update();
  }

  @Override
  public Optional<Medians> usual(UUID test) {
    return sql.sql("select usual from back_test_walk where test = ? and usual is not null")
        .param(test)
        .query((row, i) -> text.read(row.getString("usual")))
        .optional();
  }

  @Override
  public Optional<Base> base(UUID test) {
    return sql.sql("select base, content from back_test_walk where test = ?")
        .param(test)
        .query((row, i) -> new Base(row.getInt("base"), row.getString("content")))
        .optional();
  }

  @Override
  public Map<String, PastCase> cases(UUID test, int from, int many) {
    return cases.of(test, from, many);
  }

  @Override
  public void add(UUID test, List<Walked> found) {
    rows.insert(test, found);
  }

  @Override
  public void weighEnds(UUID test) {
    sql.sql(
            """
            with ends as (
              select end_then_element as element, bool_or(paid) as pays from back_test_walked
              where test = :test and end_then_element is not null group by 1)
            update back_test_walked w
            set pays = case when w.paid then -1 else 1 end,
              way = case when w.paid then 'LOSES' else 'GAINS' end,
              breach = case when w.paid then nullif(concat_ws(', ', w.granted, w.breach), '')
                else w.breach end
            from ends was, ends would
            where w.test = :test and w.pays = 0 and was.element = w.end_then_element
              and would.element = w.end_now_element and w.paid <> would.pays and w.paid = was.pays
              and w.end_then_element <> w.end_now_element
            """)
        .param("test", test)
        .update();
  }

  @Override
  public List<Walked> page(UUID test, Only only, Long before, int limit) {
    return rows.page(test, only, before, limit);
  }

  @Override
  public WalkFindings findings(UUID test) {
    return sums.of(test);
  }
}
