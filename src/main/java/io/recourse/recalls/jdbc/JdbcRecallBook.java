package io.recourse.recalls.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.orders.SoldLine;
import io.recourse.recalls.Recall;
import io.recourse.recalls.RecallBook;
import io.recourse.recalls.RecallChild;
import io.recourse.recalls.RecallProgress;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Recalls in tables of their own. */
@Repository
class JdbcRecallBook implements RecallBook {

  private static final String CHILD =
      "select * from recall_child where recall = ? and order_number = ? and order_line = ?";

  private final JdbcClient jdbc;

  JdbcRecallBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void hold(String words) {
    var unused =
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('recall ' || ?, 0))::text")
            .param(words)
            .query(String.class)
            .single();
  }

  @Override
  public void add(Recall recall) {
    jdbc.sql(
            """
            insert into recall (number, reference, sku, article, serials, remedy, words, raised_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            recall.number().value(),
            recall.reference(),
            recall.sku(),
            recall.article(),
            recall.serials().toArray(String[]::new),
            recall.remedy().name(),
            recall.words(),
            Timestamp.from(recall.raisedAt()))
        .update();
  }

  @Override
  public Optional<Recall> find(CaseNumber number) {
    return jdbc.sql("select * from recall where number = ?")
        .param(number.value())
        .query(RecallRows::recall)
        .optional();
  }

  @Override
  public Optional<Recall> withReference(String reference) {
    return jdbc.sql("select * from recall where reference = ?")
        .param(reference)
        .query(RecallRows::recall)
        .optional();
  }

  @Override
  public List<Recall> running() {
    return jdbc.sql("select * from recall where running order by raised_at, number")
        .query(RecallRows::recall)
        .list();
  }

  @Override
  public boolean stop(CaseNumber number) {
    return jdbc.sql("update recall set running = false where number = ? and running")
            .param(number.value())
            .update()
        == 1;
  }

  @Override
  public List<Recall> latest(int limit) {
    return jdbc.sql("select * from recall order by raised_at desc, number desc limit ?")
        .param(limit)
        .query(RecallRows::recall)
        .list();
  }

  @Override
  public void found(CaseNumber number, Collection<SoldLine> lines) {
    jdbc.sql(
            """
            insert into recall_child (recall, order_number, order_line, pieces)
            select ?, * from unnest(?::text[], ?::int[], ?::int[]) on conflict do nothing
            """)
        .params(
            number.value(),
            lines.stream().map(SoldLine::orderNumber).toArray(String[]::new),
            lines.stream().map(SoldLine::line).toArray(Integer[]::new),
            lines.stream().map(SoldLine::pieces).toArray(Integer[]::new))
        .update();
  }

  @Override
  public List<RecallChild> startSome(CaseNumber number, int limit) {
    return jdbc.sql(
            """
            update recall_child set state = 'STARTED' where recall = :recall
              and (order_number, order_line) in (
                select order_number, order_line from recall_child
                where recall = :recall and state = 'FOUND'
                order by order_number, order_line limit :limit)
            returning *
            """)
        .param("recall", number.value())
        .param("limit", limit)
        .query(RecallRows::child)
        .list();
  }

  @Override
  public Optional<RecallChild> child(CaseNumber number, String orderNumber, int orderLine) {
    return child(CHILD, number, orderNumber, orderLine);
  }

  @Override
  public Optional<RecallChild> hold(CaseNumber number, String orderNumber, int orderLine) {
    return child(CHILD + " for update", number, orderNumber, orderLine);
  }

  private Optional<RecallChild> child(
      String sql, CaseNumber number, String orderNumber, int orderLine) {
    return jdbc.sql(sql)
        .params(number.value(), orderNumber, orderLine)
        .query(RecallRows::child)
        .optional();
  }

  @Override
  public void became(RecallChild which, RecallChild.State state, CaseNumber child) {
    int signalled =
        jdbc.sql(
                """
                update recall_child set state = ?, child = ?
                where recall = ? and order_number = ? and order_line = ? and state in ('FOUND', 'STARTED')
                """)
            .params(
                state.name(),
                child == null ? null : child.value(),
                which.recall().value(),
                which.orderNumber(),
                which.orderLine())
            .update();
    if (signalled != 1) {
      throw new IllegalStateException("Signalled before: " + which);
    }
  }

  @Override
  public List<RecallChild> children(CaseNumber number) {
    return jdbc.sql("select * from recall_child where recall = ? order by order_number, order_line")
        .param(number.value())
        .query(RecallRows::child)
        .list();
  }

  @Override
  public boolean isSignalled(CaseNumber number, String unitKey) {
    return jdbc.sql("select count(*) from recall_unit where recall = ? and unit_key = ?")
            .params(number.value(), unitKey)
            .query(Integer.class)
            .single()
        > 0;
  }

  @Override
  public void signalled(CaseNumber number, String unitKey, String serial, CaseNumber child) {
    jdbc.sql("insert into recall_unit (recall, unit_key, serial, child) values (?, ?, ?, ?)")
        .params(number.value(), unitKey, serial, child.value())
        .update();
  }

  @Override
  public Map<String, CaseNumber> units(CaseNumber number) {
    Map<String, CaseNumber> reached = new LinkedHashMap<>();
    jdbc.sql("select serial, child from recall_unit where recall = ? order by serial")
        .param(number.value())
        .query(
            row -> {
              reached.put(row.getString("serial"), new CaseNumber(row.getString("child")));
            });
    return reached;
  }

  @Override
  public boolean tellsFirst(CaseNumber number, String person) {
    return jdbc.sql(
                "insert into recall_letter (recall, person) values (?, ?) on conflict do nothing")
            .params(number.value(), person)
            .update()
        == 1;
  }

  @Override
  public RecallProgress progress(CaseNumber number) {
    return jdbc.sql(
            """
            select count(*) as found, count(*) filter (where state = 'OPENED') as opened,
              count(*) filter (where state = 'JOINED') as joined,
              count(*) filter (where state = 'BACK_ALREADY') as back
            from recall_child where recall = ?
            """)
        .param(number.value())
        .query(RecallRows::progress)
        .single();
  }
}
