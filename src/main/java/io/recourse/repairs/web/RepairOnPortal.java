package io.recourse.repairs.web;

import io.recourse.appointments.VisitSlot;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Remedy;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.repairs.ChooseRepairRemedy;
import io.recourse.repairs.ConfirmRepair;
import io.recourse.repairs.Diagnosis;
import io.recourse.repairs.HelpBook;
import io.recourse.repairs.MakeAppointment;
import io.recourse.repairs.NoFurtherRepair;
import io.recourse.repairs.PriceBook;
import io.recourse.repairs.PriceLine;
import io.recourse.repairs.Quotation;
import io.recourse.repairs.QuotationBook;
import io.recourse.repairs.RemedyChoice;
import io.recourse.repairs.RemedyChoices;
import io.recourse.repairs.RemoteHelp;
import io.recourse.repairs.RepairAttempt;
import io.recourse.repairs.RepairBook;
import io.recourse.web.PortalPart;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What customers see of their repair, and what it asks them. */
@Component
class RepairOnPortal implements PortalPart {

  private final Cases cases;
  private final RepairBook book;
  private final QuotationBook quotations;
  private final PriceBook prices;
  private final HelpBook help;
  private final ChooseRepairRemedy remedies;
  private final NoFurtherRepair noFurther;
  private final RemedyChoices choices;
  private final MakeAppointment appointments;
  private final ConfirmRepair confirm;

  RepairOnPortal(
      Cases cases,
      RepairBook book,
      QuotationBook quotations,
      PriceBook prices,
      HelpBook help,
      ChooseRepairRemedy remedies,
      NoFurtherRepair noFurther,
      RemedyChoices choices,
      MakeAppointment appointments,
      ConfirmRepair confirm) {
    this.cases = cases;
    this.book = book;
    this.quotations = quotations;
    this.prices = prices;
    this.help = help;
    this.remedies = remedies;
    this.noFurther = noFurther;
    this.choices = choices;
    this.appointments = appointments;
    this.confirm = confirm;
  }

  /**
   * @param help null when nothing is to be tried now
   * @param slots that can be chosen now, first or instead of the agreed one
   * @param appointment when a technician comes; null when none is agreed
   * @param remedies that can be chosen now, side by side
   * @param noRepair why no further repair is among them; null where one may be tried
   * @param chosen null while none was
   * @param diagnosis null until it was found out
   * @param quotation null when none is offered now
   * @param prices what it is made of
   * @param asksWhetherItWorks whether the goods are home and the customer's word is awaited
   * @param over whether the case is closed, so that only another one could help
   */
  public record Shown(
      RemoteHelp help,
      List<VisitSlot> slots,
      VisitSlot appointment,
      List<Remedy> remedies,
      String noRepair,
      Remedy chosen,
      Diagnosis diagnosis,
      Quotation quotation,
      List<PriceLine> prices,
      List<RepairAttempt> attempts,
      boolean asksWhetherItWorks,
      boolean over) {}

  @Override
  public String fragment() {
    return "repairs/portal :: part";
  }

  @Override
  public Optional<Shown> of(CaseNumber number) {
    ServiceCase of = cases.get(number);
    if (of.type() != CaseType.REPAIR) {
      return Optional.empty();
    }
    return Optional.of(
        new Shown(
            help.of(number).filter(RemoteHelp::isOpen).orElse(null),
            appointments.choices(of),
            appointments.agreed(number).orElse(null),
            remedies.offered(of),
            noFurther.ground(of).orElse(null),
            choices.of(number).map(RemedyChoice::remedy).orElse(null),
            book.diagnosis(number).orElse(null),
            quotations.latest(number).filter(Quotation::isOffered).orElse(null),
            prices.of(number),
            book.attempts(number),
            confirm.isAsked(of),
            of.isEnded()));
  }
}
