package io.recourse.settlement;

import io.recourse.cases.CaseLine;
import io.recourse.cases.GoodsState;
import io.recourse.cases.LineDecision;

/**
 * What one line still brings and what it has brought; sums in minor units of the order's currency.
 *
 * @param pending accepted pieces not settled yet
 * @param amount for the pending pieces: positive to the customer, negative from the customer
 * @param settled pieces that were paid or replaced
 * @param promised of the settled pieces, those of the latest refund, taken back should it fail
 * @param sentBack rejected pieces on their way back to the customer
 * @param refused whether finance refused to pay
 * @param freight deducted for the way back from what was paid
 * @param inspectedBy who looked at the goods; never reviews a contest of it; may be null
 * @param paidByHand what the customer paid beside us for a dearer article
 * @param difference of an exchange for a cheaper article
 */
public record LineSettlement(
    int item,
    Kind kind,
    int pending,
    long amount,
    int settled,
    int promised,
    int sentBack,
    boolean refused,
    long freight,
    String inspectedBy,
    long paidByHand,
    ExchangeDifference difference) {

  /** In what the line is settled. */
  public enum Kind {
    REFUND,
    REDUCTION,
    EXCHANGE
  }

  public static LineSettlement of(int item) {
    return new LineSettlement(
        item, Kind.REFUND, 0, 0, 0, 0, 0, false, 0, null, 0, ExchangeDifference.NONE);
  }

  LineSettlement plan(Kind kind, int pieces, long amount) {
    return new LineSettlement(
        item,
        kind,
        pieces,
        amount,
        settled,
        promised,
        sentBack,
        refused,
        freight,
        inspectedBy,
        paidByHand,
        difference);
  }

  /** The difference came through the provider. */
  LineSettlement paid() {
    return plan(kind, pending, 0);
  }

  /** The difference was paid beside us, at a till or into an account. */
  LineSettlement settledByHand() {
    return new LineSettlement(
        item,
        kind,
        pending,
        0,
        settled,
        promised,
        sentBack,
        refused,
        freight,
        inspectedBy,
        paidByHand - amount,
        difference);
  }

  LineSettlement done() {
    return counted(settled + pending, 0, refused);
  }

  public LineSettlement back(int pieces) {
    return new LineSettlement(
        item,
        kind,
        pending,
        amount,
        settled,
        promised,
        sentBack + pieces,
        refused,
        freight,
        inspectedBy,
        paidByHand,
        difference);
  }

  /** The money is promised; an exchange still owes its goods. */
  LineSettlement reserved() {
    return kind == Kind.EXCHANGE
        ? plan(kind, pending, 0).differing(ExchangeDifference.promise(amount))
        : counted(settled + pending, pending, refused);
  }

  LineSettlement charged(long more) {
    return new LineSettlement(
        item,
        kind,
        pending,
        amount,
        settled,
        promised,
        sentBack,
        refused,
        freight + more,
        inspectedBy,
        paidByHand,
        difference);
  }

  /**
   * Withdrawn: nothing is due any more, on either side, and what was promised is not given; what
   * was paid by hand goes back.
   */
  LineSettlement calledOff() {
    return new LineSettlement(
        item,
        kind,
        0,
        0,
        settled - promised,
        0,
        sentBack,
        refused,
        0,
        inspectedBy,
        0,
        ExchangeDifference.NONE);
  }

  /** A promise was taken back that nothing works on any more; what is planned stays planned. */
  LineSettlement released() {
    return new LineSettlement(
        item,
        kind,
        pending,
        amount,
        settled - promised,
        0,
        sentBack,
        refused,
        freight,
        inspectedBy,
        paidByHand,
        ExchangeDifference.NONE);
  }

  /** Whether money is promised that finance could refuse. */
  boolean isPromised() {
    return promised > 0 || difference.promised() > 0;
  }

  /**
   * Finance refused the promised pieces; only an appeal makes them due again. Beside a difference
   * the other goods are due all the same.
   */
  LineSettlement notPaid() {
    return promised > 0
        ? counted(settled - promised, 0, true).uncharged()
        : new LineSettlement(
            item,
            kind,
            pending,
            amount,
            settled,
            0,
            sentBack,
            true,
            freight,
            inspectedBy,
            paidByHand,
            difference);
  }

  public LineSettlement appealed() {
    return counted(settled, promised, false).differing(difference.appealed());
  }

  public LineSettlement inspected(String by) {
    return new LineSettlement(
        item,
        kind,
        pending,
        amount,
        settled,
        promised,
        sentBack,
        false,
        freight,
        by,
        paidByHand,
        difference);
  }

  /** Rejected pieces come a second time. */
  public LineSettlement comesAgain(int pieces) {
    return back(-pieces);
  }

  boolean paysBack() {
    return (pending > 0 || difference.owed() > 0) && amount > 0 && !refused;
  }

  boolean exchanges() {
    return pending > 0 && kind == Kind.EXCHANGE;
  }

  /** Whether it was worked out what the line brings. */
  boolean isComputed() {
    return pending > 0 || settled > 0 || refused;
  }

  public boolean asksDifference() {
    return exchanges() && amount < 0;
  }

  private LineSettlement counted(int pieces, int ofThemPromised, boolean nowRefused) {
    return new LineSettlement(
        item,
        kind,
        0,
        0,
        pieces,
        ofThemPromised,
        sentBack,
        nowRefused,
        freight,
        inspectedBy,
        paidByHand,
        difference);
  }

  private LineSettlement differing(ExchangeDifference now) {
    return new LineSettlement(
        item,
        kind,
        pending,
        amount,
        settled,
        promised,
        sentBack,
        refused,
        freight,
        inspectedBy,
        paidByHand,
        now);
  }

  private LineSettlement uncharged() {
    return new LineSettlement(
        item,
        kind,
        pending,
        amount,
        settled,
        promised,
        sentBack,
        refused,
        0,
        inspectedBy,
        paidByHand,
        difference);
  }

  /** Rejected pieces of the line that are still with us. */
  public int rejectedHere(CaseLine line) {
    return line.decision() == LineDecision.APPROVED && line.goods() == GoodsState.INSPECTED
        ? line.receivedQuantity() - line.acceptedQuantity() - sentBack
        : 0;
  }
}
