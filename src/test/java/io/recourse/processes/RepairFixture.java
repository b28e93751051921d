package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.bought;

import io.recourse.cases.CaseType;
import io.recourse.cases.Channel;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.intake.NewCase;
import io.recourse.intake.OpenCase;
import io.recourse.orders.OrderLine;
import io.recourse.repairs.AnswerQuotation;
import io.recourse.repairs.process.RepairElements;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.ProcessDriver;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A washing machine of one order (300.00), and hands to repair it. */
@Component
class RepairFixture {

  static final String SERIAL = "WM-1";

  private final ReturnsFixture returns;
  private final OpenCase openCase;
  private final ProcessDriver driver;
  private final AnswerQuotation answer;

  RepairFixture(
      ReturnsFixture returns, OpenCase openCase, ProcessDriver driver, AnswerQuotation answer) {
    this.returns = returns;
    this.openCase = openCase;
    this.driver = driver;
    this.answer = answer;
  }

  CaseNumber open() {
    return open(order());
  }

  CaseNumber open(String order) {
    NewCase.Line line =
        new NewCase.Line(
            1, 1, Reason.FAULT_IN_USE, null, "It does not spin.", SERIAL, null, List.of(), null);
    NewCase request =
        new NewCase(
            CaseType.REPAIR,
            Channel.API,
            order,
            null,
            "en",
            "Washing machine",
            "Since Monday.",
            List.of(line),
            null);
    CaseNumber number = openCase.open(request).serviceCase().number();
    driver.runJobs(number);
    return number;
  }

  String order() {
    OrderLine machine = bought(1, "WASHER", 1, 30000);
    OrderLine withSerial =
        new OrderLine(
            1,
            machine.sku(),
            machine.name(),
            "appliances",
            1,
            machine.unitPrice(),
            machine.tax(),
            machine.discount(),
            List.of(SERIAL),
            Set.of(),
            0,
            0);
    return returns.order(30, 30000, 0, withSerial);
  }

  /** The goods are here and wait for a technician. */
  CaseNumber arrived() {
    CaseNumber number = open();
    arrive(number);
    return number;
  }

  void arrive(CaseNumber number) {
    returns.latest(number, ParcelStatus.DELIVERED);
  }

  void diagnose(CaseNumber number, String finding, String coverage) {
    returns.finish(
        number,
        RepairElements.DIAGNOSE_REPAIR,
        "technician",
        Map.of("finding", finding, "coverage", coverage, "note", "The belt is torn."));
  }

  /** Not covered: the customer is asked whether 80.00 is right. */
  CaseNumber quoted() {
    return quoted(arrived());
  }

  /** Where a diagnosis costs nothing. */
  CaseNumber quotedInBritain() {
    CaseNumber number = open(returns.movedTo(order(), "GB"));
    arrive(number);
    return quoted(number);
  }

  private CaseNumber quoted(CaseNumber number) {
    returns.finish(
        number,
        RepairElements.DIAGNOSE_REPAIR,
        "technician",
        Map.of(
            "finding",
            "CUSTOMER_DAMAGE",
            "coverage",
            "NOT_COVERED",
            "quote",
            8000,
            "note",
            "The drum is bent."));
    return number;
  }

  /** The customer agreed to pay. */
  CaseNumber agreed() {
    CaseNumber number = quoted();
    answer.answer(number, true);
    driver.runJobs(number);
    return number;
  }

  /** The customer did not agree: the fee is asked. */
  CaseNumber declined() {
    CaseNumber number = quoted();
    answer.answer(number, false);
    driver.runJobs(number);
    return number;
  }

  /** The fault is there and covered: work waits. */
  CaseNumber atWork() {
    CaseNumber number = arrived();
    diagnose(number, "FAULT_CONFIRMED", "COVERED");
    return number;
  }

  void perform(CaseNumber number, String result) {
    returns.finish(
        number,
        RepairElements.PERFORM_REPAIR,
        "technician",
        Map.of("result", result, "note", "New belt."));
  }

  void test(CaseNumber number, boolean passed) {
    returns.finish(
        number, RepairElements.TEST_REPAIR, "technician", Map.of("passed", passed, "note", "ran"));
  }

  /** Repaired, tested, sent home: the customer is asked. */
  CaseNumber home() {
    CaseNumber number = atWork();
    perform(number, "REPAIRED");
    test(number, true);
    return number;
  }
}
