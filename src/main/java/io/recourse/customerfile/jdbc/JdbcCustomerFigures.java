package io.recourse.customerfile.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.customerfile.CustomerFigures;
import io.recourse.customerfile.CustomerFile.Contact;
import io.recourse.customerfile.CustomerFile.Refunded;
import io.recourse.customerfile.CustomerFile.Sums;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Figures from published views. */
@Repository
class JdbcCustomerFigures implements CustomerFigures {

  private final JdbcClient sql;

  JdbcCustomerFigures(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public Optional<String> segment(String person) {
    return sql.sql("select segment from published.customer_segment where person = ?")
        .param(person)
        .query(String.class)
        .optional();
  }

  @Override
  public Sums sums(List<String> persons) {
    return sql.sql(
            """
            select count(*) as cases, count(*) filter (where s.closed_at is null) as open,
              count(*) filter (where c.type = 'COMPLAINT') as complaints,
              count(*) filter (where c.type in ('FOLLOW_UP', 'SITE_VISIT')) as visits,
              avg(r.satisfaction)::float as satisfaction
            from published.service_case c
            join published.case_standing s on s.number = c.number
            left join published.solved_case r on r.number = c.number
            where c.customer_id in (:persons)
            """)
        .param("persons", persons)
        .query(
            (row, index) ->
                new Sums(
                    row.getInt("cases"),
                    row.getInt("open"),
                    row.getInt("complaints"),
                    row.getInt("visits"),
                    row.getObject("satisfaction", Double.class)))
        .single();
  }

  @Override
  public List<Refunded> refunds(List<String> persons) {
    return sql.sql(
            """
            select r.currency, sum(r.amount) as amount, count(*) as times
            from published.service_case c join published.refund r on r.case_number = c.number
            where c.customer_id in (:persons) and r.state = 'SETTLED'
            group by r.currency order by r.currency
            """)
        .param("persons", persons)
        .query(
            (row, index) ->
                new Refunded(
                    new Money(row.getLong("amount"), row.getString("currency")),
                    row.getInt("times")))
        .list();
  }

  @Override
  public List<Contact> contacts(List<String> persons, int most) {
    return sql.sql(
            """
            select m.channel, m.direction = 'IN' as theirs, m.case_number, m.subject, m.at
            from published.service_case c
            join published.case_message m on m.case_number = c.number
            where c.customer_id in (:persons) and m.direction in ('IN', 'OUT')
              and not m.to_partner
            order by m.at desc, m.seq desc
            limit :most
            """)
        .param("persons", persons)
        .param("most", most)
        .query(
            (row, index) ->
                new Contact(
                    row.getString("channel"),
                    row.getBoolean("theirs"),
                    new CaseNumber(row.getString("case_number")),
                    row.getString("subject"),
                    row.getTimestamp("at").toInstant()))
        .list();
  }
}
