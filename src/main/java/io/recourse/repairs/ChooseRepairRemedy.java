package io.recourse.repairs;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.Remedy;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.ladder.RemedyLadder;
import io.recourse.orders.Product;
import io.recourse.orders.Products;
import io.recourse.policy.RemedyVerdict;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Until the goods are diagnosed the customer says which remedy they want should the fault be
 * confirmed and covered: of those that law and shop offer for the unit now (RET-09).
 */
@Service
public class ChooseRepairRemedy {

  private static final List<String> CHOICES =
      List.of("REPAIR", "EXCHANGE", "REFUND", "PRICE_REDUCTION");

  private final Cases cases;
  private final RepairedUnit unit;
  private final RemedyLadder ladder;
  private final Products products;
  private final RepairBook book;
  private final RemedyChoices choices;
  private final RepairEvents events;
  private final Clock clock;

  ChooseRepairRemedy(
      Cases cases,
      RepairedUnit unit,
      RemedyLadder ladder,
      Products products,
      RepairBook book,
      RemedyChoices choices,
      RepairEvents events,
      Clock clock) {
    this.cases = cases;
    this.unit = unit;
    this.ladder = ladder;
    this.products = products;
    this.book = book;
    this.choices = choices;
    this.events = events;
    this.clock = clock;
  }

  /** What stands side by side now, or is left without a repair; empty where nothing else is. */
  @Transactional
  public List<Remedy> offered(ServiceCase of) {
    if (!isOpen(of)) {
      return List.of();
    }
    Optional<RemedyVerdict> law = law(of);
    if (isUnclear(law)) {
      return List.of();
    }
    List<Remedy> offered = named(law).filter(remedy -> canBeGiven(of, remedy)).toList();
    return offered.equals(List.of(Remedy.REPAIR)) ? List.of() : offered;
  }

  /**
   * @throws Problem CONFLICT when that remedy is not offered, a further repair is useless, or none
   *     can be chosen any more, or not yet because no rule says which are offered
   */
  @Transactional(noRollbackFor = RemediesUnclear.class)
  public void choose(CaseNumber number, Remedy remedy) {
    ServiceCase of = cases.lock(number);
    List<Remedy> offered = offered(of);
    if (remedy == Remedy.REPAIR) {
      unit.demandRepairable(of);
    }
    if (!offered.contains(remedy)) {
      demandRule(of);
      throw Problem.conflict("repair.remedyNotOffered", number);
    }
    RemedyChoice choice = new RemedyChoice(remedy, clock.instant());
    choices.put(number, choice);
    events.chosen(number, choice);
  }

  /** The choice that takes the place of a repair, where it is still open to the customer. */
  Optional<Remedy> insteadOfRepair(ServiceCase of) {
    return choices
        .of(of.number())
        .map(RemedyChoice::remedy)
        .filter(remedy -> remedy != Remedy.REPAIR)
        .filter(remedy -> book.diagnosis(of.number()).filter(Diagnosis::isCovered).isPresent())
        .filter(remedy -> isStillOffered(of, remedy) && canBeGiven(of, remedy));
  }

  /** What a rule offered when it was chosen holds where that rule has no answer now. */
  private boolean isStillOffered(ServiceCase of, Remedy remedy) {
    Optional<RemedyVerdict> law = law(of);
    if (isUnclear(law)) {
      putBeforePerson(of);
      return true;
    }
    return named(law).anyMatch(remedy::equals);
  }

  private void demandRule(ServiceCase of) {
    if (isOpen(of) && isUnclear(law(of))) {
      putBeforePerson(of);
      throw new RemediesUnclear(of.number());
    }
  }

  /** Asked for the case, what had no answer is kept with it. */
  private void putBeforePerson(ServiceCase of) {
    var unused = unit.nextRemedy(of);
  }

  private boolean isOpen(ServiceCase of) {
    return !of.isEnded() && book.diagnosis(of.number()).isEmpty();
  }

  private static boolean isUnclear(Optional<RemedyVerdict> law) {
    return law.filter(RemedyVerdict::standsIn).isPresent();
  }

  /** Without an order of ours there is no price to give back and no piece that is owed. */
  private Optional<RemedyVerdict> law(ServiceCase of) {
    return of.orderNumber() == null
        ? Optional.empty()
        : unit.unit(of).flatMap(it -> ladder.preview(it, unit.fault(of)));
  }

  private static Stream<Remedy> named(Optional<RemedyVerdict> law) {
    return law.map(RemedyVerdict::offered).orElse(List.of()).stream()
        .filter(CHOICES::contains)
        .map(Remedy::valueOf);
  }

  private boolean canBeGiven(ServiceCase of, Remedy remedy) {
    return remedy != Remedy.EXCHANGE || of.lines().stream().allMatch(this::isInStock);
  }

  private boolean isInStock(CaseLine line) {
    Optional<Product> article = products.find(line.sku());
    return article.filter(it -> it.hasInStock(line.quantity())).isPresent();
  }
}
