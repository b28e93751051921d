package io.recourse.repairs.web;

import io.recourse.casefile.LinePart;
import io.recourse.cases.CaseLine;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.repairs.Diagnosis;
import io.recourse.repairs.Quotation;
import io.recourse.repairs.QuotationBook;
import io.recourse.repairs.RepairAttempt;
import io.recourse.repairs.RepairBook;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What a client reads of a repair: {@code repair} of the case. */
@Component
class RepairJson implements LinePart {

  private final Cases cases;
  private final RepairBook book;
  private final QuotationBook quotations;

  RepairJson(Cases cases, RepairBook book, QuotationBook quotations) {
    this.cases = cases;
    this.book = book;
    this.quotations = quotations;
  }

  record Repair(
      String serial, Found diagnosis, String coverage, Quoted quotation, List<Attempt> attempts) {}

  record Found(String finding, String note, String by, Instant at) {}

  record Quoted(Money amount, Money fee, Instant expiresAt, String state, String feeState) {}

  record Attempt(
      int attempt, String result, String newSerial, String note, Boolean passed, String testNote) {}

  @Override
  public CaseType type() {
    return CaseType.REPAIR;
  }

  @Override
  public String name() {
    return "repair";
  }

  @Override
  public Repair of(CaseNumber number, boolean forCustomer) {
    Diagnosis found = book.diagnosis(number).orElse(null);
    List<RepairAttempt> attempts = book.attempts(number);
    return new Repair(
        serial(number, attempts),
        found == null ? null : found(found, forCustomer),
        found == null ? null : found.coverage().name(),
        quotations.latest(number).map(RepairJson::quoted).orElse(null),
        attempts.stream().map(RepairJson::attempt).toList());
  }

  /** Of the unit as it is now. */
  private String serial(CaseNumber number, List<RepairAttempt> attempts) {
    return attempts.stream()
        .map(RepairAttempt::newSerial)
        .filter(Objects::nonNull)
        .reduce((earlier, later) -> later)
        .orElseGet(() -> asked(number));
  }

  private String asked(CaseNumber number) {
    return cases.get(number).lines().stream()
        .map(CaseLine::request)
        .map(line -> line.serial())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static Found found(Diagnosis found, boolean forCustomer) {
    return new Found(
        found.finding().name(), found.note(), forCustomer ? null : found.by(), found.at());
  }

  private static Quoted quoted(Quotation of) {
    return new Quoted(
        of.amount(), of.fee(), of.expiresAt(), of.state().name(), of.feeState().name());
  }

  private static Attempt attempt(RepairAttempt of) {
    return new Attempt(
        of.attempt(), of.result().name(), of.newSerial(), of.note(), of.passed(), of.testNote());
  }
}
