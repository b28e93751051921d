package io.recourse.repairs.mail;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.Remedy;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.messages.MessageFacts;
import io.recourse.repairs.ChooseRepairRemedy;
import io.recourse.repairs.Diagnosis;
import io.recourse.repairs.HelpBook;
import io.recourse.repairs.MakeAppointment;
import io.recourse.repairs.NoFurtherRepair;
import io.recourse.repairs.QuotationBook;
import io.recourse.repairs.RepairAttempt;
import io.recourse.repairs.RepairBook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What was found and done, in the words of the technicians, and why a repair ends as it does. */
@Component
class RepairWords implements MessageFacts {

  private static final String RECEIVED = "repairReceived";
  private static final String HELP = "repairHelp";
  private static final String AGREED = "appointmentAgreed";
  private static final String QUOTATION = "repairQuotation";
  private static final String CHOSEN = "The customer chose it instead of a repair.";
  private static final String DONE = "repairDone";
  private static final String REMEDY = "repairRemedy";
  private static final Set<String> RATED = Set.of("repairOver", "repairMadeUp", "repairSolved");

  private final Cases cases;
  private final RepairBook book;
  private final NoFurtherRepair noFurther;
  private final ChooseRepairRemedy remedies;
  private final QuotationBook quotations;
  private final ListedPrices prices;
  private final HelpBook help;
  private final MakeAppointment appointments;

  RepairWords(
      Cases cases,
      RepairBook book,
      NoFurtherRepair noFurther,
      ChooseRepairRemedy remedies,
      QuotationBook quotations,
      ListedPrices prices,
      HelpBook help,
      MakeAppointment appointments) {
    this.cases = cases;
    this.book = book;
    this.noFurther = noFurther;
    this.remedies = remedies;
    this.quotations = quotations;
    this.prices = prices;
    this.help = help;
    this.appointments = appointments;
  }

  @Override
  public Set<String> templates() {
    return Set.of(
        RECEIVED,
        DONE,
        REMEDY,
        HELP,
        "appointmentOffer",
        AGREED,
        QUOTATION,
        "repairPayment",
        "repairFee",
        "repairDeclined",
        "repairOver",
        "repairMadeUp");
  }

  @Override
  public Map<String, ?> of(CaseNumber number, String template) {
    Map<String, Object> facts = new HashMap<>();
    String word = DONE.equals(template) ? lastWork(number) : found(number);
    facts.put("word", HELP.equals(template) ? checks(number) : word);
    appointments
        .agreed(number)
        .filter(slot -> AGREED.equals(template))
        .ifPresent(slot -> facts.put("startsAt", slot.startsAt()));
    facts.put("ground", ground(number, template));
    if (RECEIVED.equals(template)) {
      facts.putAll(instead(cases.get(number)));
    }
    quotations
        .latest(number)
        .ifPresent(
            it -> {
              facts.put("amount", it.amount());
              facts.put("fee", it.fee().exceedsZero() ? it.fee() : null);
            });
    facts.put("chosen", CHOSEN.equals(facts.get("ground")));
    facts.put("shared", book.diagnosis(number).filter(Diagnosis::isShared).isPresent());
    if (QUOTATION.equals(template)) {
      facts.put("lines", prices.of(cases.get(number)));
    }
    facts.put("replaced", isGranted(number, Remedy.EXCHANGE));
    facts.put("reduced", isGranted(number, Remedy.PRICE_REDUCTION));
    facts.put("complained", REMEDY.equals(template) && cases.get(number).orderNumber() == null);
    facts.put("asksRating", RATED.contains(template));
    return facts;
  }

  /** Why no further repair is due, and what is, where the law leaves none. */
  private Map<String, Object> instead(ServiceCase of) {
    Map<String, Object> facts = new HashMap<>();
    List<Remedy> left = remedies.offered(of);
    noFurther
        .ground(of)
        .ifPresent(
            why -> {
              facts.put("ground", why);
              facts.put("noRepair", true);
              facts.put("moneyLeft", !left.equals(List.of(Remedy.EXCHANGE)));
              facts.put("pieceLeft", left.contains(Remedy.EXCHANGE));
              facts.put("lessLeft", left.contains(Remedy.PRICE_REDUCTION));
            });
    return facts;
  }

  private String lastWork(CaseNumber number) {
    return book.attempts(number).stream()
        .map(RepairAttempt::note)
        .filter(Objects::nonNull)
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  private String checks(CaseNumber number) {
    return help.of(number).map(asked -> String.join("\n", asked.checks())).orElse(null);
  }

  private boolean isGranted(CaseNumber number, Remedy remedy) {
    return cases.get(number).lines().stream().anyMatch(line -> line.remedy() == remedy);
  }

  private String found(CaseNumber number) {
    return book.diagnosis(number).map(Diagnosis::note).orElse(null);
  }

  private String ground(CaseNumber number, String template) {
    var of = cases.get(number);
    Optional<String> ofLines =
        of.lines().stream().map(CaseLine::ground).filter(Objects::nonNull).findFirst();
    return REMEDY.equals(template) ? ofLines.orElse(null) : of.state().ending().ground();
  }
}
