package io.recourse.processes;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.loandevices.AskLoan;
import io.recourse.loandevices.KeepDevices;
import io.recourse.loandevices.Loan;
import io.recourse.loandevices.LoanBook;
import io.recourse.loandevices.process.LoanElements;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.ProcessDriver;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Washing machines at 250.00 that are lent while others are repaired; a way to each wait. */
@Component
class Loans implements Waits {

  private final RepairFixture repairs;
  private final ReturnsFixture returns;
  private final ServicePlans plans;
  private final KeepDevices keep;
  private final AskLoan ask;
  private final LoanBook book;
  private final ProcessDriver driver;
  private final JdbcClient jdbc;

  Loans(
      RepairFixture repairs,
      ReturnsFixture returns,
      ServicePlans plans,
      KeepDevices keep,
      AskLoan ask,
      LoanBook book,
      ProcessDriver driver,
      JdbcClient jdbc) {
    this.repairs = repairs;
    this.returns = returns;
    this.plans = plans;
    this.keep = keep;
    this.ask = ask;
    this.book = book;
    this.driver = driver;
    this.jdbc = jdbc;
  }

  @Override
  public Map<String, Supplier<CaseNumber>> ways() {
    return Map.of(
        "Task_AwaitLoanDeposit",
        () -> asked("DE"),
        "Task_AwaitLoanBack",
        () -> out("DE"),
        LoanElements.CHASE,
        () -> overdue("DE"),
        LoanElements.CHECK_IN,
        () -> back("DE"),
        LoanElements.DECIDE,
        () -> damaged("DE"),
        "Task_AwaitLoanCharge",
        () -> charged("DE"));
  }

  /** Another one in stock. */
  String device() {
    String serial = "LOAN-" + UUID.randomUUID();
    keep.keep(
        serial,
        new KeepDevices.Told("LOAN-WM", "Loan washer", "appliances", new Money(25000, "EUR")));
    return serial;
  }

  /** A deposit of 50.00 is asked. */
  CaseNumber asked(String country) {
    return ask(repairs.open(returns.movedTo(repairs.order(), country)));
  }

  CaseNumber ask(CaseNumber repair) {
    var unused = device();
    CaseNumber loan = ask.ask(repair);
    driver.runJobs(loan);
    return loan;
  }

  /** Where a deposit is asked it is paid. */
  CaseNumber out(String country) {
    return paid(asked(country));
  }

  CaseNumber paid(CaseNumber loan) {
    try {
      plans.pay(loan);
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
    return loan;
  }

  /** A level at which no deposit is asked. */
  CaseNumber outForFree() {
    String order = repairs.order();
    jdbc.sql(
            "update customer set level = 'VIP' where id = (select customer_id from shop_order"
                + " where number = ?)")
        .param(order)
        .update();
    return ask(repairs.open(order));
  }

  /** The repaired machine is home since so many days, and that is noticed. */
  void home(CaseNumber loan, int days) {
    jdbc.sql(
            "update device_loan set home_at = now() - make_interval(days => ?) where case_number ="
                + " ?")
        .params(days, loan.value())
        .update();
    look(loan);
  }

  /** The carrier that brings it back was last heard of so many days ago. */
  void silent(CaseNumber loan, int days) {
    jdbc.sql(
            "update parcel set status_at = now() - make_interval(days => ?), booked_at = now() -"
                + " make_interval(days => ?) where case_number = ? and direction = 'RETURN'")
        .params(days, days + 1, loan.value())
        .update();
    look(loan);
  }

  void look(CaseNumber loan) {
    driver.fireTimer(loan, "Timer_LoanLookDue");
    driver.runJobs(loan);
  }

  /** The repaired machine came home just now. */
  CaseNumber due(String country) {
    CaseNumber loan = out(country);
    home(loan, 0);
    return loan;
  }

  CaseNumber overdue(String country) {
    CaseNumber loan = out(country);
    home(loan, 30);
    return loan;
  }

  CaseNumber back(String country) {
    CaseNumber loan = out(country);
    returns.latest(loan, ParcelStatus.DELIVERED);
    return loan;
  }

  void checkIn(CaseNumber loan, String grade, int charge) {
    returns.finish(
        loan,
        LoanElements.CHECK_IN,
        "warehouse",
        Map.of("grade", grade, "charge", charge, "note", "The door is dented."));
  }

  CaseNumber damaged(String country) {
    CaseNumber loan = back(country);
    checkIn(loan, "DAMAGED", 8000);
    return loan;
  }

  void decide(CaseNumber loan, int amount) {
    returns.finish(
        loan, LoanElements.DECIDE, "finance", Map.of("decision", "CHARGE", "amount", amount));
  }

  /** 80.00 for damage; 50.00 of it are held. */
  CaseNumber charged(String country) {
    CaseNumber loan = damaged(country);
    decide(loan, 8000);
    return loan;
  }

  Loan of(CaseNumber loan) {
    return book.get(loan);
  }

  String stateOfDevice(CaseNumber loan) {
    return jdbc.sql("select state from loan_device where serial = ?")
        .param(of(loan).serial())
        .query(String.class)
        .single();
  }
}
