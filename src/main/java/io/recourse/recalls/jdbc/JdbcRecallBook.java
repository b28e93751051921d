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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Recalls in tables of their own. */
@Repository
class JdbcRecallBook implements RecallBook {

  private static final String RECALLS =
      """
      select r.*, array(
        select unnest(array[language, words]) from recall_words where recall = r.number)
        as translations
      from recall r
      """;
  private static final String CHILDREN =
      """
      select c.*, array(
        select j.child from recall_joined j
        where j.recall = c.recall and j.order_number = c.order_number
          and j.order_line = c.order_line and j.serial = c.serial order by j.child) as joined
      from recall_child c where c.recall = ?
      """;

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
    recall.translations().forEach((language, words) -> add(recall, language, words));
  }

  private void add(Recall recall, String language, String words) {
    jdbc.sql("insert into recall_words (recall, language, words) values (?, ?, ?)")
        .params(recall.number().value(), language, words)
        .update();
  }

  @Override
  public Optional<Recall> find(CaseNumber number) {
    return jdbc.sql(RECALLS + "where number = ?")
        .param(number.value())
        .query(RecallRows::recall)
        .optional();
  }

  @Override
  public Optional<Recall> withReference(String reference) {
    return jdbc.sql(RECALLS + "where reference = ?")
        .param(reference)
        .query(RecallRows::recall)
        .optional();
  }

  @Override
  public List<Recall> running() {
    return jdbc.sql(RECALLS + "where running order by raised_at, number")
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
    return jdbc.sql(RECALLS + "order by raised_at desc, number desc limit ?")
        .param(limit)
        .query(RecallRows::recall)
        .list();
  }

  @Override
  public void found(CaseNumber number, Collection<SoldLine> lines) {
    jdbc.sql(
            """
            insert into recall_child (recall, order_number, order_line, serial, pieces)
            select :recall, * from unnest(:orders::text[], :lines::int[], :serials::text[],
              :pieces::int[]) as sold (order_number, line, serial, pieces)
            where not exists (select from recall_child known
              where known.recall = :recall and known.order_number = sold.order_number
                and known.order_line = sold.line and known.serial = '')
            on conflict do nothing
            """)
        .param("recall", number.value())
        .param("orders", lines.stream().map(SoldLine::orderNumber).toArray(String[]::new))
        .param("lines", lines.stream().map(SoldLine::line).toArray(Integer[]::new))
        .param("serials", lines.stream().map(it -> orNone(it.serial())).toArray(String[]::new))
        .param("pieces", lines.stream().map(SoldLine::pieces).toArray(Integer[]::new))
        .update();
  }

  @Override
  public List<RecallChild> startSome(CaseNumber number, int limit) {
    return jdbc.sql(
            """
            update recall_child set state = 'STARTED' where recall = :recall
              and (order_number, order_line, serial) in (
                select order_number, order_line, serial from recall_child
                where recall = :recall and state = 'FOUND'
                order by order_number, order_line, serial limit :limit)
            returning *, array[]::text[] as joined
            """)
        .param("recall", number.value())
        .param("limit", limit)
        .query(RecallRows::child)
        .list();
  }

  @Override
  public Optional<RecallChild> hold(
      CaseNumber number, String orderNumber, int orderLine, String serial) {
    return jdbc.sql(
            CHILDREN + " and order_number = ? and order_line = ? and serial = ? for update of c")
        .params(number.value(), orderNumber, orderLine, orNone(serial))
        .query(RecallRows::child)
        .optional();
  }

  private static String orNone(String serial) {
    return Objects.requireNonNullElse(serial, "");
  }

  @Override
  public void became(
      RecallChild which, RecallChild.State state, CaseNumber child, List<CaseNumber> joined) {
    int signalled =
        jdbc.sql(
                """
                update recall_child set state = ?, child = ?
                where recall = ? and order_number = ? and order_line = ? and serial = ?
                  and state in ('FOUND', 'STARTED')
                """)
            .params(
                state.name(),
                child == null ? null : child.value(),
                which.recall().value(),
                which.orderNumber(),
                which.orderLine(),
                orNone(which.serial()))
            .update();
    if (signalled != 1) {
      throw new IllegalStateException("Signalled before: " + which);
    }
    joined.forEach(one -> join(which, one));
  }

  private void join(RecallChild which, CaseNumber child) {
    jdbc.sql(
            """
            insert into recall_joined (recall, order_number, order_line, serial, child)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            which.recall().value(),
            which.orderNumber(),
            which.orderLine(),
            orNone(which.serial()),
            child.value())
        .update();
  }

  @Override
  public List<RecallChild> children(CaseNumber number) {
    return jdbc.sql(CHILDREN + " order by order_number, order_line, serial")
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
  public Set<String> serials(CaseNumber number, Collection<String> orderNumbers) {
    return Set.copyOf(
        jdbc.sql(
                """
                select distinct serial from recall_child
                where recall = ? and order_number = any (?) and serial <> ''
                """)
            .params(number.value(), orderNumbers.toArray(String[]::new))
            .query(String.class)
            .list());
  }

  @Override
  public Set<Integer> calledBack(CaseNumber child) {
    return jdbc.sql(
            """
            select order_line from recall_child where child = :child and order_line is not null
            union select order_line from recall_joined where child = :child
            """)
        .param("child", child.value())
        .query(Integer.class)
        .set();
  }

  @Override
  public boolean tells(CaseNumber number, String person, Set<String> serials) {
    return jdbc.sql(
                """
                insert into recall_letter (recall, person, serials) values (?, ?, ?)
                on conflict (recall, person) do update set serials = array(
                  select distinct unnest(recall_letter.serials || excluded.serials))
                where not excluded.serials <@ recall_letter.serials
                """)
            .params(number.value(), person, serials.toArray(String[]::new))
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
