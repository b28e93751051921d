package io.recourse.worklist.jdbc;

import io.recourse.worklist.CaseSheet.Evidence;
import io.recourse.worklist.CaseSheet.Line;
import io.recourse.worklist.CaseSheet.Message;
import io.recourse.worklist.CaseSheet.OpenStep;
import io.recourse.worklist.CaseSheet.Receipt;
import io.recourse.worklist.CaseSheet.Term;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists on a case sheet. */
@Component
class SheetParts {

  private final JdbcClient jdbc;

  SheetParts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Line> lines(String number) {
    return rows(
        """
        select l.*, p.unit_price, o.currency from published.case_line l
        join published.service_case c on c.number = l.case_number
        left join published.shop_order o on o.number = c.order_number
        left join published.order_line p on p.order_number = c.order_number and p.line = l.order_line
        where l.case_number = :number order by l.item
        """,
        number,
        SheetRows::line);
  }

  List<Evidence> evidence(String number) {
    return rows(
        """
        select e.id, e.item, e.file_name, e.media_type, e.size, e.at, s.task_key
        from published.evidence e left join step_file s on s.evidence = e.id
        where e.case_number = :number order by e.at, e.id limit 60
        """,
        number,
        SheetRows::evidence);
  }

  List<Message> messages(String number) {
    return rows(
        """
        select m.direction, coalesce(s.display_name, cu.name, m.author_id) as author, m.author_kind,
               m.subject,
          regexp_replace(m.body, '(/(portal/(link|survey)|partner)/)[^[:space:]]+', '\\1…', 'g') as body,
               m.delivery_state, m.at
        from published.case_message m
        join published.service_case c on c.number = m.case_number
        left join published.staff s on s.username = m.author_id and m.author_kind = 'STAFF'
        left join published.customer cu on cu.id = c.customer_id and m.author_kind = 'CUSTOMER'
        where m.case_number = :number order by m.at desc, m.id limit 50
        """,
        number,
        SheetRows::message);
  }

  List<Receipt> receipts(String number) {
    return rows(
        """
        select decision, version, item, inputs, outcome, ground, at from published.decision_receipt
        where case_number = :number order by id desc limit 50
        """,
        number,
        SheetRows::receipt);
  }

  List<Term> terms(String number) {
    return rows(
        """
        select name, party, due_at, default_outcome from published.case_clock
        where case_number = :number and state = 'RUNNING' order by due_at
        """,
        number,
        SheetRows::term);
  }

  List<OpenStep> openSteps(String number) {
    return rows(
        """
        select w.task_id, w.task_key, w.team, w.due_at, coalesce(s.display_name, w.assignee) as holder
        from work_item w left join published.staff s on s.username = w.assignee
        where w.case_number = :number order by w.created_at, w.task_id
        """,
        number,
        SheetRows::openStep);
  }

  private <T> List<T> rows(String sql, String number, RowMapper<T> mapper) {
    return jdbc.sql(sql).param("number", number).query(mapper).list();
  }
}
