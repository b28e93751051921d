package io.recourse.regulatory;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.CurrentActor;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.conversation.WordRules;
import io.recourse.messages.TellCustomer;
import io.recourse.policy.ApprovalVerdict;
import io.recourse.policy.FraudDamages;
import io.recourse.policy.JudgeRefundApproval;
import io.recourse.policy.TermName;
import io.recourse.terms.CaseTerms;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A customer was deceived: the law's damages beside the price, approved as policy says by people
 * who did not find it, and paid by hand, since they are more than was paid in (CN art. 55).
 */
@Service
public class OweDamages {

  private final Cases cases;
  private final RegulatoryBook book;
  private final RegulatoryClocks clocks;
  private final PriceOfCase prices;
  private final CaseTerms terms;
  private final JudgeRefundApproval approvals;
  private final DamagesEvents told;
  private final TellCustomer tell;
  private final CurrentActor actor;
  private final Clock clock;

  OweDamages(
      Cases cases,
      RegulatoryBook book,
      RegulatoryClocks clocks,
      PriceOfCase prices,
      CaseTerms terms,
      JudgeRefundApproval approvals,
      DamagesEvents told,
      TellCustomer tell,
      CurrentActor actor,
      Clock clock) {
    this.cases = cases;
    this.book = book;
    this.clocks = clocks;
    this.prices = prices;
    this.terms = terms;
    this.approvals = approvals;
    this.told = told;
    this.tell = tell;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * @throws Problem CONFLICT where the law of the purchase knows no damages, or they were found
   *     before, here or on another case of the order; INVALID without findings
   */
  @Transactional
  public Damages found(CaseNumber number, String findings) {
    WordRules.demand("/findings", findings, WordRules.NOTE);
    ServiceCase of = cases.lock(number);
    if (book.damages(number).isPresent()) {
      throw Problem.conflict("regulatory.foundBefore");
    }
    book.withDamages(of.orderNumber())
        .ifPresent(
            other -> {
              throw Problem.conflict("regulatory.foundForOrder", other.value());
            });
    Money price = prices.of(of);
    FraudDamages owed =
        FraudDamages.of(terms.of(of), price)
            .orElseThrow(() -> Problem.conflict("regulatory.noRule"));
    ApprovalVerdict approval = approvals.judge(number, owed.amount(), List.of(), List.of());
    Damages found =
        new Damages(
            price,
            owed.amount(),
            owed.ground(),
            findings,
            actor.actor().id(),
            clock.instant(),
            approval.approval(),
            null,
            null,
            null,
            null,
            null);
    book.keep(number, of.orderNumber(), found);
    clocks.start(of, RegulatoryClocks.DAMAGES, terms.due(of, TermName.REFUND).at(), owed.ground());
    told.found(number, found);
    tellWhenApproved(number, found);
    return found;
  }

  /**
   * @param forLead whether for the lead, else for finance
   * @throws Problem CONFLICT when there is nothing left to approve so; FORBIDDEN for who found it
   *     or approved it already
   */
  @Transactional
  public Damages approve(CaseNumber number, boolean forLead) {
    ServiceCase of = cases.lock(number);
    String person = actor.actor().id();
    Damages open = open(number);
    boolean given = forLead ? open.lead() != null : open.finance() != null;
    if (open.isApproved() || given) {
      throw Problem.conflict("regulatory.approvedBefore");
    }
    if (open.hasHand(person)) {
      throw Problem.forbidden("regulatory.ownHand");
    }
    Damages approved = forLead ? open.approvedByLead(person) : open.approvedByFinance(person);
    book.keep(number, of.orderNumber(), approved);
    told.approved(number, approved);
    tellWhenApproved(number, approved);
    return approved;
  }

  /**
   * @param reference of the payment made by hand
   * @throws Problem CONFLICT when it is not approved, or was paid before; FORBIDDEN for who found
   *     it
   */
  @Transactional
  public Damages paid(CaseNumber number, String reference) {
    WordRules.demand("/reference", reference, WordRules.SHORT);
    ServiceCase of = cases.lock(number);
    Damages open = open(number);
    if (!open.isApproved()) {
      throw Problem.conflict("regulatory.notApproved");
    }
    String payer = actor.actor().id();
    if (payer.equals(open.foundBy())) {
      throw Problem.forbidden("regulatory.ownHand");
    }
    Damages paid = open.paid(payer, reference, clock.instant());
    book.keep(number, of.orderNumber(), paid);
    clocks.done(of, RegulatoryClocks.DAMAGES);
    told.paid(number, paid);
    return paid;
  }

  private Damages open(CaseNumber number) {
    return book.damages(number)
        .filter(one -> one.paidAt() == null)
        .orElseThrow(() -> Problem.conflict("regulatory.nothingOwed"));
  }

  private void tellWhenApproved(CaseNumber number, Damages damages) {
    if (damages.isApproved()) {
      tell.tell(number, "damages", Map.of("amount", damages.amount()), number + "/damages");
    }
  }
}
