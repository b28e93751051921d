package io.recourse.decision;

import io.recourse.cases.CaseLine;
import io.recourse.cases.GoodsState;
import io.recourse.cases.LineDecision;
import io.recourse.cases.Remedy;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Problem;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Grants undecided lines, each with its remedy, and tells whether goods must come back. */
@Component
public class GrantLines {

  private static final String INSTEAD =
      " A return does no repair; this is the next remedy offered.";
  private static final Set<Remedy> FOR_GOODS = EnumSet.of(Remedy.REFUND, Remedy.EXCHANGE);
  private static final Set<GoodsState> HERE =
      EnumSet.of(GoodsState.RECEIVED, GoodsState.SHORT, GoodsState.INSPECTED);
  private static final Set<GoodsState> NOT_INSPECTED =
      EnumSet.of(
          GoodsState.NOT_DUE,
          GoodsState.LABEL,
          GoodsState.IN_TRANSIT,
          GoodsState.RECEIVED,
          GoodsState.SHORT);

  private final VerdictBook book;
  private final DisputedPieces disputes;

  GrantLines(VerdictBook book, DisputedPieces disputes) {
    this.book = book;
    this.disputes = disputes;
  }

  /**
   * Changes the case without saving it.
   *
   * @param refusal why lines and pieces that the choices leave out are not granted
   */
  public Granted grant(
      ServiceCase on, Map<Integer, LineChoice> choices, String ground, String refusal) {
    Map<Integer, LineVerdict> verdicts = book.verdicts(on.number());
    Map<Integer, Integer> wholes = new TreeMap<>();
    for (CaseLine line : EvidenceCheck.undecided(on)) {
      LineChoice choice = choices.get(line.item());
      String no = choice == null ? refusal : choice.whyOr(refusal);
      if (choice != null && !choice.approved()) {
        refuse(on, line, no);
      } else {
        int pieces =
            choice == null || choice.quantity() == null ? line.quantity() : choice.quantity();
        if (pieces < line.quantity()) {
          wholes.put(cut(on, line, line.quantity() - pieces, no), line.item());
        }
        String yes = choice == null ? ground : choice.whyOr(ground);
        approve(
            on, on.line(line.item()), RemedyOfLine.wanted(line, choice, verdicts), verdicts, yes);
      }
    }
    book.keep(on.number(), LineVerdict.ofParts(wholes, verdicts));
    disputes.grant(on, choices, ground);
    boolean goodsBack = goodsBack(on, verdicts);
    if (goodsBack) {
      acceptWhatStays(on, verdicts);
    }
    return new Granted(any(on, LineDecision.APPROVED), goodsBack, any(on, LineDecision.REFUSED));
  }

  private static void approve(
      ServiceCase on,
      CaseLine line,
      Remedy wanted,
      Map<Integer, LineVerdict> verdicts,
      String ground) {
    Remedy remedy = RemedyOfLine.carriedOut(wanted, verdicts.get(line.item()));
    String why = wanted == Remedy.REPAIR ? ground + INSTEAD : ground;
    on.approve(line.item(), line.quantity(), remedy, why);
  }

  // Pieces that are not granted are refused by themselves: with a ground, and open to an appeal.
  private static int cut(ServiceCase on, CaseLine line, int pieces, String refusal) {
    int part = on.split(line.item(), pieces);
    refuse(on, on.line(part), refusal);
    return part;
  }

  /**
   * @throws Problem CONFLICT while the goods are here: then the inspection judges them, so that
   *     they go back
   */
  public static void refuse(ServiceCase on, CaseLine line, String ground) {
    if (HERE.contains(line.goods())) {
      throw Problem.conflict("case.goodsHere", line.name());
    }
    on.refuse(line.item(), ground);
  }

  // What need not travel is accepted now, so that it is not in the parcel that the others wait for.
  private static void acceptWhatStays(ServiceCase on, Map<Integer, LineVerdict> verdicts) {
    on.lines().stream()
        .filter(line -> line.decision() == LineDecision.APPROVED)
        .filter(line -> line.goods() == GoodsState.NOT_DUE && line.acceptedQuantity() == 0)
        .filter(line -> !goodsBack(line, verdicts.get(line.item())))
        .toList()
        .forEach(line -> on.accept(line.item(), line.approvedQuantity(), line.ground()));
  }

  private static boolean any(ServiceCase on, LineDecision decision) {
    return on.lines().stream().anyMatch(line -> line.decision() == decision);
  }

  private static boolean goodsBack(ServiceCase on, Map<Integer, LineVerdict> verdicts) {
    return on.lines().stream().anyMatch(line -> goodsBack(line, verdicts.get(line.item())));
  }

  static boolean goodsBack(CaseLine line, LineVerdict verdict) {
    return line.decision() == LineDecision.APPROVED
        && FOR_GOODS.contains(line.remedy())
        && NOT_INSPECTED.contains(line.goods())
        && line.acceptedQuantity() == 0
        && (verdict == null || verdict.wantsGoodsBack());
  }
}
