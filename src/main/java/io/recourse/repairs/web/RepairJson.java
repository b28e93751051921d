package io.recourse.repairs.web;

import io.recourse.appointments.Appointment;
import io.recourse.appointments.AppointmentBook;
import io.recourse.casefile.LinePart;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.repairs.Diagnosis;
import io.recourse.repairs.HelpBook;
import io.recourse.repairs.PartBook;
import io.recourse.repairs.PriceBook;
import io.recourse.repairs.PriceLine;
import io.recourse.repairs.Quotation;
import io.recourse.repairs.QuotationBook;
import io.recourse.repairs.RemedyChoice;
import io.recourse.repairs.RemedyChoices;
import io.recourse.repairs.RemoteHelp;
import io.recourse.repairs.RepairAttempt;
import io.recourse.repairs.RepairBook;
import io.recourse.repairs.RepairPart;
import io.recourse.repairs.RepairedUnit;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a client reads of a repair: {@code repair} of the case. */
@Component
class RepairJson implements LinePart {

  private final Cases cases;
  private final RepairBook book;
  private final QuotationBook quotations;
  private final PriceBook prices;
  private final HelpBook help;
  private final AppointmentBook appointments;
  private final RemedyChoices choices;
  private final PartBook parts;
  private final RepairedUnit unit;

  RepairJson(
      Cases cases,
      RepairBook book,
      QuotationBook quotations,
      PriceBook prices,
      HelpBook help,
      AppointmentBook appointments,
      RemedyChoices choices,
      PartBook parts,
      RepairedUnit unit) {
    this.cases = cases;
    this.book = book;
    this.quotations = quotations;
    this.prices = prices;
    this.help = help;
    this.appointments = appointments;
    this.choices = choices;
    this.parts = parts;
    this.unit = unit;
  }

  record Repair(
      String serial,
      RemoteHelp help,
      List<Met> appointments,
      RemedyChoice choice,
      Found diagnosis,
      String coverage,
      Quoted quotation,
      List<Part> parts,
      List<Attempt> attempts) {}

  record Met(Instant startsAt, Instant endsAt, String state) {}

  record Found(String finding, String note, String by, Instant at) {}

  record Quoted(
      Money amount,
      Money fee,
      Instant expiresAt,
      String state,
      String feeState,
      List<PriceLine> lines) {}

  record Part(String sku, int needed, int used, Money unitCost) {}

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
        unit.serial(cases.get(number)).orElse(null),
        help.of(number).orElse(null),
        appointments.of(number).stream().map(RepairJson::met).toList(),
        choices.of(number).orElse(null),
        found == null ? null : found(found, forCustomer),
        found == null ? null : found.coverage().name(),
        quotations.latest(number).map(it -> quoted(it, prices.of(number))).orElse(null),
        parts.of(number).stream().map(it -> part(it, forCustomer)).toList(),
        attempts.stream().map(RepairJson::attempt).toList());
  }

  private static Met met(Appointment of) {
    return new Met(of.slot().startsAt(), of.slot().endsAt(), of.state().name());
  }

  private static Found found(Diagnosis found, boolean forCustomer) {
    return new Found(
        found.finding().name(), found.note(), forCustomer ? null : found.by(), found.at());
  }

  private static Quoted quoted(Quotation of, List<PriceLine> lines) {
    return new Quoted(
        of.amount(), of.fee(), of.expiresAt(), of.state().name(), of.feeState().name(), lines);
  }

  private static Part part(RepairPart of, boolean forCustomer) {
    return new Part(of.sku(), of.needed(), of.used(), forCustomer ? null : of.unitCost());
  }

  private static Attempt attempt(RepairAttempt of) {
    return new Attempt(
        of.attempt(), of.result().name(), of.newSerial(), of.note(), of.passed(), of.testNote());
  }
}
