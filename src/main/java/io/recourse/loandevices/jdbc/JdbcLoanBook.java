package io.recourse.loandevices.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.loandevices.CustomerClass;
import io.recourse.loandevices.Loan;
import io.recourse.loandevices.LoanBook;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loans in {@code device_loan}; the class of customers as {@code segments} publishes it. */
@Repository
class JdbcLoanBook implements LoanBook, CustomerClass {

  private static final String OPEN = " and state in ('ASKED', 'SENT', 'BACK')";

  private final JdbcClient jdbc;

  JdbcLoanBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Loan> find(CaseNumber number) {
    return query("case_number = ?", number.value());
  }

  @Override
  public Optional<Loan> openOf(CaseNumber repair) {
    return query("repair = ?" + OPEN, repair.value());
  }

  @Override
  public List<Loan> openOrLost(String serial) {
    return jdbc.sql(
            """
            select * from device_loan
            where serial = ? and state in ('ASKED', 'SENT', 'BACK', 'LOST')
            order by state = 'LOST'
            """)
        .param(serial)
        .query((row, index) -> LoanRow.read(row))
        .list();
  }

  @Override
  public Optional<Loan> lastOut(String serial) {
    return query("serial = ? and sent_at is not null order by sent_at desc limit 1", serial);
  }

  @Override
  public void add(Loan loan) {
    jdbc.sql(
            """
            insert into device_loan (case_number, repair, serial, deposit, currency, ground, state)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            loan.number().value(),
            loan.repair().value(),
            loan.serial(),
            loan.deposit().amount(),
            loan.deposit().currency(),
            loan.ground(),
            loan.state().name())
        .update();
  }

  @Override
  public void save(Loan loan) {
    jdbc.sql(
            """
            update device_loan set state = :state, deposit_paid = :depositPaid, sent_at = :sentAt,
              home_at = :homeAt, extended_to = :extendedTo, told_due = :toldDue,
              reminded_of = :remindedOf, back_at = :backAt, grade = :grade, note = :note,
              proposed = :proposed, charged = :charged, charge_paid = :chargePaid,
              held = :held
            where case_number = :number
            """)
        .params(LoanRow.values(loan))
        .update();
  }

  @Override
  public Optional<String> of(String person) {
    return jdbc.sql("select segment from published.customer_segment where person = ?")
        .param(person)
        .query(String.class)
        .optional();
  }

  private Optional<Loan> query(String where, String value) {
    return jdbc.sql("select * from device_loan where " + where)
        .param(value)
        .query((row, index) -> LoanRow.read(row))
        .optional();
  }
}
