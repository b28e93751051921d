package io.recourse.returns;

/**
 * What one line still brings and what it has brought; sums in minor units of the order's currency.
 *
 * @param pending accepted pieces not settled yet
 * @param amount for the pending pieces: positive to the customer, negative from the customer
 * @param settled pieces that were paid or replaced
 * @param sentBack rejected pieces on their way back to the customer
 * @param refused whether finance refused to pay
 * @param freight deducted for the way back from what was paid
 * @param inspectedBy who looked at the goods; never reviews a contest of it; may be null
 */
public record LineSettlement(
    int item,
    Kind kind,
    int pending,
    long amount,
    int settled,
    int sentBack,
    boolean refused,
    long freight,
    String inspectedBy) {

  /** In what the line is settled. */
  public enum Kind {
    REFUND,
    REDUCTION,
    EXCHANGE
  }

  static LineSettlement of(int item) {
    return new LineSettlement(item, Kind.REFUND, 0, 0, 0, 0, false, 0, null);
  }

  LineSettlement plan(Kind kind, int pieces, long amount) {
    return new LineSettlement(
        item, kind, pieces, amount, settled, sentBack, refused, freight, inspectedBy);
  }

  LineSettlement done() {
    return new LineSettlement(
        item, kind, 0, 0, settled + pending, sentBack, refused, freight, inspectedBy);
  }

  LineSettlement back(int pieces) {
    return new LineSettlement(
        item, kind, pending, amount, settled, sentBack + pieces, refused, freight, inspectedBy);
  }

  /** The money is promised; an exchange still owes its goods. */
  LineSettlement reserved() {
    return kind == Kind.EXCHANGE ? plan(kind, pending, 0) : done();
  }

  LineSettlement charged(long more) {
    return new LineSettlement(
        item, kind, pending, amount, settled, sentBack, refused, freight + more, inspectedBy);
  }

  /** Withdrawn: nothing is due any more, on either side. */
  LineSettlement calledOff() {
    return new LineSettlement(item, kind, 0, 0, settled, sentBack, refused, 0, inspectedBy);
  }

  LineSettlement notPaid() {
    return new LineSettlement(item, kind, pending, 0, settled, sentBack, true, 0, inspectedBy);
  }

  LineSettlement inspected(String by) {
    return new LineSettlement(item, kind, pending, amount, settled, sentBack, false, freight, by);
  }

  boolean paysBack() {
    return pending > 0 && amount > 0 && !refused;
  }

  boolean exchanges() {
    return pending > 0 && kind == Kind.EXCHANGE;
  }

  public boolean asksDifference() {
    return exchanges() && amount < 0;
  }
}
