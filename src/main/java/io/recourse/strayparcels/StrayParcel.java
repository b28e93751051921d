package io.recourse.strayparcels;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.GoodsState;
import io.recourse.cases.Inspection;
import io.recourse.cases.LineDecision;
import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.disputes.ReopenCase;
import io.recourse.inspection.AcceptByDefault;
import io.recourse.inspection.DisposeGoods;
import io.recourse.policy.TermName;
import io.recourse.shipping.BookParcel;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.Parcels;
import io.recourse.shipping.ShippingMethod;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.CaseTerms;
import io.recourse.terms.Due;
import io.recourse.terms.NextFromClocks;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A parcel arrives that the case no longer waits for: on a label that was void, or after it was
 * given up as lost and paid for. Goods that are ours are inspected and disposed of; others are
 * taken into the case again, or go home.
 */
@Service
public class StrayParcel {

  static final String CLOCK = "strayParcel";

  private static final String ARRIVED = "The goods arrived after all.";
  private static final Set<GoodsState> AWAY =
      EnumSet.of(GoodsState.NOT_DUE, GoodsState.LABEL, GoodsState.IN_TRANSIT, GoodsState.LOST);

  private final Cases cases;
  private final CaseClocks clocks;
  private final NextFromClocks next;
  private final CaseTerms terms;
  private final ReopenCase reopenCase;
  private final Parcels parcels;
  private final BookParcel bookParcel;
  private final DisposeGoods goods;

  StrayParcel(
      Cases cases,
      CaseClocks clocks,
      NextFromClocks next,
      CaseTerms terms,
      ReopenCase reopenCase,
      Parcels parcels,
      BookParcel bookParcel,
      DisposeGoods goods) {
    this.cases = cases;
    this.clocks = clocks;
    this.next = next;
    this.terms = terms;
    this.reopenCase = reopenCase;
    this.parcels = parcels;
    this.bookParcel = bookParcel;
    this.goods = goods;
  }

  /** It is here: the warehouse is asked what becomes of it; returns by when. */
  @Transactional
  public Instant notice(CaseNumber number, String trackingNumber) {
    ServiceCase of = cases.lock(number);
    inside(of, trackingNumber).stream()
        .filter(line -> AWAY.contains(line.goods()))
        .forEach(line -> of.goods(line.item(), GoodsState.RECEIVED));
    String otherwise = stay(of, trackingNumber) ? "accepted" : "sentBackUnseen";
    Due due = terms.due(of, TermName.INSPECT);
    clocks.start(number, CLOCK, Party.STAFF.name(), due.at(), otherwise, due.ground());
    if (of.isEnded()) {
      of.nextStep(Party.STAFF, CLOCK, due.at(), otherwise);
    }
    cases.save(of);
    return due.at();
  }

  /** Whether its goods were paid for already. */
  public boolean areOurs(CaseNumber number, String trackingNumber) {
    return areOurs(cases.get(number), trackingNumber);
  }

  /**
   * The goods stay: what was paid for is inspected, anything else is asked for anew where it is.
   *
   * @throws Problem when the pieces were asked for in another request meanwhile
   */
  @Transactional
  public void takeIn(CaseNumber number, String trackingNumber, Inspection found) {
    ServiceCase of = seenTo(number);
    List<CaseLine> inside = inside(of, trackingNumber);
    inside.stream()
        .filter(StrayParcel::isPaidFor)
        .filter(line -> line.goods() == GoodsState.RECEIVED)
        .forEach(line -> inspect(of, line, found));
    cases.save(of);
    boolean over =
        inside.stream().anyMatch(line -> line.goods() == GoodsState.RECEIVED && !isPaidFor(line));
    if (over && of.isEnded()) {
      var unused = reopenCase.reopen(number, ARRIVED, null);
    }
  }

  /**
   * The goods go back as they are; {@link #sendHome} books the way.
   *
   * @throws Problem CONFLICT when they were paid for, or the case waits for them again
   */
  @Transactional
  public void refuse(CaseNumber number, String trackingNumber) {
    if (stay(cases.get(number), trackingNumber)) {
      throw Problem.conflict("case.strayIsOurs");
    }
    cases.save(seenTo(number));
  }

  /** Nobody saw to it in time. Returns whether the goods go home. */
  @Transactional
  public boolean byDefault(CaseNumber number, String trackingNumber) {
    ServiceCase of = cases.lock(number);
    clocks.breach(number, CLOCK);
    boolean stay = stay(of, trackingNumber);
    if (stay) {
      takeIn(number, trackingNumber, new Inspection(null, null, AcceptByDefault.NOTE));
    } else {
      refuse(number, trackingNumber);
    }
    return !stay;
  }

  /** Books the way home for what is still here; a withdrawal may have sent it already. */
  @Transactional
  public void sendHome(CaseNumber number, String trackingNumber) {
    Parcel stray = parcels.get(number, trackingNumber);
    Map<Integer, Integer> pieces = new TreeMap<>(stray.items());
    pieces.keySet().removeIf(item -> cases.get(number).line(item).goods() != GoodsState.RECEIVED);
    if (pieces.isEmpty()) {
      return;
    }
    String key = number + "/stray/" + trackingNumber;
    bookParcel.book(number, ParcelDirection.BACK_TO_CUSTOMER, ShippingMethod.LABEL, pieces, key);
    ServiceCase of = cases.lock(number);
    pieces.keySet().forEach(item -> of.goods(item, GoodsState.BACK_TO_CUSTOMER));
    cases.save(of);
  }

  private ServiceCase seenTo(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    clocks.meet(number, CLOCK);
    if (of.isEnded()) {
      next.follow(of);
    }
    return of;
  }

  private void inspect(ServiceCase of, CaseLine line, Inspection found) {
    int pieces = line.acceptedQuantity();
    of.inspected(line.item(), pieces, pieces, found.grade(), found.disposition(), found.note());
    if (of.isEnded()) {
      goods.dispose(of, line.item());
    }
  }

  private List<CaseLine> inside(ServiceCase of, String trackingNumber) {
    Set<Integer> items = parcels.get(of.number(), trackingNumber).items().keySet();
    return of.lines().stream().filter(line -> items.contains(line.item())).toList();
  }

  private boolean areOurs(ServiceCase of, String trackingNumber) {
    return inside(of, trackingNumber).stream().anyMatch(StrayParcel::isPaidFor);
  }

  /** Paid for, or awaited again because the case was reopened meanwhile. */
  private boolean stay(ServiceCase of, String trackingNumber) {
    return areOurs(of, trackingNumber)
        || !of.isEnded()
            && inside(of, trackingNumber).stream().anyMatch(line -> line.decision().isOpen());
  }

  private static boolean isPaidFor(CaseLine line) {
    return line.decision() == LineDecision.APPROVED && line.acceptedQuantity() > 0;
  }
}
