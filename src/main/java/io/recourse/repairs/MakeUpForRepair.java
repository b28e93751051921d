package io.recourse.repairs;

import io.recourse.cases.CaseLine;
import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.cases.Disposition;
import io.recourse.cases.GoodsState;
import io.recourse.cases.Grade;
import io.recourse.cases.Remedy;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.inspection.DisposeGoods;
import io.recourse.refunds.RefundId;
import io.recourse.settlement.PlanSettlement;
import io.recourse.settlement.PrepareRefund;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What cannot be repaired, or was lost on its way to us, is replaced or paid back instead (RET-09).
 */
@Service
public class MakeUpForRepair {

  private static final String UNREPAIRABLE = "The goods could not be repaired.";
  private static final String NO_FURTHER = "The law leaves no further repair of this fault.";
  private static final String CHOSEN = "The customer chose it instead of a repair.";
  private static final String LOST = "The goods were lost on their way to us.";

  private final Cases cases;
  private final RepairBook book;
  private final RepairClocks clocks;
  private final RemedyInstead instead;
  private final ChooseRepairRemedy chosen;
  private final PlanSettlement plan;
  private final PrepareRefund refund;
  private final DisposeGoods disposal;
  private final LossOfNoOrder loss;

  MakeUpForRepair(
      Cases cases,
      RepairBook book,
      RepairClocks clocks,
      RemedyInstead instead,
      ChooseRepairRemedy chosen,
      PlanSettlement plan,
      PrepareRefund refund,
      DisposeGoods disposal,
      LossOfNoOrder loss) {
    this.cases = cases;
    this.book = book;
    this.clocks = clocks;
    this.instead = instead;
    this.chosen = chosen;
    this.plan = plan;
    this.refund = refund;
    this.disposal = disposal;
    this.loss = loss;
  }

  /** What takes the place of a repair. */
  public enum Instead {
    PIECE,
    MONEY,
    /** Less is paid; the goods stay the customer's and go home. */
    LESS,
    /** People find out what is owed, in a case of its own. */
    COMPLAINT
  }

  /** The goods stay here, or are lost; a new piece or what was paid for them is owed. */
  @Transactional
  public Instead grant(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    if (LossOfNoOrder.isOne(of)) {
      RemedyInstead.granted(of)
          .forEach(line -> of.approve(line.item(), line.approvedQuantity(), Remedy.REPAIR, LOST));
      clocks.follow(of);
      cases.save(of);
      loss.complain(of, LOST);
      return Instead.COMPLAINT;
    }
    Remedy remedy = instead.of(of);
    String why = why(of);
    if (remedy == Remedy.PRICE_REDUCTION) {
      return less(of, why);
    }
    RemedyInstead.granted(of).forEach(line -> grant(of, line, remedy, why));
    clocks.follow(of);
    cases.save(of);
    return plan.plan(number).exchange() ? Instead.PIECE : Instead.MONEY;
  }

  private Instead less(ServiceCase of, String why) {
    RemedyInstead.granted(of)
        .forEach(
            line -> of.approve(line.item(), line.approvedQuantity(), Remedy.PRICE_REDUCTION, why));
    clocks.follow(of);
    cases.save(of);
    return Instead.LESS;
  }

  @Transactional
  public RefundId reserve(CaseNumber number) {
    keepGoods(number);
    return refund.reserve(number);
  }

  /** Goods that went home are settled by what is paid less for them. */
  private void keepGoods(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    List<CaseLine> kept =
        RemedyInstead.granted(of).stream()
            .filter(line -> line.remedy() == Remedy.PRICE_REDUCTION)
            .filter(line -> line.acceptedQuantity() == 0)
            .toList();
    if (!kept.isEmpty()) {
      kept.forEach(line -> of.accept(line.item(), line.approvedQuantity(), line.ground()));
      cases.save(of);
      var unused = plan.plan(number);
    }
  }

  /** Finance refused to pay; the customer hears so. */
  @Transactional
  public void refused(CaseNumber number) {
    refund.refused(number);
  }

  @Transactional
  public void close(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    clocks.stop(number);
    disposal.settled(of);
    of.closeAs(CaseStatus.CLOSED, told(of));
    cases.save(of);
  }

  /** What nobody found beyond repair is no scrap: at closing it goes where unseen pieces go. */
  private static void grant(ServiceCase of, CaseLine line, Remedy remedy, String why) {
    int item = line.item();
    int pieces = line.approvedQuantity();
    of.approve(item, pieces, remedy, why);
    if (line.goods() == GoodsState.LOST || line.goods() == GoodsState.NOT_DUE) {
      of.accept(item, pieces, why);
    } else if (!UNREPAIRABLE.equals(why)) {
      of.inspected(item, pieces, pieces, null, null, why);
    } else {
      of.inspected(item, pieces, pieces, Grade.D, Disposition.SCRAP, why);
    }
  }

  /** Why it was granted, as its lines say. */
  private static String told(ServiceCase of) {
    return of.lines().stream()
        .map(CaseLine::ground)
        .filter(Set.of(LOST, CHOSEN, NO_FURTHER)::contains)
        .findFirst()
        .orElse(UNREPAIRABLE);
  }

  private String why(ServiceCase of) {
    if (of.lines().stream().anyMatch(line -> line.goods() == GoodsState.LOST)) {
      return LOST;
    }
    if (chosen.insteadOfRepair(of).isPresent()) {
      return CHOSEN;
    }
    return isWorkFailed(of) ? UNREPAIRABLE : NO_FURTHER;
  }

  /** Otherwise nobody worked on it, because no further repair is of use. */
  private boolean isWorkFailed(ServiceCase of) {
    return book.attempts(of.number()).stream()
        .reduce((earlier, later) -> later)
        .filter(RepairAttempt::isFailed)
        .isPresent();
  }
}
